namespace Tb4Gen.Core.Planning.Ceph;

/// <summary>How the monitor reads an option's value and prints it again.</summary>
public enum CephOptionType
{
    Text,
    Bool,

    /// <summary>May be negative.</summary>
    Whole,

    Natural,

    /// <summary>Bytes.</summary>
    Size,

    Real,
    Seconds,
    Milliseconds,
    Address,
    AddressList,
    Uuid,
}
