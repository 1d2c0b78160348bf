using Tb4Gen.Core.Binding.Schema;
using Tb4Gen.Core.Binding.Types;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Syntax;
using Tb4Gen.Core.Text;
using Xunit;

namespace Tb4Gen.Core.Tests.Attacks;

/// <summary>A scalar of the cluster file that its user writes: the value of a key, or the free name of an entry.</summary>
/// <param name="Path">Its way through the schema.</param>
/// <param name="Scalar">What stands there.</param>
internal sealed record AttackPlace(string Path, YamlScalar Scalar)
{
    /// <summary>All of a text, by a walk through the schema table: a new key needs no word here.</summary>
    public static List<AttackPlace> All(string text)
    {
        var findings = new DiagnosticBag();
        var tree = YamlReader.Read(new SourceText("cluster.yaml", text), findings);
        Assert.Empty(findings.ToSorted().Select(static f => f.Message));
        return [.. Of("", ClusterKeys.Type, tree!.Root)];
    }

    /// <summary>Where other places refer to a name: it is changed there as well.</summary>
    private static readonly Dictionary<string, string[]> References = new(StringComparer.Ordinal)
    {
        ["hardware.<profile>"] = ["defaults.hardware", "nodes.<name>.hardware"],
        ["hardware.<profile>.ports.<name>"] = ["mesh.cables"],
        ["nodes.<name>"] = ["mesh.cables", "files.nodes"],
    };

    /// <summary>The text with another value here.</summary>
    public string With(string text, string value)
    {
        foreach (var (scalar, changed) in Changes(text, value).OrderByDescending(static c => c.Scalar.Span.Span.Start))
        {
            var span = scalar.Span.Span;
            text = string.Concat(text.AsSpan(0, span.Start), Attack.Quote(changed), text.AsSpan(span.Start + span.Length));
        }

        return text;
    }

    /// <summary>Whether a finding of the text with another value is at this place, or at one that refers to it.</summary>
    public bool IsAt(Diagnostic finding, string text, string value) =>
        finding.Location is { Path: "cluster.yaml" } location && Changes(text, value).Exists(c => Overlaps(location, c.Scalar, c.New));

    private static bool Overlaps(Location location, YamlScalar scalar, string value)
    {
        var start = Location.Of(scalar.Span).Start;
        return location.Start.Line == start.Line && location.End.Column >= start.Column
            && location.Start.Column <= start.Column + Attack.Quote(value).Length;
    }

    private List<(YamlScalar Scalar, string New)> Changes(string text, string value)
    {
        var places = References.TryGetValue(Path, out var paths) ? All(text).Where(p => paths.Contains(p.Path)) : [];
        return [(Scalar, value), .. places.Select(p => (p.Scalar, Renamed(p.Scalar.Value, value))).Where(static c => c.Item2 != c.Scalar.Value)];
    }

    /// <summary>A name alone, or as one end of a cable: `n2.en05`.</summary>
    private string Renamed(string text, string value)
    {
        var name = Scalar.Value;
        return text == name ? value
            : text.StartsWith(name + ".", StringComparison.Ordinal) ? value + text[name.Length..]
            : text.EndsWith("." + name, StringComparison.Ordinal) ? text[..^name.Length] + value
            : text;
    }

    private static IEnumerable<AttackPlace> Of(string path, KeyType type, YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(e => OfEntry(path, type, e)),
        YamlSequence sequence => sequence.Items.SelectMany(i => Of(path, type.Element ?? type, i)),
        YamlScalar scalar => [new(path, scalar)],
        _ => [],
    };

    private static IEnumerable<AttackPlace> OfEntry(string path, KeyType type, YamlEntry entry)
    {
        if (type.Placeholder is { } placeholder)
        {
            var inner = $"{path}.{placeholder}";
            return Of(inner, type.Element!, entry.Value).Prepend(new(inner, entry.Key));
        }

        // A type that reads its own mapping, such as a secret's, has no keys: its values are attacked all the same.
        var key = type.Keys.FirstOrDefault(k => k.Name == entry.Key.Value);
        return Of($"{path}.{entry.Key.Value}".TrimStart('.'), key?.Type ?? type, entry.Value);
    }
}
