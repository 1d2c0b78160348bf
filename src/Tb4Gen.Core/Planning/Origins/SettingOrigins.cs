using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Binding.Schema;
using Tb4Gen.Core.Binding.Types;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Planning.Origins;

/// <summary>Origins of what a node says itself, <c>defaults</c> says for it, or its hardware profile.</summary>
internal static class SettingOrigins
{
    private const string Defaults = "defaults";

    public static PlanOrigin Hardware(NodeScope node) => Of(node, SettingsKeys.Hardware, static s => s.Hardware);

    public static PlanOrigin Memory(NodeScope node) =>
        Of(node, SettingsKeys.Memory, static s => s.Memory, HardwareKeys.Memory, static h => h.Memory);

    public static PlanOrigin Nic(NodeScope node) =>
        Of(node, SettingsKeys.Nic, static s => s.Nic, HardwareKeys.Nic, static h => h.Nic);

    /// <summary>Every node has all roles where none are given, and none without <c>ceph</c>.</summary>
    public static PlanOrigin Roles(NodeScope node)
    {
        var spec = node.Cluster.Spec;
        if (spec.Ceph is null)
        {
            return From.All("without `ceph`, roles mean nothing", From.Missing("", ClusterKeys.Ceph));
        }

        if (node.Spec.Settings.Roles is { } own) return From.List(own, node.Key, SettingsKeys.Roles);
        return spec.Defaults.Roles is { } shared
            ? From.List(shared, Defaults, SettingsKeys.Roles)
            : PlanOrigin.Of(new([new(Defaults + ".roles", Span: null, "every node has every role")]));
    }

    public static PlanOrigin Osds(NodeScope node)
    {
        var spec = node.Cluster.Spec;
        if (!NodeSettings.HasRole(spec, node.Spec, "osd")) return PlanOrigin.List([], Roles(node).Value);
        if (node.Spec.Settings.Osds is { } own) return From.List(own, node.Key, SettingsKeys.Osds);
        return From.List(spec.Defaults.Osds ?? [], Defaults, SettingsKeys.Osds);
    }

    public static PlanOrigin InterruptCpus(NodeScope node) =>
        NodeSettings.HardwareOf(node.Cluster.Spec, node.Spec) is { } profile
            ? From.Key($"hardware.{profile.Name}", HardwareKeys.InterruptCpus, profile.InterruptCpus)
            : Hardware(node);

    public static PlanOrigin Authorize(NodeScope node)
    {
        if (node.Spec.Settings.Authorize is { } own) return From.List(own, node.Key, SettingsKeys.Authorize);
        return From.List(node.Cluster.Spec.Defaults.Authorize ?? [], Defaults, SettingsKeys.Authorize);
    }

    private static PlanOrigin Of<T>(
        NodeScope node, Key key, Func<NodeSettingsSpec, Located<T>?> read, Key? profileKey = null,
        Func<HardwareSpec, Located<T>?>? readProfile = null)
    {
        var spec = node.Cluster.Spec;
        if (read(node.Spec.Settings) is { } own) return From.Key(node.Key, key, own);
        if (read(spec.Defaults) is { } shared) return From.Key(Defaults, key, shared);
        var profile = profileKey is null ? null : NodeSettings.HardwareOf(spec, node.Spec);
        return profile is null || readProfile is null || profileKey is null
            ? From.Missing(node.Key, key)
            : From.Key($"hardware.{profile.Name}", profileKey, readProfile(profile));
    }
}
