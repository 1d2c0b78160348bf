namespace Tb4Gen.Core.Syntax;

/// <summary>A key with its value.</summary>
public sealed class YamlEntry(YamlScalar key, YamlNode value)
{
    public YamlScalar Key { get; } = key;

    public YamlNode Value { get; } = value;
}
