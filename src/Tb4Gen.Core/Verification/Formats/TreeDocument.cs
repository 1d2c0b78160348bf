namespace Tb4Gen.Core.Verification.Formats;

/// <summary>JSON, TOML or YAML.</summary>
internal sealed class TreeDocument(DataNode root) : Document
{
    public DataNode Root { get; } = root;
}
