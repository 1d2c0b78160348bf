using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Binding.Schema;

namespace Tb4Gen.Core.Planning.Origins;

/// <summary>Origins of <see cref="InstallPlan"/>.</summary>
internal static class InstallOrigins
{
    private const string Prefix = "install";

    public static readonly OriginTable<(ClusterSpec Cluster, InstallSpec Install)> Rows = new()
    {
        { "country", static i => From.Key(Prefix, InstallKeys.Country, i.Install.Country) },
        { "keyboard", static i => From.Key(Prefix, InstallKeys.Keyboard, i.Install.Keyboard) },
        { "timezone", static i => From.Key(Prefix, InstallKeys.Timezone, i.Install.Timezone) },
        { "mailto", static i => From.Key(Prefix, InstallKeys.Mailto, i.Install.Mailto) },
        { "filesystem", static i => Filesystem(i.Install) },
        { "raid", static i => Raid(i.Install) },
        { "disks", static i => From.List(i.Install.Disks, Prefix, InstallKeys.Disks) },
        { "disk_table", static i => Filesystem(i.Install) },
        { "disk_options", static i => DiskOptionOrigins.ListOf(i.Install) },
        {
            "root_password_hash",
            static i => From.Key(Prefix, InstallKeys.RootPasswordHash, i.Install.RootPasswordHash)
        },
        { "ssh_keys", static i => From.List(i.Install.SshKeys, Prefix, InstallKeys.SshKeys) },
        { "reboot_on_error", static i => From.Key(Prefix, InstallKeys.RebootOnError, i.Install.RebootOnError) },
        { "pin_nic", static i => From.Key(Prefix, InstallKeys.PinNic, i.Install.PinNic) },
        { "subscription_key", static i => From.Key(Prefix, InstallKeys.SubscriptionKey, i.Install.SubscriptionKey) },
        { "reboot_mode", static i => From.Key(Prefix, InstallKeys.RebootMode, i.Install.RebootMode) },
        {
            "iso_release",
            static i => i.Install.IsoRelease is { } release
                ? From.Key(Prefix, InstallKeys.IsoRelease, release)
                : From.All(
                    null, From.Missing(Prefix, InstallKeys.IsoRelease),
                    From.Key("", ClusterKeys.ProxmoxRelease, i.Cluster.ProxmoxRelease))
        },
    };

    public static PlanOrigin Of(ClusterScope cluster) => cluster.Spec.Install is { } install
        ? Rows.At((cluster.Spec, install), From.Said(Prefix, install.Span))
        : From.Missing("", ClusterKeys.Install);

    private static PlanOrigin Filesystem(InstallSpec install) =>
        From.Key(Prefix, InstallKeys.Filesystem, install.Filesystem);

    private static PlanOrigin Raid(InstallSpec install) => install.Raid is { } raid
        ? From.Key(Prefix, InstallKeys.Raid, raid)
        : From.All(
            "one disk alone, several as a mirror, for zfs and btrfs only", From.Missing(Prefix, InstallKeys.Raid),
            Filesystem(install), From.List(install.Disks, Prefix, InstallKeys.Disks));
}
