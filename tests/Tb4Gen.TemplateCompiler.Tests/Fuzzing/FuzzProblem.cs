using Tb4Gen.TemplateCompiler.Pipeline;

namespace Tb4Gen.TemplateCompiler.Tests.Fuzzing;

/// <summary>Makes a find small enough to be read.</summary>
internal static class FuzzProblem
{
    public const string Slow = "over the time limit";

    /// <summary>Leaves parts out as long as the same problem stays, large ones first.</summary>
    public static TemplateFile Minimize(TemplateFile input, string problem, Func<TemplateFile, string?> find)
    {
        var budget = problem == Slow ? 20 : 2000;
        for (var size = input.Text.Length / 2; size > 0; size /= 2)
        {
            for (var start = 0; start + size <= input.Text.Length && budget-- > 0;)
            {
                var smaller = input with { Text = input.Text.Remove(start, size) };
                if (find(smaller) == problem) input = smaller;
                else start += size;
            }
        }

        return input;
    }
}
