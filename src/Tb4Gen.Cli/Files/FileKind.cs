namespace Tb4Gen.Cli.Files;

/// <summary>What stands under a name.</summary>
internal enum FileKind
{
    Nothing,
    Folder,
    File,

    /// <summary>A symbolic link, wherever it leads.</summary>
    Link,

    /// <summary>A device, a pipe, a socket: what may never end, or may wait for ever.</summary>
    Special,
}
