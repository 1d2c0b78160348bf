namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>The paths on a node that generated files have, whether or not this cluster needs each.</summary>
internal static class OwnFiles
{
    private static readonly string[] Paths =
    [
        "/usr/lib/udev/rules.d/78-tb4-port.rules",
        "/usr/lib/udev/rules.d/79-tb4-authorize.rules",
        "/usr/lib/udev/rules.d/85-tb4.rules",
        "/usr/lib/systemd/system/tb4-link@.service",
        "/usr/lib/systemd/system/tb4-heal.service",
        "/usr/lib/systemd/system/tb4-heal.timer",
        "/usr/lib/systemd/system/tb4-mesh-online.service",
        "/usr/lib/systemd/system/tb4-mesh.target",
        "/usr/lib/systemd/system/tb4-metrics.service",
        "/usr/lib/systemd/system/tb4-metrics.timer",
        "/usr/lib/systemd/system/ceph-osd@.service.d/10-tb4.conf",
        "/usr/lib/systemd/system/ceph-mon@.service.d/10-tb4.conf",
        "/usr/lib/systemd/system/ceph-mgr@.service.d/10-tb4.conf",
        "/usr/lib/systemd/system/ceph-mds@.service.d/10-tb4.conf",
        "/usr/lib/modprobe.d/tb4.conf",
        "/usr/lib/modules-load.d/tb4.conf",
        "/usr/lib/sysctl.d/60-tb4.conf",
        "/etc/network/interfaces.d/tb4gen",
        "/etc/frr/frr.conf.local",
        "/etc/default/grub.d/tb4gen.cfg",
        "/usr/bin/tb4",
        "/usr/share/bash-completion/completions/tb4",
        "/usr/share/man/man8/tb4.8",
        "/usr/share/man/man8/tb4.8.gz",
    ];

    private static readonly string[] Beginnings =
        ["/usr/lib/systemd/network/05-tb4-", "/usr/lib/tb4gen/", "/usr/libexec/tb4gen/"];

    /// <summary>
    /// systemd, udev and their like read these below /etc first: a file of one name hides the one in /usr/lib.
    /// </summary>
    private static readonly string[] Overridden = ["systemd/", "udev/", "modprobe.d/", "modules-load.d/", "sysctl.d/"];

    /// <summary>The generated path that a file would replace or hide, or null.</summary>
    public static (string Path, bool Hides)? CollisionWith(string path)
    {
        if (IsOurs(path)) return (path, false);
        foreach (var folder in Overridden)
        {
            if (!path.StartsWith($"/etc/{folder}", StringComparison.Ordinal)) continue;
            var hidden = $"/usr/lib/{path["/etc/".Length..]}";
            if (IsOurs(hidden)) return (hidden, true);
        }

        return null;
    }

    private static bool IsOurs(string path) =>
        Array.IndexOf(Paths, path) >= 0
        || Array.Exists(Beginnings, b => path.StartsWith(b, StringComparison.Ordinal) || $"{path}/" == b);
}
