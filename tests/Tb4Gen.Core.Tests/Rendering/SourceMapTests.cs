using System.Text;
using Tb4Gen.Core.Pipeline;
using Tb4Gen.Core.Planning.Origins;
using Tb4Gen.Core.Rendering;
using Tb4Gen.Core.Rendering.Origins;
using Tb4Gen.Core.Tests.Binding;
using Tb4Gen.Core.Tests.Cases;
using Xunit;

namespace Tb4Gen.Core.Tests.Rendering;

/// <summary>No line is without an origin, and no value on it.</summary>
public sealed class SourceMapTests
{
    private static readonly Lazy<Compilation> Example = new(static () => Compiler.Compile(
        new CompilerInput("cluster.yaml", Encoding.UTF8.GetBytes(Clusters.Example), static _ => null)));

    public static TheoryData<string> ClusterNames => ["example", .. CaseFolder.NamesOf("valid")];

    [Theory]
    [MemberData(nameof(ClusterNames))]
    public void Every_line_of_every_artifact_has_a_template_line_and_every_value_on_it_an_origin(string name)
    {
        var cluster = Compile(name);
        var map = MapOf(cluster);
        var (lines, values, problems) = (0, 0, new List<string>());
        foreach (var artifact in cluster.Artifacts)
        {
            for (var line = 1; map.Explain(artifact, line) is { } origin && (artifact.LinkTarget is null || line == 1); line++)
            {
                lines++;
                values += origin.Values.Length;
                problems.AddRange(ProblemsOf(artifact, origin).Select(p => $"{artifact.Path}:{line}: {p}"));
            }
        }

        Assert.Empty(problems.Distinct());
        Assert.True(lines > 500 && values > 200, $"{lines} lines with {values} values");
    }

    [Theory]
    [MemberData(nameof(ClusterNames))]
    public void Every_path_of_every_site_that_wrote_something_leads_to_a_place_of_the_plan(string name)
    {
        var cluster = Compile(name);
        var map = MapOf(cluster);
        var lost = from artifact in cluster.Artifacts
                   where artifact.Origin is not null
                   let walker = map.WalkerOf(artifact.Origin!.Model)
                   from piece in artifact.Origin!.PiecesOf(artifact.Path)
                   from origin in piece.Site.Origins
                   where !walker.Find(origin, piece.Frame).Any(static p => p.Origin is not null)
                       && !IsOfEmptyList(walker, origin, piece.Frame)
                   select $"{artifact.Path}: {piece.Frame.Source.Path}:{piece.Site.Line}: {origin}";

        Assert.Empty(lost.Distinct());
    }

    [Theory]
    [MemberData(nameof(ClusterNames))]
    public void An_artifact_that_is_written_again_is_the_same(string name)
    {
        foreach (var artifact in Compile(name).Artifacts)
        {
            if (artifact.Origin is not { } origin || artifact.LinkTarget is not null) continue;
            var pieces = origin.PiecesOf(artifact.Path);
            var offsets = pieces.Select(static p => p.Offset).ToList();

            Assert.True(artifact.Content.IsEmpty || offsets[0] == 0, artifact.Path);
            Assert.Equal(offsets.Order(), offsets);
            Assert.All(pieces, piece => AssertWrote(artifact, piece));
        }
    }

    [Fact]
    public void A_line_that_is_not_there_has_no_origin()
    {
        var artifact = Example.Value.Artifacts.Single(static a => a.Path == "nodes/n2/answer.toml");
        var count = artifact.Content.Span.Count((byte)'\n');

        Assert.NotNull(MapOf(Example.Value).Explain(artifact, count));
        Assert.Null(MapOf(Example.Value).Explain(artifact, count + 1));
        Assert.Null(MapOf(Example.Value).Explain(artifact, 0));
        Assert.Null(artifact.LineOf(count + 1));
    }

