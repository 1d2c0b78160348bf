namespace Tb4Gen.Core.Planning;

/// <summary>
/// The keys of answer.toml and the installer's release that brought them (proxmox-installer-types' answer.rs). The
/// installer on the ISO refuses a whole file for one key that it does not know.
/// </summary>
public static class AnswerKeys
{
    /// <param name="table">Names joined by dots; empty for the top level.</param>
    /// <param name="key">The key.</param>
    /// <returns>The release as <c>9.1</c>; 9.0 for what is older; null where no release knows it.</returns>
    public static string? Since(string table, string key)
    {
        if (OpenTable(table)) return "9.0";
        if (table == "network" && key == "interface-name-pinning") return "9.1";
        if (table == "global" && key == "subscription-key") return "9.2";
        if (table == "post-installation-webhook" && key == "auth-token") return "9.2";
        return IsKey(table, key) ? "9.0" : null;
    }

    /// <summary>The tables whose keys are udev's property names or MAC addresses.</summary>
    private static bool OpenTable(string table) =>
        table is "network.filter" or "disk-setup.filter" or "network.interface-name-pinning.mapping";

    private static bool IsKey(string table, string key) => table switch
    {
        "" => key is "global" or "network" or "disk-setup" or "first-boot" or "post-installation-webhook",
        "global" => key is "keyboard" or "country" or "fqdn" or "mailto" or "timezone" or "root-password"
            or "root-password-hashed" or "reboot-on-error" or "reboot-mode" or "root-ssh-keys",
        // Not the installer's: a reference that is replaced by the hash where the ISO is made.
        "global.root-password-hashed" or "global.subscription-key" => key is "secret",
        "global.fqdn" => key is "source" or "domain",
        "network" => key is "source" or "cidr" or "gateway" or "dns" or "filter",
        "network.interface-name-pinning" => key is "enabled" or "mapping",
        "disk-setup" => key is "filesystem" or "disk-list" or "filter" or "filter-match" or "zfs" or "lvm" or "btrfs",
        "disk-setup.zfs" => key is "raid" or "ashift" or "arc-max" or "checksum" or "compress" or "copies" or "hdsize",
        "disk-setup.lvm" => key is "hdsize" or "swapsize" or "maxroot" or "maxvz" or "minfree",
        "disk-setup.btrfs" => key is "raid" or "compress" or "hdsize",
        "first-boot" => key is "source" or "ordering" or "url" or "cert-fingerprint",
        "post-installation-webhook" => key is "url" or "cert-fingerprint",
        _ => false,
    };
}
