using System.Diagnostics;
using System.Text;
using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Binding.Schema;
using Tb4Gen.Core.Binding.Types;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Syntax;
using Xunit;

namespace Tb4Gen.Core.Tests.Binding;

/// <summary>Whatever the bytes are, there is a tree or a finding. Seeds are fixed: a failure can be repeated.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Junk =
    [
        "~", "", "[]", "{}", "[[]]", "{ a: b }", "true", "no", "0", "-1", "99999999999999999999", "1.5", "10.0.0.1",
        "10.0.0.0/33", "/dev/", "\"\"", "\"\\0\\u2028\\ud83d\"", "*x", "&x y", "!t z", "64GiB", "'it''s'", "\"💥\"", "<<",
        "日本語", "a: b", "- a", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    ];

    [Fact]
    public void Noise_over_the_example_gives_findings_and_never_an_exception()
    {
        var example = Encoding.UTF8.GetBytes(Clusters.Example);
        var random = new Random(4711);
        Repeat(() =>
        {
            var bytes = example.ToList();
            for (var i = random.Next(1, 8); i > 0; i--) Disturb(bytes, random);
            Compile([.. bytes]);
        });
    }

    [Fact]
    public void Random_documents_of_the_schema_give_findings_and_never_an_exception()
    {
        var random = new Random(815);
        Repeat(() => Compile(Encoding.UTF8.GetBytes(Document(ClusterKeys.Type, random))));
    }

    private static void Repeat(Action round)
    {
        var total = Stopwatch.StartNew();
        for (var i = 0; i < 3000 && total.Elapsed < TimeSpan.FromSeconds(2); i++)
        {
            var watch = Stopwatch.StartNew();
            round();
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"round {i} took {watch.Elapsed}");
        }
    }

    private static void Compile(byte[] bytes)
    {
        var findings = new DiagnosticBag();
        var source = SourceTextReader.Decode("fuzz.yaml", bytes, findings);
        var tree = YamlReader.Read(source, findings);
        var spec = tree is null ? null : Binder.Bind(tree, findings);
        Assert.True(spec is not null || findings.HasErrors);
        foreach (var finding in findings.ToSorted()) CheckRendering(finding);
    }

    private static void CheckRendering(Diagnostic finding)
    {
        var text = DiagnosticText.Render(finding);
        Assert.StartsWith($"fuzz.yaml:{finding.Location?.Start.Line}:", text, StringComparison.Ordinal);
        Assert.Contains("^", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), static line => Assert.True(line.Length < 1000, line));
    }

    private static void Disturb(List<byte> bytes, Random random)
    {
        var index = random.Next(bytes.Count);
        var length = Math.Min(random.Next(1, 40), bytes.Count - index);
        switch (random.Next(5))
        {
            case 0:
                bytes[index] = (byte)random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(index, length);
                break;
            case 2:
                bytes.InsertRange(index, bytes.GetRange(index, length));
                break;
            case 3:
                bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(index, length));
                break;
            default:
                bytes.InsertRange(index, Encoding.UTF8.GetBytes(Junk[random.Next(Junk.Length)]));
                break;
        }
    }

    private static string Document(KeyType type, Random random)
    {
        var lines = new StringBuilder();
        foreach (var key in type.Keys)
        {
            if (random.Next(8) == 0) continue;
            var name = random.Next(60) == 0 ? Word(random) : key.Name;
            lines.Append(name).Append(": ").Append(Value(key, random)).Append('\n');
        }

        return lines.ToString();
    }

    private static string Value(Key key, Random random) => random.Next(12) switch
    {
        0 => Junk[random.Next(Junk.Length)],
        < 6 => key.Example,
        _ => Value(key.Type, key.Example, random),
    };

    private static string Value(KeyType type, string example, Random random)
    {
        if (!type.Keys.IsEmpty)
        {
            var keys = type.Keys.Where(_ => random.Next(4) != 0).Select(k => $"{k.Name}: {Value(k, random)}");
            return $"{{ {string.Join(", ", keys)} }}";
        }

        if (type.Element is not { } element) return example;
        var items = Enumerable.Range(0, random.Next(4))
            .Select(_ => Value(element, Junk[random.Next(Junk.Length)], random));
        return type.Placeholder is null
            ? $"[{string.Join(", ", items)}]"
            : $"{{ {string.Join(", ", items.Select(i => $"{Word(random)}: {i}"))} }}";
    }

    private static string Word(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => "abcxyz019.-_"[random.Next(12)]));
}
