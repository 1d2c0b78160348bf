namespace Tb4Gen.Core.Rendering;

/// <summary>How an artifact is read; templates name it in lower case.</summary>
public enum ArtifactFormat
{
    /// <summary>Bytes of the user's own, which are not looked into.</summary>
    Raw,
    Unit,
    Udev,
    Link,
    Interfaces,
    Sysctl,
    Sh,
    Json,
    Toml,
    Yaml,
    Ini,

    /// <summary>Fields of a Debian package (deb822).</summary>
    Control,
    Text,
    Markdown,
}
