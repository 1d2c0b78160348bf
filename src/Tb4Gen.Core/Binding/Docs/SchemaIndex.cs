using System.Collections.Immutable;
using Tb4Gen.Core.Binding.Schema;
using Tb4Gen.Core.Binding.Types;

namespace Tb4Gen.Core.Binding.Docs;

/// <summary>
/// Every key of the table by its path. Only findings and documentation need it, so it is made when asked for.
/// </summary>
internal static class SchemaIndex
{
    private static readonly Lazy<ImmutableArray<SchemaEntry>> Entries = new(Walk);

    /// <summary>In the order of documentation: an object, then what is in it.</summary>
    public static ImmutableArray<SchemaEntry> All => Entries.Value;

    public static ImmutableArray<SchemaEntry> Named(string name) =>
        [.. All.Where(e => string.Equals(e.Key.Name, name, StringComparison.Ordinal))];

    private static ImmutableArray<SchemaEntry> Walk()
    {
        var entries = ImmutableArray.CreateBuilder<SchemaEntry>();
        Add("", ClusterKeys.Type, entries);
        return entries.ToImmutable();
    }

    private static void Add(string prefix, KeyType type, ImmutableArray<SchemaEntry>.Builder entries)
    {
        foreach (var key in type.Keys)
        {
            var path = prefix.Length == 0 ? key.Name : $"{prefix}.{key.Name}";
            entries.Add(new SchemaEntry(path, key));
            var inner = key.Type;
            for (; inner.Element is { } element; inner = element)
            {
                if (inner.Placeholder is { } placeholder) path = $"{path}.{placeholder}";
            }

            Add(path, inner, entries);
        }
    }
}
