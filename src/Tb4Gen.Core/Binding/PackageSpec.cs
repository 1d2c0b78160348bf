using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding;

/// <summary>Key <c>package</c>: what the nodes' Debian packages say of themselves.</summary>
public sealed record PackageSpec
{
    /// <summary>Name and mail address; null: one that cannot be anybody's.</summary>
    public Located<string>? Maintainer { get; init; }
}
