using Tb4Gen.Core.Binding.Types;

namespace Tb4Gen.Core.Binding.Docs;

/// <summary>A key with its way from the root, as in <c>nodes.&lt;name&gt;.mesh</c>.</summary>
internal sealed record SchemaEntry(string Path, Key Key)
{
    /// <summary>What stands below: the keys of the object, or of the objects in the list or map.</summary>
    public KeyType Inner
    {
        get
        {
            var type = Key.Type;
            while (type.Element is { } element) type = element;
            return type;
        }
    }
}
