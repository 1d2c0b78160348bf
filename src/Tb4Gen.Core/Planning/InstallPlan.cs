using System.Collections.Immutable;
using Tb4Gen.Core.Binding.Values;

namespace Tb4Gen.Core.Planning;

/// <summary>What all answer files of a cluster share.</summary>
public sealed record InstallPlan
{
    public required Token Country { get; init; }

    public required Token Keyboard { get; init; }

    public required Token Timezone { get; init; }

    public required string Mailto { get; init; }

    public required Token Filesystem { get; init; }

    /// <summary>RAID level; set for zfs and btrfs.</summary>
    public Token? Raid { get; init; }

    /// <summary>Kernel names, such as <c>sda</c>.</summary>
    public required ImmutableArray<Token> Disks { get; init; }

    /// <summary>The table that says how the disks are divided: <c>lvm</c>, <c>zfs</c> or <c>btrfs</c>.</summary>
    public required Token DiskTable { get; init; }

    /// <summary>What stands there beside the level, in the order of the keys.</summary>
    public required ImmutableArray<DiskOptionPlan> DiskOptions { get; init; }

    public required SecretName RootPasswordHash { get; init; }

    public required ImmutableArray<string> SshKeys { get; init; }

    public required Token RebootMode { get; init; }

    public required bool RebootOnError { get; init; }

    /// <summary>Whether the wired port's name is tied to its MAC address.</summary>
    public required bool PinNic { get; init; }

    /// <summary>Null: the node gets no subscription key.</summary>
    public SecretName? SubscriptionKey { get; init; }

    /// <summary>Release of the ISO that reads the answers.</summary>
    public required Token IsoRelease { get; init; }
}
