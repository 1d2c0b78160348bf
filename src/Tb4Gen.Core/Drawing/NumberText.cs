using System.Globalization;

namespace Tb4Gen.Core.Drawing;

/// <summary>Numbers as text that is the same under every culture.</summary>
internal static class NumberText
{
    public static string Text(this int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A coordinate: a tenth of a pixel is finer than anyone sees.</summary>
    public static string Text(this double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
