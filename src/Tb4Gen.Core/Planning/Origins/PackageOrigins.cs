using Tb4Gen.Core.Binding.Schema;

namespace Tb4Gen.Core.Planning.Origins;

/// <summary>Origins of <see cref="PackagePlan"/>.</summary>
internal static class PackageOrigins
{
    private const string Prefix = "package";

    public static readonly OriginTable<ClusterScope> Rows = new()
    {
        {
            "maintainer",
            static c => c.Spec.Package.Maintainer is { } maintainer
                ? From.Key(Prefix, PackageKeys.Maintainer, maintainer)
                : From.All(
                    null, From.Missing(Prefix, PackageKeys.Maintainer), From.Key("", ClusterKeys.Cluster, c.Spec.Name))
        },
    };

    public static PlanOrigin Of(ClusterScope cluster) =>
        Rows.At(cluster, From.Missing("", ClusterKeys.Package).Value);
}
