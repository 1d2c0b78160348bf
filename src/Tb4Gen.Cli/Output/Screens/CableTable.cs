using System.Globalization;
using Spectre.Console;
using Tb4Gen.Core.Drawing;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.Cli.Output.Screens;

/// <summary>The cables of a mesh that was drawn to a file.</summary>
internal static class CableTable
{
    public static void Show(ClusterPlan plan, string file, bool color, Shell shell)
    {
        var critical = MeshDrawing.CriticalCables(plan);
        var table = Screen.Table("Cable", "One end", "Other end", "Its loss");
        for (var i = 0; i < plan.Mesh.Cables.Length; i++)
        {
            var (a, b) = (plan.Mesh.Cables[i].A, plan.Mesh.Cables[i].B);
            table.AddRow(
                new Text((i + 1).ToString(CultureInfo.InvariantCulture)),
                Screen.Text($"{a.Node} {a.Port}"), Screen.Text($"{b.Node} {b.Port}"),
                critical.Contains(i)
                    ? Screen.Text("cuts the mesh", Screen.Bad)
                    : Screen.Text("leaves the mesh whole", Screen.Good));
        }

        shell.Out.WriteLine($"wrote {file}");
        Screen.Show(table, color, shell);
    }
}
