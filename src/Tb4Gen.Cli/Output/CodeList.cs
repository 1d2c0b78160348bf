using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Cli.Output;

/// <summary>Every code by the stage that finds it.</summary>
internal static class CodeList
{
    private static readonly (string Prefix, string Stage)[] Stages =
    [
        ("TB1", "The text of the file"),
        ("TB2", "Keys and values"),
        ("TB3", "Topology"),
        ("TB4", "Addresses"),
        ("TB5", "Ceph"),
        ("TB6", "Hardware and host"),
        ("TB7", "Installation"),
        ("TB80", "What is generated"),
        ("TB81", "Templates"),
        ("TB9", "Files and tools"),
    ];

    public static void Write(bool color, TextWriter output)
    {
        var separator = "";
        foreach (var (prefix, stage) in Stages)
        {
            var codes = ExplainPage.Codes.Where(c => c.StartsWith(prefix, StringComparison.Ordinal)).ToList();
            if (codes.Count == 0) continue;
            output.WriteLine(color ? $"{separator}{Ansi.Bold}{stage}{Ansi.Reset}" : $"{separator}{stage}");
            foreach (var code in codes) output.WriteLine($"  {code}  {ExplainPage.Find(code)?.Title}");
            separator = "\n";
        }
    }
}
