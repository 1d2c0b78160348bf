using System.Collections.Immutable;
using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Rendering;
using Tb4Gen.Core.Rules;
using Tb4Gen.Core.Syntax;
using Tb4Gen.Core.Verification;

namespace Tb4Gen.Core.Pipeline;

/// <summary>The stages in their order. Each takes what the one before made; none starts after an error.</summary>
public static class Compiler
{
    public static Compilation Compile(CompilerInput input)
    {
        var findings = new DiagnosticBag();

        var source = SourceTextReader.Decode(input.Path, input.Bytes.Span, findings);
        if (findings.HasErrors) return Result();

        var tree = YamlReader.Read(source, findings);
        if (tree is null || findings.HasErrors) return Result();

        var spec = Binder.Bind(tree, findings);
        if (spec is null || findings.HasErrors) return Result(spec);

        var plan = Planner.Plan(spec, input.ReadFile);
        RuleSet.Check(new RuleContext(spec, plan, input.ReadFile), findings);
        if (findings.HasErrors) return Result(spec, plan);

        var artifacts = Renderer.Render(plan, findings);
        if (findings.HasErrors) return Result(spec, plan, artifacts);

        Verifier.Verify(plan, artifacts, findings);
        return Result(spec, plan, artifacts);

        Compilation Result(
            ClusterSpec? spec = null, ClusterPlan? plan = null, ImmutableArray<Artifact>? artifacts = null)
        {
            var (allow, found) = (spec?.Allow ?? [], findings.ToSorted());
            return new()
            {
                Spec = spec,
                Plan = plan,
                Artifacts = artifacts ?? [],
                Findings = AcceptedFindings.Apply(allow, found, DiagnosticCatalog.Find),
                Accepted = AcceptedFindings.Taken(allow, found),
            };
        }
    }
}
