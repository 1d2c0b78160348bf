using System.Collections.Immutable;
using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Syntax;

/// <summary>
/// The entries of one mapping. Merge keys (<c>&lt;&lt;: *base</c>, https://yaml.org/type/merge.html) give way to keys
/// that are written out, and among several merged mappings the first wins.
/// </summary>
internal sealed class MappingBuilder(DiagnosticBag findings)
{
    private readonly List<YamlEntry> _written = [];
    private readonly Dictionary<string, YamlEntry> _byName = new(StringComparer.Ordinal);
    private bool _hasMerge;

    public void Add(YamlScalar key, YamlNode value)
    {
        var entry = new YamlEntry(key, value);
        if (!_byName.TryAdd(key.Value, entry))
        {
            findings.Add(Diagnostic.Create(SyntaxDiagnostics.DuplicateKey, key.Span, key.Value)
                .WithLabel("written again")
                .WithRelated(_byName[key.Value].Key.Span, "first written here")
                .WithHelp("keep one of the two"));
            return;
        }

        _hasMerge |= IsMerge(entry);
        _written.Add(entry);
    }

    public ImmutableArray<YamlEntry> ToEntries()
    {
        if (!_hasMerge) return [.. _written];
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        foreach (var entry in _written)
        {
            if (IsMerge(entry)) Merge(entry.Value, entries);
            else entries.Add(entry);
        }

        return entries.ToImmutable();
    }

    private void Merge(YamlNode value, ImmutableArray<YamlEntry>.Builder entries)
    {
        if (value is YamlSequence list)
        {
            foreach (var item in list.Items) MergeOne(item, entries);
        }
        else
        {
            MergeOne(value, entries);
        }
    }

    private void MergeOne(YamlNode value, ImmutableArray<YamlEntry>.Builder entries)
    {
        if (value is not YamlMapping mapping)
        {
            findings.Add(Diagnostic.Create(SyntaxDiagnostics.MergeValue, value.Span, value.Kind)
                .WithHelp("merge the alias of a mapping, as in `<<: *base`"));
            return;
        }

        foreach (var entry in mapping.Entries)
        {
            if (_byName.TryAdd(entry.Key.Value, entry)) entries.Add(entry);
        }
    }

    private static bool IsMerge(YamlEntry entry) => entry.Key is { IsPlain: true, Value: "<<" };
}
