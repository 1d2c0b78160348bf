using System.Globalization;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.Cli;

/// <summary>The time that a build is to bear, by the convention of reproducible-builds.org.</summary>
internal static class SourceDate
{
    private const string Variable = "SOURCE_DATE_EPOCH";

    // The largest time that .NET knows, in the year 9999.
    private const long Last = 253402300799;

    /// <summary>Null where the environment names none.</summary>
    /// <exception cref="EnvironmentException">What it names is no time.</exception>
    public static DateTimeOffset? Of(Shell shell)
    {
        if (shell.Variable(Variable) is not { Length: > 0 } text) return null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= Last
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : throw new EnvironmentException(
                Diagnostic.Create(EnvironmentDiagnostics.SourceDate, location: null, text));
    }
}