    [Fact]
    public void A_file_of_the_users_own_comes_from_its_entry()
    {
        var cluster = Compiler.Compile(new CompilerInput(
            "cluster.yaml",
            Encoding.UTF8.GetBytes(Clusters.Example + "\nfiles:\n  - { path: /etc/motd, content: \"One of three.\\n\" }\n"),
            static _ => null));
        var file = cluster.Artifacts.Single(static a => a.Path == "nodes/n3/root/etc/motd");

        var origin = MapOf(cluster).Explain(file, 1);

        var input = Assert.Single(Assert.Single(origin!.Values).Origin.Inputs);
        Assert.Equal(("files.content", "\"One of three.\\n\""), (input.Key, TextOf(input)));
        Assert.Equal("a file of your own, which goes onto the node as it is", origin.Note);
        Assert.Null(MapOf(cluster).Explain(file, 2));
    }

    [Fact]
    public void The_templates_can_be_quoted()
    {
        Assert.Equal("MTUBytes={{ port.mtu }}", TemplateLines.Line("templates/node/root/usr/lib/systemd/network/05-tb4-{port}.link.sbn", 20));
        Assert.Null(TemplateLines.Line("templates/node/answer.toml.sbn", 10_000));
        Assert.Null(TemplateLines.Line("templates/none.sbn", 1));
    }

    internal static SourceMap MapOf(Compilation cluster) => new(cluster.Spec!, cluster.Plan!);

    internal static string? TextOf(OriginInput input) =>
        input.Span is { } span ? span.Source.Content.Substring(span.Span.Start, span.Span.Length) : null;

    private static Compilation Compile(string name) =>
        name == "example" ? Example.Value : CaseFolder.Compile($"tests/cases/valid/{name}");

    private static IEnumerable<string> ProblemsOf(Artifact artifact, LineOrigin origin)
    {
        if (origin.Places.IsEmpty && artifact.Template != "files") yield return "no template line";
        foreach (var place in origin.Places)
        {
            if (TemplateLines.Line(place.Template, place.Line) is null) yield return $"{place.Template} has no line {place.Line}";
        }

        foreach (var value in origin.Values.Concat(origin.Blocks.SelectMany(static b => b.Values)))
        {
            if (!value.Origin.IsKnown) yield return $"{value.Path} comes from nowhere";
            if (value.Origin.Inputs.Any(static i => i.Span is null && i.Missing is null)) yield return $"{value.Path} comes from a key that is missing and has no default";
        }

        foreach (var block in origin.Blocks)
        {
            if (block.Values.IsEmpty) yield return $"`{block.Keyword} {block.Text}` looks at nothing";
        }
    }

    private static bool IsOfEmptyList(OriginWalker walker, string origin, TemplateFrame frame)
    {
        var item = origin.LastIndexOf("[]", StringComparison.Ordinal);
        return item > 0 && walker.Find(origin[..item], frame).All(static p => p.Value is System.Collections.ICollection { Count: 0 });
    }

    /// <summary>Text of a template is in the output as the template has it, but for the indent of what includes it.</summary>
    private static void AssertWrote(Artifact artifact, TracedPiece piece)
    {
        if (!piece.Site.IsText || piece.Offset == artifact.Content.Length) return;
        var line = TemplateLines.Line(piece.Frame.Source.Path, piece.Site.Line) ?? "";
        var written = Encoding.UTF8.GetString(artifact.Content.Span[piece.Offset..]);
        var first = written.Split('\n')[0].TrimStart(' ').TrimEnd();
        Assert.True(
            line.Contains(first, StringComparison.Ordinal) || first.StartsWith(TextFrom(line, piece.Site.Column), StringComparison.Ordinal),
            $"{artifact.Path} at {piece.Offset}: `{first}` is not `{line}`");
    }

    private static string TextFrom(string line, int column)
    {
        var text = line[Math.Min(column - 1, line.Length)..];
        var tag = text.IndexOf("{{", StringComparison.Ordinal);
        return (tag < 0 ? text : text[..tag]).Trim();
    }
}
