using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Options;

/// <summary>
/// OSDs ping each other over the mesh as well; what the mesh heals within the grace, Ceph never sees.
/// </summary>
internal sealed class HeartbeatGraceShortRule : OptionRule
{
    public override DiagnosticDescriptor Descriptor => CephDiagnostics.HeartbeatGraceShort;

    protected override Diagnostic? Check(CephSetting setting, CephSettings settings)
    {
        if (setting is not { Name: "osd_heartbeat_grace", Number: { } grace } || !UsesMesh(settings)) return null;
        var mesh = settings.Cluster.Mesh;
        var ping = settings.NumberOf("osd", "osd_heartbeat_interval");
        var healing = mesh.HoldSeconds + mesh.LspGenInterval + ping;
        var parts = $"{mesh.HoldSeconds} until a silent neighbour is dropped, "
            + $"{mesh.LspGenInterval} until that is announced, {ping} until the next ping";
        return grace < healing
            ? Diagnostic.Create(Descriptor, setting.ValueSpan, grace, healing, parts)
                .WithHelp($"leave it at {settings.DefaultOf(setting.Name)}, or use at least {healing}")
            : null;
    }

    private static bool UsesMesh(CephSettings settings) =>
        settings.Plan.PublicNetwork.Overlaps(settings.Cluster.Mesh.Subnet)
        || settings.Plan.ClusterNetwork.Overlaps(settings.Cluster.Mesh.Subnet);
}
