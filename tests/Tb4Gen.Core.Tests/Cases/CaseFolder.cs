using Tb4Gen.Core.Pipeline;
using Tb4Gen.Core.Planning;
using Tb4Gen.Tests.Shared;

namespace Tb4Gen.Core.Tests.Cases;

/// <summary>A folder below <c>tests/cases</c> with a cluster file in it. Adding a case is adding a folder.</summary>
internal static class CaseFolder
{
    /// <param name="kind"><c>valid</c> or <c>invalid</c>.</param>
    public static IEnumerable<string> NamesOf(string kind) =>
        Directory.GetDirectories(Snapshot.PathOf($"tests/cases/{kind}"))
            .Select(static d => Path.GetFileName(d))
            .Order(StringComparer.Ordinal);

    /// <param name="folder">From the repository's root.</param>
    public static Compilation Compile(string folder)
    {
        var bytes = File.ReadAllBytes(Snapshot.PathOf($"{folder}/cluster.yaml"));
        return Compiler.Compile(new CompilerInput("cluster.yaml", bytes, ReadFile));

        SourceFile ReadFile(string path)
        {
            var file = Snapshot.PathOf($"{folder}/{path}");
            return File.Exists(file) ? File.ReadAllBytes(file) : null;
        }
    }
}
