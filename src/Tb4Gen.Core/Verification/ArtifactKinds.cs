using Tb4Gen.Core.Rendering;

namespace Tb4Gen.Core.Verification;

/// <summary>
/// Tells an artifact's kind by its path, since that is how systemd, udev and the others find their files: a unit that
/// the front matter calls a script would still be read as a unit.
/// </summary>
internal static class ArtifactKinds
{
    // 0111: executable by anyone.
    private const int Executable = 0x49;

    public static ArtifactKind Of(Artifact artifact)
    {
        if (artifact.LinkTarget is not null) return ArtifactKind.Symlink;
        var path = artifact.Path.AsSpan();
        var kind = OfFolder(path);
        if (kind == ArtifactKind.Text) kind = OfName(path[(path.LastIndexOf('/') + 1)..]);
        return kind == ArtifactKind.Text && (artifact.Mode & Executable) != 0 ? ArtifactKind.Script : kind;
    }

    private static ArtifactKind OfFolder(ReadOnlySpan<char> path)
    {
        if (Has(path, "/root/usr/libexec/")) return ArtifactKind.Script;
        if (IsOfPackage(path)) return OfPackage(path[(path.LastIndexOf('/') + 1)..]);
        if (Has(path, "/sysctl.d/")) return ArtifactKind.Sysctl;
        if (Has(path, "/modules-load.d/")) return ArtifactKind.ModuleList;
        if (Has(path, "/systemd/system/")) return ArtifactKind.Unit;
        if (Has(path, "/grub.d/") || IsSourced(path)) return ArtifactKind.ShellFragment;
        return path.StartsWith("cluster/ceph/", StringComparison.Ordinal) && Ends(path, ".conf")
            ? ArtifactKind.CephConf
            : ArtifactKind.Text;
    }

    /// <summary>Whether other scripts source it, as they do a library, or the shell of who types a command.</summary>
    private static bool IsSourced(ReadOnlySpan<char> path) =>
        (Has(path, "/root/usr/lib/tb4gen/") && Ends(path, ".sh")) || Has(path, "/root/usr/share/bash-completion/");

    /// <summary>Whether it is <c>nodes/n2/debian/…</c>, and no file of the node that lies in such a folder.</summary>
    private static bool IsOfPackage(ReadOnlySpan<char> path)
    {
        const string Nodes = "nodes/";
        if (!path.StartsWith(Nodes, StringComparison.Ordinal)) return false;
        var slash = path[Nodes.Length..].IndexOf('/');
        return slash >= 0 && path[(Nodes.Length + slash)..].StartsWith("/debian/", StringComparison.Ordinal);
    }

    private static ArtifactKind OfPackage(ReadOnlySpan<char> name) => name switch
    {
        "control" or "copyright" => ArtifactKind.Control,
        "preinst" or "postinst" or "prerm" or "postrm" => ArtifactKind.Script,
        _ => ArtifactKind.Text,
    };

    private static ArtifactKind OfName(ReadOnlySpan<char> name) => name switch
    {
        "user-data" or "meta-data" or "network-config" => ArtifactKind.Yaml,
        "frr.conf" or "frr.conf.local" => ArtifactKind.Frr,
        "interfaces" or "sdn" => ArtifactKind.Interfaces,
        "grub.cfg" => ArtifactKind.ShellFragment,
        _ when Ends(name, ".link") => ArtifactKind.Link,
        _ when Ends(name, ".rules") => ArtifactKind.Udev,
        _ when Ends(name, ".json") => ArtifactKind.Json,
        _ when Ends(name, ".toml") => ArtifactKind.Toml,
        _ when Ends(name, ".yaml") || Ends(name, ".yml") => ArtifactKind.Yaml,
        _ when Ends(name, ".sh") => ArtifactKind.Script,
        _ when Ends(name, ".md") => ArtifactKind.Markdown,
        _ => ArtifactKind.Text,
    };

    private static bool Has(ReadOnlySpan<char> path, string part) => path.Contains(part, StringComparison.Ordinal);

    private static bool Ends(ReadOnlySpan<char> path, string part) => path.EndsWith(part, StringComparison.Ordinal);
}
