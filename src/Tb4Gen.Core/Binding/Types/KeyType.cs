using System.Collections.Immutable;
using System.Text.Json;
using Tb4Gen.Core.Syntax;

namespace Tb4Gen.Core.Binding.Types;

/// <summary>
/// What may stand behind a key: the one place from which reading, JSON Schema and documentation come.
/// </summary>
internal abstract class KeyType
{
    /// <summary>With its article, as messages say it: <c>an IPv4 subnet</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The keys of an object; empty for everything else.</summary>
    public virtual ImmutableArray<Key> Keys => [];

    /// <summary>What the items of a list or the entries of a map are; null for everything else.</summary>
    public virtual KeyType? Element => null;

    /// <summary>
    /// How paths write the free name of a map's entry, as in <c>&lt;name&gt;</c>; null for everything else.
    /// </summary>
    public virtual string? Placeholder => null;

    /// <summary>Writes the members of this type's schema into the open object.</summary>
    public abstract void WriteSchema(Utf8JsonWriter json);

    /// <summary>Writes an example, which binds, as the JSON value that an editor takes it for.</summary>
    public abstract void WriteJson(Utf8JsonWriter json, YamlNode node);
}
