using System.Diagnostics;
using Xunit;

namespace Tb4Gen.Packaging.Tests.Deb;

public sealed class VersionOrderTests
{
    /// <summary>A thousand pairs and what <c>dpkg --compare-versions</c> of Debian 12 says about them.</summary>
    private static string[][] Table { get; } = ReadTable();

    [Fact]
    public void The_order_is_that_of_dpkg_for_a_thousand_pairs()
    {
        Assert.True(Table.Length > 900);
        Assert.Equal([], Table.Where(static p => Compare(p[0], p[2]) != p[1]).Select(static p => string.Join(' ', p)));
    }

    [Fact]
    public void The_order_is_the_same_from_either_side()
    {
        var turned = new Dictionary<string, string> { ["<"] = ">", ["="] = "=", [">"] = "<" };

        Assert.Equal([], Table.Where(p => Compare(p[2], p[0]) != turned[p[1]]).Select(static p => string.Join(' ', p)));
    }

    [Fact]
    public void The_dpkg_of_this_machine_agrees_about_pairs_made_at_random()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/dpkg"), "needs dpkg");
        var random = new Random(Environment.ProcessId);
        var pairs = Enumerable.Range(0, 300).Select(_ => (A: Any(random), B: Any(random))).ToList();

        Assert.Equal(Dpkg(pairs), pairs.Select(static p => $"{p.A} {Compare(p.A, p.B)} {p.B}"));
    }

    private static string Compare(string a, string b) =>
        Math.Sign(Samples.Version(a).CompareTo(Samples.Version(b))) switch { < 0 => "<", 0 => "=", _ => ">" };

    // Few letters, so that many pairs begin alike.
    private static string Any(Random random)
    {
        var text = new string(random.GetItems<char>("0011a~~.+-", random.Next(6)));
        return $"{random.Next(2)}{text}1";
    }

    private static string[] Dpkg(IEnumerable<(string A, string B)> pairs)
    {
        var input = string.Concat(pairs.Select(static p => $"{p.A} {p.B}\n"));
        var start = new ProcessStartInfo("bash", ["-c", """
            while read -r a b; do
                if dpkg --compare-versions "$a" lt "$b"; then echo "$a < $b"
                elif dpkg --compare-versions "$a" eq "$b"; then echo "$a = $b"
                else echo "$a > $b"; fi
            done
            """])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("bash does not start");
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        return process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string[][] ReadTable()
    {
        using var stream = typeof(VersionOrderTests).Assembly.GetManifestResourceStream("versions.txt")
            ?? throw new InvalidOperationException("the table is missing");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Select(static l => l.Split(' '))];
    }
}
