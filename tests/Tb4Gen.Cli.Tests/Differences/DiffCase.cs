using System.Text;
using Tb4Gen.Cli.Differences;
using Tb4Gen.Core.Comparison;
using Tb4Gen.Core.Pipeline;
using Tb4Gen.Tests.Shared;

namespace Tb4Gen.Cli.Tests.Differences;

/// <summary>
/// A folder of tests/cases/diff: <c>after.patch</c> says how the new side differs from <c>base.yaml</c>, and
/// <c>before.patch</c>, where there is one, how the old side does.
/// </summary>
internal static class DiffCase
{
    public const string Folder = "tests/cases/diff";

    public static IEnumerable<string> Names => Directory.GetDirectories(Snapshot.PathOf(Folder))
        .Select(static d => Path.GetFileName(d))
        .Order(StringComparer.Ordinal);

    public static Difference Compare(string name)
    {
        var (old, now) = (Compile(Side(name, "before")), Compile(Side(name, "after")));
        return new("HEAD", [BundleComparer.Compare(old.ToBundle(), now.ToBundle(), now.Plan)]);
    }

    private static string Side(string name, string side)
    {
        var text = File.ReadAllText(Snapshot.PathOf($"{Folder}/base.yaml"));
        var patch = Snapshot.PathOf($"{Folder}/{name}/{side}.patch");
        return File.Exists(patch) || side == "after" ? Patch(text, File.ReadAllLines(patch)) : text;
    }

    /// <summary>Lines with <c>-</c> in front go, once, and those with <c>+</c> behind them come to their place.</summary>
    public static string Patch(string text, IReadOnlyList<string> patch)
    {
        var lines = text.TrimEnd('\n').Split('\n').ToList();
        var place = 0;
        foreach (var line in patch)
        {
            var content = line[1..];
            if (line[0] == '+')
            {
                lines.Insert(place++, content);
                continue;
            }

            place = lines.IndexOf(content);
            if (place < 0) throw new ArgumentException($"the cluster file has no line '{content}'");
            if (line[0] == '-') lines.RemoveAt(place);
            else place++;
        }

        return string.Join('\n', lines) + "\n";
    }

    private static Compilation Compile(string yaml)
    {
        var result = Compiler.Compile(new CompilerInput("cluster.yaml", Encoding.UTF8.GetBytes(yaml), static _ => null));
        var errors = result.Findings.Where(static f => f.Severity == Core.Diagnostics.Severity.Error).Select(static f => f.Message).ToList();
        return errors.Count == 0 ? result : throw new ArgumentException(string.Join('\n', errors));
    }
}
