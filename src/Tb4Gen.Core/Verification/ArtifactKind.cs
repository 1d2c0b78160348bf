namespace Tb4Gen.Core.Verification;

/// <summary>What reads an artifact on the node or in the cluster.</summary>
internal enum ArtifactKind
{
    /// <summary>Nothing in particular; only what holds for every text is checked.</summary>
    Text,

    /// <summary>The user's own file: its format is the user's business.</summary>
    Foreign,
    Symlink,
    Unit,
    Link,
    Udev,
    Interfaces,
    Sysctl,
    ModuleList,
    Json,
    Toml,
    Yaml,
    Script,

    /// <summary>Shell that another script sources: no interpreter, not executable.</summary>
    ShellFragment,
    CephConf,

    /// <summary>Fields in paragraphs (deb822).</summary>
    Control,
    Frr,
    Markdown,
}
