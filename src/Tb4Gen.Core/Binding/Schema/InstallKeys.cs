using System.Collections.Immutable;
using Tb4Gen.Core.Binding.Types;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding.Schema;

/// <summary>Keys under <c>install</c>.</summary>
internal static class InstallKeys
{
    public static readonly Key<Located<Token>> Country = new("country",
        new TextType<Token>("a country code", Texts.TryCountry, default, "^[a-z]{2}$"),
        "The country as a code of two lower-case letters (ISO 3166-1).")
    {
        IsRequired = true,
        Example = "us",
    };

    // The installer's own list (proxmox-installer-types, KeyboardLayout).
    public static readonly Key<Located<Token>> Keyboard = new("keyboard",
        new WordType(
            "de", "de-ch", "dk", "en-gb", "en-us", "es", "fi", "fr", "fr-be", "fr-ca", "fr-ch", "hu", "is",
            "it", "jp", "lt", "mk", "nl", "no", "pl", "pt", "pt-br", "se", "si", "tr"),
        "The keyboard layout.")
    {
        Default = "en-us",
        Example = "en-us",
    };

    public static readonly Key<Located<Token>> Timezone = new("timezone",
        new TextType<Token>("a time zone", Texts.TryName, default, "^[A-Za-z0-9_+/-]+$"),
        "The time zone as zone.tab names it, such as Europe/Vienna, or UTC.")
    {
        Default = "UTC",
        Example = "UTC",
    };

    public static readonly Key<Located<string>> Mailto = new("mailto",
        new TextType<string>("a mail address", Texts.TryMail, "", "^[!-~]+@[!-~]+$"),
        "Who gets the mail of the system.")
    {
        IsRequired = true,
        Example = "root@lab.example",
    };

    public static readonly Key<Located<Token>> Filesystem = new("filesystem",
        new WordType("ext4", "xfs", "zfs", "btrfs"),
        "The file system of the root disk.")
    {
        Default = "ext4",
        Example = "ext4",
    };

    public static readonly Key<Located<Token>> Raid = new("raid",
        new WordType("raid0", "raid1", "raid10", "raidz-1", "raidz-2", "raidz-3"),
        "The RAID level over the disks of a zfs or btrfs root; ext4 and xfs take none.")
    {
        WhenMissing = "no RAID, which zfs and btrfs do not take",
        Example = "raid1",
    };

    public static readonly Key<ImmutableArray<Located<Token>>> Disks = new("disks",
        new ListType<Located<Token>>(
            new TextType<Token>("the kernel's name of a disk", Texts.TryDisk, default, "^[a-z][a-z0-9]*$"), minimum: 1),
        "The disks that the system is installed on, by the kernel's names. They are wiped.")
    {
        IsRequired = true,
        Example = "[sda]",
    };

    public static readonly Key<Located<SecretName>> RootPasswordHash = new("root-password-hash", new SecretType(),
        "The secret that holds root's password as a crypt(5) hash, such as `mkpasswd -m yescrypt` prints.")
    {
        IsRequired = true,
        Example = "{ secret: root-password-hash }",
    };

    public static readonly Key<ImmutableArray<Located<string>>> SshKeys = new("ssh-keys",
        new ListType<Located<string>>(new TextType<string>(
            "an OpenSSH public key", Texts.TrySshKey, "", "^(ssh-|ecdsa-sha2-|sk-)[^ ]+ AAAA")),
        "Public keys that may log in as root.")
    {
        Example = "[ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB3KDazUZ0gt7Up8ZNIS1iuTlcVOsvuuRvveCDAZpD3p admin@lab]",
    };

    public static readonly Key<Located<Token>> RebootMode = new("reboot-mode", new WordType("reboot", "power-off"),
        "What the machine does once it is installed.")
    {
        Default = "reboot",
        Example = "reboot",
    };

    public static readonly Key<Located<bool>> RebootOnError = new("reboot-on-error", ValueTypes.Boolean,
        "Whether the machine restarts when the installation fails, and so tries again for ever. Otherwise it stops "
        + "with a shell on its screen.")
    {
        Default = "false",
        Example = "true",
    };

    public static readonly Key<Located<bool>> PinNic = new("pin-nic", ValueTypes.Boolean,
        "Whether the installer ties the name that `nic` says to the wired port's MAC address, so that another card or "
        + "kernel does not rename it. Every other port that the installer sees gets a name nic0, nic1 and so on; the "
        + "Thunderbolt ports keep theirs, which are read first.")
    {
        Default = "false",
        Example = "true",
    };

    public static readonly Key<Located<SecretName>> SubscriptionKey = new("subscription-key", new SecretType(),
        "The secret that holds a subscription key, which every node gets: where each has its own, set them afterwards.")
    {
        Example = "{ secret: subscription-key }",
    };

    public static readonly Key<Located<Token>> IsoRelease = new("iso-release", new WordType("9.0", "9.1", "9.2"),
        "The release of the ISO that reads the answers: a key newer than it makes the installer refuse them.")
    {
        WhenMissing = "the cluster's `proxmox-release`",
        Example = "\"9.2\"",
    };

    public static readonly ObjectType<InstallSpec> Type = new(
        [
            Country, Keyboard, Timezone, Mailto, Filesystem, Raid, Disks, .. InstallDiskKeys.All, RootPasswordHash,
            SshKeys, RebootMode, RebootOnError, PinNic, SubscriptionKey, IsoRelease,
        ],
        static bound => new()
        {
            Span = bound.Span,
            Country = bound.Get(Country),
            Keyboard = bound.Get(Keyboard),
            Timezone = bound.Get(Timezone),
            Mailto = bound.Get(Mailto),
            Filesystem = bound.Get(Filesystem),
            Raid = bound.Find(Raid),
            Disks = bound.Get(Disks),
            Hdsize = bound.Find(InstallDiskKeys.Hdsize),
            Swapsize = bound.Find(InstallDiskKeys.Swapsize),
            Maxroot = bound.Find(InstallDiskKeys.Maxroot),
            Maxvz = bound.Find(InstallDiskKeys.Maxvz),
            Minfree = bound.Find(InstallDiskKeys.Minfree),
            ArcMax = bound.Find(InstallDiskKeys.ArcMax),
            Ashift = bound.Find(InstallDiskKeys.Ashift),
            Compress = bound.Find(InstallDiskKeys.Compress),
            RootPasswordHash = bound.Get(RootPasswordHash),
            SshKeys = bound.Get(SshKeys),
            RebootMode = bound.Get(RebootMode),
            RebootOnError = bound.Get(RebootOnError),
            PinNic = bound.Get(PinNic),
            SubscriptionKey = bound.Find(SubscriptionKey),
            IsoRelease = bound.Find(IsoRelease),
        });
}
