using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Rules;
using Tb4Gen.Core.Syntax;

namespace Tb4Gen.Core.Pipeline;

/// <summary>The stages in their order. Each takes what the one before made; none starts after an error.</summary>
public static class Compiler
{
    public static Compilation Compile(CompilerInput input)
    {
        var findings = new DiagnosticBag();

        var source = SourceTextReader.Decode(input.Path, input.Bytes.Span, findings);
        if (findings.HasErrors) return Stop();

        var tree = YamlReader.Read(source, findings);
        if (tree is null || findings.HasErrors) return Stop();

        var spec = Binder.Bind(tree, findings);
        if (spec is null || findings.HasErrors) return Stop(spec);

        var plan = Planner.Plan(spec, input.ReadFile);
        RuleSet.Check(new RuleContext(spec, plan, input.ReadFile), findings);
        return Stop(spec, plan);

        Compilation Stop(ClusterSpec? spec = null, ClusterPlan? plan = null) => new()
        {
            Spec = spec,
            Plan = plan,
            Findings = AcceptedFindings.Apply(spec?.Allow ?? [], findings.ToSorted(), DiagnosticCatalog.Find),
        };
    }
}
