using System.Collections.Immutable;

namespace Tb4Gen.Cli.Tests.Scripts;

/// <summary>
/// A text that reads as documentation and runs as a test: prose, command lines that begin with <c>$</c>, below each
/// what it prints (<c>| </c> standard output, <c>! </c> standard error) and, unless it is 0, its exit code (<c>?
/// 1</c>); then the files that the commands find, each below a line <c>-- path --</c>.
/// </summary>
/// <remarks>
/// <c>-- path = cluster.example.yaml --</c> takes a file of the repository; <c>-- path (crlf) --</c> ends its lines
/// with CRLF.
/// </remarks>
internal sealed record Script(ImmutableArray<ScriptStep> Steps, ImmutableArray<ScriptFile> Files, string FileText)
{
    public static Script Parse(string text)
    {
        var start = text.IndexOf("\n-- ", StringComparison.Ordinal) + 1;
        var (body, files) = start > 0 ? (text[..start], text[start..]) : (text, "");
        return new Script([.. ParseSteps(body)], [.. ScriptFile.ParseAll(files)], files);
    }

    /// <summary>The text with what came out in place of what was expected.</summary>
    public string Print()
    {
        var steps = string.Concat(Steps.Select(static s => s.Print()));
        return FileText.Length == 0 ? steps : $"{steps}\n{FileText}";
    }

    private static IEnumerable<ScriptStep> ParseSteps(string body)
    {
        var step = new ScriptStep();
        foreach (var line in body.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("$ ", StringComparison.Ordinal) && step.Command is null)
            {
                step = step with { Command = line[2..] };
            }
            else if (step.Command is null)
            {
                step = step with { Prose = $"{step.Prose}{line}\n" };
            }
            else if (!step.TryAddExpectation(line, out var next))
            {
                yield return step;
                step = line.StartsWith("$ ", StringComparison.Ordinal)
                    ? new ScriptStep { Command = line[2..] }
                    : new ScriptStep { Prose = $"{line}\n" };
            }
            else
            {
                step = next;
            }
        }

        yield return step;
    }
}
