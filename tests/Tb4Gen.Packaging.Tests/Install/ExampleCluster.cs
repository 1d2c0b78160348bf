using Tb4Gen.Core.Bundles;
using Tb4Gen.Core.Pipeline;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.Packaging.Tests.Install;

/// <summary>The example of the repository, with some lines of it changed.</summary>
internal sealed record ExampleCluster(Bundle Bundle, ClusterPlan Plan, InstallPlan Install)
{
    public static ExampleCluster Of(params (string From, string To)[] changes)
    {
        var text = File.ReadAllText(Path.Join(Root(), "cluster.example.yaml"));
        foreach (var (from, to) in changes) text = text.Replace(from, to, StringComparison.Ordinal);
        var cluster = Compiler.Compile(new("cluster.yaml", System.Text.Encoding.UTF8.GetBytes(text), static _ => null));
        var plan = cluster.Plan ?? throw new InvalidOperationException("the example has no plan");
        return new(cluster.ToBundle(), plan, plan.Install ?? throw new InvalidOperationException("nothing is installed"));
    }

    public NodePlan Node(string name) => Plan.Nodes.Single(n => n.Name.ToString() == name);

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Join(folder, "Tb4Gen.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException();
        return folder;
    }
}
