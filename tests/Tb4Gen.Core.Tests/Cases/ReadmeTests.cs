using System.Text;
using Tb4Gen.Core.Pipeline;
using Tb4Gen.Tests.Shared;
using Xunit;

namespace Tb4Gen.Core.Tests.Cases;

/// <summary>What the README shows as a cluster file is one.</summary>
public sealed class ReadmeTests
{
    private const string Fence = "```yaml\n";

    public static TheoryData<string> Examples => [.. Read()];

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_cluster_in_the_readme_compiles_without_a_finding(string yaml)
    {
        var compilation = Compiler.Compile(new CompilerInput("README.md", Encoding.UTF8.GetBytes(yaml), static _ => null));

        Assert.Empty(compilation.Findings);
        Assert.NotEmpty(compilation.Artifacts);
    }

    private static IEnumerable<string> Read()
    {
        var parts = File.ReadAllText(Snapshot.PathOf("README.md")).ReplaceLineEndings("\n").Split(Fence);
        return parts.Skip(1).Select(static part => part[..part.IndexOf("```", StringComparison.Ordinal)]);
    }
}
