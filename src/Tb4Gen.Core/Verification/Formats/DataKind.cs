namespace Tb4Gen.Core.Verification.Formats;

/// <summary>
/// What a <see cref="DataNode"/> is. A plain scalar of YAML is a <see cref="Word"/>, since it may be either.
/// </summary>
internal enum DataKind
{
    Mapping,
    List,

    /// <summary>Text in quotes.</summary>
    Text,

    /// <summary>A number, true, false, null or (in YAML) unquoted text.</summary>
    Word,
}
