using System.Security.Cryptography;
using System.Text;
using Tb4Gen.Core.Pipeline;
using Tb4Gen.Core.Rendering;
using Tb4Gen.Core.Tests.Binding;

namespace Tb4Gen.Core.Tests.Cases;

/// <summary>The files of the example's bundle, as they come out now; <c>generated/</c> shows them to readers.</summary>
internal static class ExampleFiles
{
    private static readonly Lazy<HashSet<(string Place, string Content)>> All = new(static () =>
        [.. Compiler.Compile(new CompilerInput("cluster.yaml", Encoding.UTF8.GetBytes(Clusters.Example), static _ => null))
            .ToBundle().Files.Select(Key)]);

    /// <returns>Whether the example has this file, of whichever node. A link says all there is in one line: never.</returns>
    public static bool Hold(Artifact file) => file.LinkTarget is null && All.Value.Contains(Key(file));

    private static (string Place, string Content) Key(Artifact file) =>
        (PlaceOf(file.Path), Convert.ToHexString(SHA256.HashData(file.Content.Span)));

    private static string PlaceOf(string path) =>
        path.Split('/', 3) is ["nodes" or "preview", _, var rest] ? rest : path;
}
