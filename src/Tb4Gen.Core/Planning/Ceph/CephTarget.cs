using System.Collections.Immutable;
using Tb4Gen.Core.Binding.Values;

namespace Tb4Gen.Core.Planning.Ceph;

/// <summary>A section taken apart: whom its options are for.</summary>
/// <param name="Daemon"><c>global</c>, <c>mon</c>, <c>mgr</c>, <c>osd</c>, <c>mds</c> or <c>client</c>.</param>
/// <param name="Id">One daemon of that kind, such as the <c>3</c> of <c>osd.3</c>; null: all.</param>
/// <param name="Masks">Such as <c>host:n2</c> and <c>class:nvme</c>.</param>
internal sealed record CephTarget(string Daemon, string? Id, ImmutableArray<string> Masks)
{
    private const string ClassMask = "class:";

    public bool IsPlain => Id is null && Masks.IsEmpty;

    public static CephTarget Of(CephSection section)
    {
        var parts = section.ToString().Split('/');
        var dot = parts[0].IndexOf('.');
        return new CephTarget(
            dot < 0 ? parts[0] : parts[0][..dot],
            dot < 0 ? null : parts[0][(dot + 1)..],
            [.. parts[1..]]);
    }

    /// <summary>
    /// The section as <c>ceph config dump</c> prints it, which puts the place before the device class.
    /// </summary>
    public static CephSection Canonical(CephSection section)
    {
        var target = Of(section);
        if (target.Masks.Length < 2) return section;
        var masks = target.Masks.OrderBy(static m => m.StartsWith(ClassMask, StringComparison.Ordinal));
        var daemon = section.ToString().Split('/')[0];
        var text = $"{daemon}/{string.Join('/', masks)}";
        return CephSection.TryParse(text, out var canonical, out _) ? canonical : section;
    }
}
