using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Tb4Gen.TemplateCompiler.Tests.Conformance;

/// <summary>An error or warning of a case.</summary>
/// <param name="Place"><c>LINE:COLUMN</c>; that of a partial has its name before it, and a model's is <c>model</c>.</param>
/// <param name="Code">Such as TB8107.</param>
/// <param name="Message">What people read; not compared.</param>
internal sealed record Finding(string Place, string Code, string Message)
{
    /// <param name="diagnostic">What the generator said.</param>
    /// <param name="file">The file as the case knows it; empty for its template.</param>
    public static Finding Of(Diagnostic diagnostic, string file)
    {
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        var place = string.Create(CultureInfo.InvariantCulture, $"{start.Line + 1}:{start.Character + 1}");
        var prefix = file.Length > 0 ? file + ":" : "";
        return new(file == ConformanceModel.Place ? file : prefix + place, diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    /// <summary>Whether these are the expected ones, in this order.</summary>
    public static bool Agree(string[] lines, IReadOnlyList<Finding> findings) =>
        lines.Length == findings.Count && lines.Zip(findings).All(p => p.Second.Fits(p.First));

    public static string ShowAll(IEnumerable<Finding> findings) => string.Join('\n', findings.Select(f => $"{f}: {f.Message}"));

    public static string ShowPlaces(IEnumerable<Finding> findings) => string.Concat(findings.Select(f => f + "\n"));

    public override string ToString() => $"{Place} {Code}";

    private bool Fits(string line) => line == Place || line == ToString();
}
