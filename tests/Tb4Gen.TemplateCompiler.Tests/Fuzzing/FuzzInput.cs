using System.Text;
using Tb4Gen.TemplateCompiler.Pipeline;
using Tb4Gen.TemplateCompiler.Tests.Mutations;
using Tb4Gen.Tests.Shared;

namespace Tb4Gen.TemplateCompiler.Tests.Fuzzing;

/// <summary>Makes hostile templates: noise, pieces of the language, and shipped templates with a few faults.</summary>
internal sealed class FuzzInput(Random random)
{
    private const int MaxLength = 64 * 1024;

    private static readonly string[] Fragments =
    [
        "{{", "}}", "{{~", "~}}", "{{-", "-}}", "{%{", "}%}", "if ", "else ", "end", "for x in ", "case ", "when ", "capture x",
        "include ", "\"p\"", "cluster.nodes", "node.name", "node", ".", "?.", "??", "|", "(", ")", "[", "]", "{", "}", "+", "-", "1",
        "0..<", "'", "\"", "`", "\\", "#", "##", "\n", ";", "=", "==", "!", ":", ",", "$", "$.", " ", "  ", "+++\n", "each = ", "\0",
        "\u2028", "\ud800", "string.upcase", "break", "while true", "func f", "&&", "||", "null", "0x", "1e", "é", "$\"{", "\r\n",
        "{{ end }}", "{{ x = 1 }}", "cluster.ceph?.", " | sh.quote", " | array.join \" \"", "9223372036854775807", "limit:", "for.index",
    ];

    /// <summary>The conformance cases and the shipped templates.</summary>
    private static readonly Lazy<List<TemplateFile>> Seeds = new(static () => [.. ShippedTemplates.All.Select(static t => t.File), .. Cases()]);

    public TemplateFile Next() => random.Next(10) switch
    {
        0 => Plain(Noise()),
        1 or 2 => Plain(Pieces(random.Next(1, 60))),
        3 when random.Next(20) == 0 => Plain(Pieces(4000)),
        _ => Mutated(Seeds.Value[random.Next(Seeds.Value.Count)]),
    };

    private static TemplateFile Plain(string text) => new("templates/node/x.sh.sbn", "node/x.sh.sbn", Cut(text));

    private static string Cut(string text) => text.Length > MaxLength ? text[..MaxLength] : text;

    private static IEnumerable<TemplateFile> Cases() =>
        Directory.GetFiles(Snapshot.PathOf("tests/conformance"), "*.sbn", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(static f => Plain(File.ReadAllText(f)));

    private string Noise()
    {
        var bytes = new byte[random.Next(50) == 0 ? MaxLength : random.Next(1, 2000)];
        random.NextBytes(bytes);
        return Encoding.UTF8.GetString(bytes);
    }

    private string Pieces(int count)
    {
        var text = new StringBuilder();
        for (; count > 0; count--) text.Append(Fragments[random.Next(Fragments.Length)]);
        return text.ToString();
    }

    private TemplateFile Mutated(TemplateFile seed)
    {
        var text = seed.Text;
        for (var count = random.Next(1, 4); count > 0 && text.Length > 0; count--) text = Mutate(text);
        return seed with { Text = Cut(text) };
    }

    private string Mutate(string text)
    {
        // Code is where the faults are: most of a template is text.
        var position = random.Next(text.Length);
        if (random.Next(4) != 0) position = Math.Max(0, text.IndexOf("{{", position, StringComparison.Ordinal)) + random.Next(30);
        position = Math.Min(position, text.Length - 1);
        var length = Math.Min(random.Next(1, 20), text.Length - position);
        return random.Next(7) switch
        {
            0 => text.Remove(position),
            1 => text.Remove(position, 1),
            2 => text.Remove(position, length),
            3 => text.Insert(position, text.Substring(random.Next(text.Length - length + 1), length)),
            4 => text.Remove(position, 1).Insert(position, ((char)random.Next(1, 128)).ToString()),
            5 => text.Insert(position, text[Math.Max(0, text.LastIndexOf("{{", position, StringComparison.Ordinal))..position]),
            _ => text.Insert(position, Fragments[random.Next(Fragments.Length)]),
        };
    }
}
