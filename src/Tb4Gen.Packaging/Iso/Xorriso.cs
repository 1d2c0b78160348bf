using System.Globalization;
using System.Text;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Files;
using Tb4Gen.Packaging.Tools;

namespace Tb4Gen.Packaging.Iso;

/// <summary>xorriso, which reads and writes ISO images (xorriso(1)).</summary>
internal static class Xorriso
{
    private static readonly Tool Program = new("xorriso", "install it: `apt install xorriso`");

    /// <summary>Runs it without the user's own settings.</summary>
    /// <param name="arguments">Its commands.</param>
    /// <param name="time">What it takes for the present; null for the clock.</param>
    /// <param name="stop">Kills it.</param>
    public static ToolResult Run(IEnumerable<string> arguments, DateTimeOffset? time, CancellationToken stop)
    {
        // Times in an image have a zone.
        var variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["TZ"] = "UTC" };
        if (time is { } now)
        {
            variables["SOURCE_DATE_EPOCH"] = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        }

        var result = Program.Run(["-no_rc", .. arguments], variables: variables, stop: stop);
        stop.ThrowIfCancellationRequested();
        return result;
    }

    /// <summary>Its standard output.</summary>
    /// <exception cref="EnvironmentException">It has failed.</exception>
    public static string Output(IEnumerable<string> arguments, DateTimeOffset? time, CancellationToken stop)
    {
        var result = Run(arguments, time, stop);
        return result.Code == 0 ? Encoding.UTF8.GetString(result.Output) : throw Failed(result);
    }

    /// <summary>Its failure as a finding, by the line that names the trouble.</summary>
    public static EnvironmentException Failed(ToolResult result) => new(Diagnostic.Create(
        EnvironmentDiagnostics.ToolFailed, location: null, Program.Name, Reason(result)));

    /// <summary>Its lines of progress and advice say nothing of the reason.</summary>
    public static string Reason(ToolResult result)
    {
        var lines = result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var named = Array.Find(lines, static l => l.Contains(": FATAL :", StringComparison.Ordinal))
            ?? Array.Find(lines, static l => l.Contains(": FAILURE :", StringComparison.Ordinal))
            ?? Array.Find(lines, static l => l.Contains(": SORRY :", StringComparison.Ordinal));
        return named is null ? result.Reason : named[(named.LastIndexOf(" : ", StringComparison.Ordinal) + 3)..];
    }
}
