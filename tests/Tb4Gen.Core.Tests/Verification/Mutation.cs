using System.Collections.Immutable;
using System.Text;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Pipeline;
using Tb4Gen.Core.Rendering;
using Tb4Gen.Core.Tests.Binding;
using Tb4Gen.Core.Verification;
using Xunit;

namespace Tb4Gen.Core.Tests.Verification;

/// <summary>The bundle of the example with one thing changed in it, as a changed template would have made it.</summary>
internal static class Mutation
{
    private static readonly Lazy<Compilation> Example = new(static () =>
    {
        var bytes = Encoding.UTF8.GetBytes(Clusters.Example);
        return Compiler.Compile(new CompilerInput("cluster.yaml", bytes, static _ => null));
    });

    public static ImmutableArray<Artifact> Artifacts => Example.Value.Artifacts;

    public static Artifact Find(string path) => Artifacts.Single(a => a.Path == path);

    /// <returns>The artifact with the first occurrence of a text replaced, and the line on which it stood.</returns>
    public static (Artifact Artifact, int Line) Edit(string path, string from, string to)
    {
        var artifact = Find(path);
        var text = Encoding.UTF8.GetString(artifact.Content.Span);
        var start = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(start >= 0, $"{path} has no '{from}'");
        var edited = string.Concat(text.AsSpan(0, start), to, text.AsSpan(start + from.Length));
        var line = text.AsSpan(0, start).Count('\n') + 1;
        return (artifact with { Content = Encoding.UTF8.GetBytes(edited) }, line);
    }

    public static Diagnostic[] VerifyWith(Artifact changed) =>
        Verify(Artifacts.Replace(Find(changed.Path), changed));

    public static Diagnostic[] VerifyWithout(string path) => Verify(Artifacts.Remove(Find(path)));

    public static Diagnostic[] Verify(ImmutableArray<Artifact> artifacts)
    {
        var plan = Example.Value.Plan ?? throw new InvalidOperationException("the example has no plan");
        var findings = new DiagnosticBag();
        Verifier.Verify(plan, artifacts, findings);
        return [.. findings.ToSorted()];
    }
}
