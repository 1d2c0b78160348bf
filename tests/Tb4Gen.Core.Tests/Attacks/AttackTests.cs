using System.Text;
using Tb4Gen.Core.Binding.Docs;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Pipeline;
using Tb4Gen.Core.Rendering;
using Xunit;

namespace Tb4Gen.Core.Tests.Attacks;

/// <summary>
/// Nothing that a user writes breaks out of its place: each value and each free name of the schema either is refused
/// where it stands, or comes back unchanged out of files that are still what they were.
/// </summary>
public sealed class AttackTests
{
    private static readonly Lazy<Compilation> Baseline = new(static () => Compile(AttackedCluster.Text));

    private static readonly Lazy<Dictionary<string, List<string>>> BaselineValues = new(static () => Read(Baseline.Value));

    public static TheoryData<string> Paths => [.. PathNames()];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void The_cluster_is_right_before_it_is_attacked(int form) =>
        Assert.Empty(Errors(Compile(AttackedCluster.All[form])).Select(static f => DiagnosticText.Render(f)));

    [Fact]
    public void Every_key_of_the_schema_is_attacked()
    {
        var attacked = PathNames().ToHashSet();
        var leaves = SchemaIndex.All.Where(static e => e.Inner.Keys.IsEmpty).Select(static e => e.Path);
        Assert.All(leaves, l => Assert.Contains(attacked, a => a == l || a.StartsWith(l + ".", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void An_attack_is_refused_in_its_place_or_comes_back_unchanged(string path)
    {
        var problems = new List<string>();
        var text = AttackedCluster.All.First(t => AttackPlace.All(t).Any(p => p.Path == path));
        var place = AttackPlace.All(text).First(p => p.Path == path);
        foreach (var value in Attack.All.SelectMany(a => Attack.In(place.Scalar.Value, a)))
        {
            if (Problem(text, place, value) is { } problem) problems.Add($"{Attack.Quote(value)}: {problem}");
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems.Take(40)));
    }

    private static IEnumerable<string> PathNames() => AttackedCluster.All
        .SelectMany(AttackPlace.All).Select(static p => p.Path).Distinct();

    private static string? Problem(string text, AttackPlace place, string value)
    {
        var compilation = Compile(place.With(text, value));
        var errors = Errors(compilation);
        if (errors.Length > 0)
        {
            return errors.Any(e => place.IsAt(e, text, value)) ? null : $"the error is elsewhere: {DiagnosticText.Render(errors[0])}";
        }

        foreach (var artifact in compilation.Artifacts)
        {
            if (Hidden(artifact) is { } c) return $"{artifact.Path} holds U+{(int)c:X4}";
        }

        return Lost(place.Scalar.Value, value, Read(compilation));
    }

    /// <summary>A character that a reader of the file would not see.</summary>
    private static char? Hidden(Artifact artifact)
    {
        var text = artifact.Path + (artifact.Format == ArtifactFormat.Raw ? "" : Encoding.UTF8.GetString(artifact.Content.Span));
        foreach (var c in text)
        {
            if ((char.IsControl(c) && c is not ('\n' or '\t')) || c is '\u2028' or '\u2029' or '\ufeff' or '\ufffd') return c;
        }

        return null;
    }

    /// <summary>Where the good value was read back, the attack has to be.</summary>
    private static string? Lost(string old, string value, Dictionary<string, List<string>> values)
    {
        foreach (var (path, before) in BaselineValues.Value)
        {
            var expected = before.Count(v => v == old);
            if (expected == 0 || !values.TryGetValue(path, out var now)) continue;
            // A value that is not unique may have stood there for another key.
            if (now.Count(v => v == value) + now.Count(v => v == old) < expected) return $"{path} does not give it back";
        }

        return null;
    }

    private static Compilation Compile(string text) => Compiler.Compile(
        new CompilerInput("cluster.yaml", Encoding.UTF8.GetBytes(text), static _ => "of a file\n"u8.ToArray()));

    private static Diagnostic[] Errors(Compilation compilation) =>
        [.. compilation.Findings.Where(static f => f.Severity == Severity.Error)];

    private static Dictionary<string, List<string>> Read(Compilation compilation) =>
        ReadValues.Of(compilation.Plan!, compilation.Artifacts);
}
