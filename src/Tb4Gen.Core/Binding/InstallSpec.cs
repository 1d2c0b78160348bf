using System.Collections.Immutable;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding;

/// <summary>Key <c>install</c>: Proxmox VE's automated installation.</summary>
public sealed record InstallSpec
{
    public required SourceSpan Span { get; init; }

    /// <summary>ISO 3166-1 code in lower case, such as <c>us</c>.</summary>
    public required Located<Token> Country { get; init; }

    /// <summary>A layout of the installer, such as <c>en-us</c>.</summary>
    public required Located<Token> Keyboard { get; init; }

    /// <summary>A zone.tab name or <c>UTC</c>.</summary>
    public required Located<Token> Timezone { get; init; }

    public required Located<string> Mailto { get; init; }

    /// <summary><c>ext4</c> (default), <c>xfs</c>, <c>zfs</c> or <c>btrfs</c>.</summary>
    public required Located<Token> Filesystem { get; init; }

    /// <summary>
    /// RAID level for zfs and btrfs: <c>raid0</c>, <c>raid1</c>, <c>raid10</c>, <c>raidz-1</c>, <c>raidz-2</c>,
    /// <c>raidz-3</c>.
    /// </summary>
    public Located<Token>? Raid { get; init; }

    /// <summary>Kernel names of the disks for the system, such as <c>sda</c>.</summary>
    public required ImmutableArray<Located<Token>> Disks { get; init; }

    /// <summary>How much of each disk is used; null: all of it.</summary>
    public Located<ByteSize>? Hdsize { get; init; }

    /// <summary>Swap of ext4 and xfs.</summary>
    public Located<ByteSize>? Swapsize { get; init; }

    /// <summary>The most that the root of ext4 and xfs gets.</summary>
    public Located<ByteSize>? Maxroot { get; init; }

    /// <summary>The most that <c>local-lvm</c> of ext4 and xfs gets; 0: there is none.</summary>
    public Located<ByteSize>? Maxvz { get; init; }

    /// <summary>What stays free in the volume group of ext4 and xfs.</summary>
    public Located<ByteSize>? Minfree { get; init; }

    /// <summary>The most memory that the cache of zfs takes.</summary>
    public Located<ByteSize>? ArcMax { get; init; }

    /// <summary>Sector size of zfs as a power of two.</summary>
    public Located<int>? Ashift { get; init; }

    /// <summary>The compression of zfs or btrfs, as the installer names it.</summary>
    public Located<Token>? Compress { get; init; }

    /// <summary>The name of the secret that holds a crypt(5) hash.</summary>
    public required Located<SecretName> RootPasswordHash { get; init; }

    public ImmutableArray<Located<string>> SshKeys { get; init; } = [];

    /// <summary><c>reboot</c> (default) or <c>power-off</c>.</summary>
    public required Located<Token> RebootMode { get; init; }

    /// <summary>Whether a failed installation restarts the machine.</summary>
    public required Located<bool> RebootOnError { get; init; }

    /// <summary>Whether the wired port keeps the name that <c>nic</c> says, by its MAC address.</summary>
    public required Located<bool> PinNic { get; init; }

    /// <summary>The name of the secret that holds a subscription key; null: none is set.</summary>
    public Located<SecretName>? SubscriptionKey { get; init; }

    /// <summary>Release of the ISO that reads the answers; null: <c>proxmox-release</c>.</summary>
    public Located<Token>? IsoRelease { get; init; }
}
