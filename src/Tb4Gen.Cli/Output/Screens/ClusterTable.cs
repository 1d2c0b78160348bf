using System.Collections.Immutable;
using System.Globalization;
using Spectre.Console;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Drawing;
using Tb4Gen.Core.Pipeline;

namespace Tb4Gen.Cli.Output.Screens;

/// <summary>A row for each cluster that was checked; what matters least is left out where there is no room.</summary>
internal static class ClusterTable
{
    private const int Wide = 90;

    public static void Show(ImmutableArray<Compilation> clusters, bool color, Shell shell)
    {
        var isWide = shell.Width() >= Wide;
        var table = isWide
            ? Screen.Table("Cluster", "Nodes", "Cables", "Critical", "Ceph", "Accepted", "Findings")
            : Screen.Table("Cluster", "Nodes", "Cables", "Critical", "Findings");
        foreach (var cluster in clusters)
        {
            if (cluster.Plan is not { } plan) continue;
            var critical = MeshDrawing.CriticalCables(plan).Count;
            string[] wide = isWide ? [CephOf(cluster), Digits(cluster.Accepted.Length)] : [];
            table.AddRow(
            [
                Screen.Text($"{plan.Name}", Screen.Bold),
                Screen.Text(Digits(plan.Nodes.Length)), Screen.Text(Digits(plan.Mesh.Cables.Length)),
                Screen.Text(Digits(critical), critical > 0 ? Screen.Bad : Screen.Good),
                .. wide.Select(static w => Screen.Text(w)),
                FindingsOf(cluster),
            ]);
        }

        Screen.Show(table, color, shell);
    }

    private static string CephOf(Compilation cluster) => cluster.Plan?.Ceph is { } ceph
        ? $"{ceph.Release}, {Summary.Count(ceph.OsdCount, "OSD")}"
        : "none";

    private static Text FindingsOf(Compilation cluster)
    {
        var warnings = cluster.Findings.Count(static f => f.Severity == Severity.Warning);
        string[] parts =
        [
            .. warnings > 0 ? [Summary.Count(warnings, "warning")] : Array.Empty<string>(),
            .. cluster.Findings.Length > warnings
                ? [Summary.Count(cluster.Findings.Length - warnings, "note")]
                : Array.Empty<string>(),
        ];
        return Screen.Text(
            parts.Length == 0 ? "none" : string.Join(", ", parts), warnings > 0 ? Screen.Bad : Screen.Good);
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
