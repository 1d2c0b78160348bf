namespace Tb4Gen.Core.Planning;

/// <summary>What the Debian packages of all nodes share.</summary>
public sealed record PackagePlan
{
    /// <summary>Name and mail address, such as <c>Lab Team &lt;team@lab.example&gt;</c>.</summary>
    public required string Maintainer { get; init; }
}
