using System.Text;
using System.Text.RegularExpressions;

namespace Tb4Gen.TemplateCompiler.Tests.Conformance;

/// <summary>
/// The output of a pair: bytes but for line ends, which such suites do not keep, or the engine's report of an error.
/// </summary>
internal sealed partial class PairExpectation(string output, string? place) : Expectation
{
    private const string NotSupported = "TB8119";

    public override byte[]? Printed => place is null ? Encoding.UTF8.GetBytes(output) : null;

    public static PairExpectation Of(string output)
    {
        var report = ErrorReport().Match(output);
        var place = report.Success ? report.Groups[1].Value + ":" + report.Groups[2].Value : null;
        return new(output.ReplaceLineEndings("\n"), place);
    }

    public override string? ReasonToSkip(Outcome outcome) =>
        place is null && outcome.Errors.Count > 0 && outcome.Errors.All(e => e.Code == NotSupported)
            ? outcome.Errors[0].Message
            : null;

    public override string? Check(Outcome outcome)
    {
        if (place is not null) return CheckReport(outcome);
        return outcome.Content is { } content && Encoding.UTF8.GetString(content).ReplaceLineEndings("\n") == output
            ? null
            : Differs("prints something else", output, outcome.Show());
    }

    /// <summary>
    /// The engine reports the first error only, and where it noticed it. An error of ours on that line must be at that
    /// column; one on another line is another error of the same template.
    /// </summary>
    private string? CheckReport(Outcome outcome)
    {
        if (outcome.Errors.Count == 0 && outcome.Fault is null) return Differs("is not rejected", output, outcome.Show());
        var onLine = outcome.Errors.Where(e => e.Place.StartsWith(place!.Split(':')[0] + ":", StringComparison.Ordinal)).ToList();
        return onLine.Count == 0 || onLine.Any(e => e.Place == place)
            ? null
            : Differs($"is rejected on the line of {place} but elsewhere", output, outcome.Show());
    }

    [GeneratedRegex(@"^[^\s()]*\((\d+),(\d+)\) : error : ", RegexOptions.Multiline)]
    private static partial Regex ErrorReport();
}
