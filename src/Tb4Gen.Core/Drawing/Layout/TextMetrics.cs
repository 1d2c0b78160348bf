using System.Collections.Immutable;

namespace Tb4Gen.Core.Drawing.Layout;

/// <summary>
/// How much room text takes. All of it is drawn in a fixed-width font, whose characters are 0.6 em wide within a few
/// per cent whichever the reader has, so that nothing has to be measured.
/// </summary>
internal static class TextMetrics
{
    public const double NameSize = 15;
    public const double LineSize = 12;
    public const double PortSize = 11;
    public const double LineHeight = 17;
    public const double PortHeight = 18;

    // With a name of 63 characters on one line a node would be wider than the rest of the drawing.
    private const int MostInLine = 22;
    private const double Advance = 0.62;

    public static double WidthOf(string text, double size) => Math.Ceiling(text.Length * size * Advance);

    public static double PortWidth(string port) => WidthOf(port, PortSize) + 10;

    /// <summary>A long name on several lines, broken behind a dash where one is near.</summary>
    public static ImmutableArray<string> Wrap(string name)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        while (name.Length > MostInLine)
        {
            var dash = name.LastIndexOf('-', MostInLine - 1);
            var end = dash < MostInLine / 2 ? MostInLine : dash + 1;
            lines.Add(name[..end]);
            name = name[end..];
        }

        lines.Add(name);
        return lines.ToImmutable();
    }
}
