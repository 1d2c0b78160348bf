using System.Text;
using System.Text.RegularExpressions;

namespace Tb4Gen.TemplateCompiler.Tests.Conformance;

/// <summary>
/// The output of a pair: bytes but for line ends, which such suites do not keep, or the engine's report of an error.
/// </summary>
internal sealed partial class PairExpectation(string output, string? line) : Expectation
{
    private const string NotSupported = "TB8119";

    public override byte[]? Printed => line is null ? Encoding.UTF8.GetBytes(output) : null;

    public static PairExpectation Of(string output)
    {
        var report = ErrorReport().Match(output);
        return new(output.ReplaceLineEndings("\n"), report.Success ? report.Groups[1].Value : null);
    }

    public override string? ReasonToSkip(Outcome outcome) =>
        line is null && outcome.Errors.Count > 0 && outcome.Errors.All(e => e.Code == NotSupported)
            ? outcome.Errors[0].Message
            : null;

    public override string? Check(Outcome outcome)
    {
        if (line is not null) return CheckReport(outcome);
        return outcome.Content is { } content && Encoding.UTF8.GetString(content).ReplaceLineEndings("\n") == output
            ? null
            : Differs("prints something else", output, outcome.Show());
    }

    /// <summary>
    /// The engine reports where it noticed an error, such as the sign between two values or the end of an open text; an
    /// error of ours stands at what is wrong. So the line must be the same, and the column need not.
    /// </summary>
    private string? CheckReport(Outcome outcome)
    {
        if (outcome.Errors.Count == 0 && outcome.Fault is null) return Differs("is not rejected", output, outcome.Show());
        return outcome.Fault is not null || outcome.Errors.Any(e => e.Place.StartsWith(line + ":", StringComparison.Ordinal))
            ? null
            : Differs($"is rejected, but not on line {line}", output, outcome.Show());
    }

    [GeneratedRegex(@"^[^\s()]*\((\d+),\d+\) : error : ", RegexOptions.Multiline)]
    private static partial Regex ErrorReport();
}
