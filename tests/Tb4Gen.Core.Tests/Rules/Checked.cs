using System.Text;
using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Rules;
using Tb4Gen.Core.Tests.Binding;
using Xunit;

namespace Tb4Gen.Core.Tests.Rules;

/// <summary>Short ways to plan and check the base cluster with some of its keys replaced.</summary>
internal static class Checked
{
    private static readonly string Base = Repository.Read("tests/cases/explain-base.yaml").ReplaceLineEndings("\n");

    /// <summary>The base with the top-level keys of a fragment in place of its own.</summary>
    public static string Over(string fragment)
    {
        fragment = fragment.ReplaceLineEndings("\n");
        var result = new StringBuilder();
        var keep = true;
        foreach (var line in Base.Split('\n'))
        {
            if (line.Length > 0 && char.IsAsciiLetter(line[0]))
            {
                keep = !$"\n{fragment}".Contains($"\n{line[..(line.IndexOf(':') + 1)]}", StringComparison.Ordinal);
            }

            if (keep) result.Append(line).Append('\n');
        }

        return $"{result}{fragment}\n";
    }

    public static ClusterSpec SpecOf(string fragment) => Clusters.Good(Over(fragment));

    public static ClusterPlan PlanOf(string fragment) => Planner.Plan(SpecOf(fragment), static _ => null);

    /// <summary>The findings of the rules about the base with a fragment over it; the fragment itself binds.</summary>
    public static Diagnostic[] Findings(string fragment) => FindingsIn(Over(fragment));

    public static Diagnostic[] FindingsIn(string text)
    {
        var spec = Clusters.Good(text);
        var findings = new DiagnosticBag();
        RuleSet.Check(new RuleContext(spec, Planner.Plan(spec, ReadFile), ReadFile), findings);
        return [.. findings.ToSorted()];

        static SourceFile ReadFile(string path) => path == "files/motd" ? "Welcome.\n"u8.ToArray() : null;
    }

    public static string[] Codes(string fragment) => [.. Findings(fragment).Select(static d => d.Code)];

    /// <summary>The one finding of a code.</summary>
    public static Diagnostic Only(string code, string fragment) =>
        Assert.Single(Findings(fragment), d => d.Code == code);
}
