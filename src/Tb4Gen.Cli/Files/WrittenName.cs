using System.Text;
using System.Text.RegularExpressions;
using Tb4Gen.Cli.Git;

namespace Tb4Gen.Cli.Files;

/// <summary>The name that a file gives its cluster, without a look at the rest of it.</summary>
internal static partial class WrittenName
{
    // The beginning of what the other expression looks for, as git has it.
    private const string Line = """^[[:space:]]*\{?[[:space:]]*["']?cluster["']?[[:space:]]*:""";

    /// <summary>Empty where there is none.</summary>
    public static string In(ReadOnlySpan<byte> content) =>
        Expression().Match(Encoding.UTF8.GetString(content)).Groups["name"].Value;

    /// <summary>The cluster files that a commit has, wherever in the checkout.</summary>
    /// <returns>The name of each cluster, and its file from the top of the checkout.</returns>
    public static IEnumerable<(string Name, string File)> Search(GitFolder git, GitRevision commit) =>
        git.Search(commit, Line, "*.yaml", "*.yml")
            .DistinctBy(static f => f.File, StringComparer.Ordinal)
            .Where(static f => InputFiles.IsCluster(Path.GetFileName(f.File)))
            .Select(static f => (In(Encoding.UTF8.GetBytes(f.Line)), f.File));

    [GeneratedRegex("""^\s*\{?\s*["']?cluster["']?\s*:\s*["']?(?<name>[A-Za-z0-9._-]+)""", RegexOptions.Multiline)]
    private static partial Regex Expression();
}
