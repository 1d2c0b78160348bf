using Tb4Gen.Cli.Files;
using Tb4Gen.Core.Pipeline;
using Tb4Gen.Packaging.Deb;

namespace Tb4Gen.Cli.Output;

/// <summary>One line about each cluster, for people.</summary>
internal static class Summary
{
    /// <summary>Of a cluster that compiled without errors.</summary>
    public static string Of(Compilation cluster) => cluster.Plan is { } plan
        ? $"{plan.Name}: {Count(plan.Nodes.Length, "node")}, {Count(plan.Mesh.Cables.Length, "cable")}: no errors"
        : "";

    /// <summary>Of what was written.</summary>
    public static string Of(TreeChange change, string folder) => change.IsEmpty
        ? $"{folder}: {Count(change.Unchanged, "file")}, nothing changed"
        : $"{folder}: {change.Written.Count} written, {change.Removed.Count} removed, {change.Unchanged} unchanged";

    /// <summary>Of the packages of a cluster.</summary>
    public static string Of(ClusterPackages cluster, string folder, IReadOnlySet<string> written)
    {
        var packages = cluster.Manifest.Packages;
        var news = packages.Count(p => written.Contains(p.File));
        var change = news == 0 ? "nothing changed" : $"{news} written";
        return $"{folder}: {Count(packages.Length, "package")} of {cluster.Manifest.Cluster}, "
            + $"version {packages[0].Version}: {change}";
    }

    /// <summary>Of what would be written, each file on a line.</summary>
    public static IEnumerable<string> Pending(TreeChange change, string folder)
    {
        foreach (var path in change.Written.Order(StringComparer.Ordinal)) yield return $"would write {folder}/{path}";
        foreach (var path in change.Removed.Order(StringComparer.Ordinal)) yield return $"would remove {folder}/{path}";
    }

    public static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
