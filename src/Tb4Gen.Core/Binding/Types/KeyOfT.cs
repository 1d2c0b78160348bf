namespace Tb4Gen.Core.Binding.Types;

/// <summary>A key whose values are read as <typeparamref name="T"/>.</summary>
internal sealed class Key<T>(string name, KeyType<T> type, string description) : Key(name, description)
{
    public override KeyType<T> Type { get; } = type;
}
