using System.Text;
using Tb4Gen.TemplateCompiler.Models;
using Tb4Gen.TemplateCompiler.Pipeline;

namespace Tb4Gen.TemplateCompiler.Tests;

/// <summary>Whatever a file holds, the compiler gives C# or errors: an exception would hide all other templates' errors.</summary>
public sealed class HostileTemplateTests
{
    private const int Seed = 20250;

    private static readonly string[] Fragments =
    [
        "{{", "}}", "{{~", "~}}", "{{-", "-}}", "{%{", "}%}", "if ", "else ", "end", "for x in ", "case ", "when ", "capture x",
        "include ", "\"p\"", "cluster.nodes", "node.name", "node", ".", "?.", "??", "|", "(", ")", "[", "]", "{", "}", "+", "-", "1",
        "0..<", "'", "\"", "`", "\\", "#", "##", "\n", ";", "=", "==", "!", ":", ",", "$", "$.", " ", "  ", "+++\n", "each = ", "\0",
        "\u2028", "\ud800", "string.upcase", "break", "while true", "func f", "&&", "||", "null", "0x", "1e", "é",
    ];

    [Fact]
    public void Random_fragments_never_crash_the_compiler()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 4000; i++)
        {
            var text = new StringBuilder();
            for (var count = random.Next(1, 40); count > 0; count--) text.Append(Fragments[random.Next(Fragments.Length)]);
            Compile(text.ToString());
        }
    }

    [Fact]
    public void Mutated_templates_never_crash_the_compiler()
    {
        var random = new Random(Seed);
        var templates = ConstructTests.Cases.Select(c => c.Data.Item1).Concat(WhiteSpaceTests.Cases.Select(c => c.Data.Item1)).ToList();
        for (var i = 0; i < 4000; i++)
        {
            var text = templates[random.Next(templates.Count)];
            var position = random.Next(text.Length);
            Compile(random.Next(3) switch
            {
                0 => text.Remove(position),
                1 => text.Remove(position, 1),
                _ => text.Insert(position, Fragments[random.Next(Fragments.Length)]),
            });
        }
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("!")]
    [InlineData("- ")]
    [InlineData("a.")]
    [InlineData("a[")]
    [InlineData("a(")]
    [InlineData("1 ? ")]
    [InlineData("1 + ")]
    [InlineData("a | ")]
    [InlineData("{a: ")]
    [InlineData("if true;")]
    [InlineData("}}{{ for x in y }}{{")]
    [InlineData("}}{{ if true }}{{ else if true }}{{ case 1 }}{{ when 1 }}{{")]
    public void Deep_nesting_is_an_error_and_no_crash(string fragment) =>
        Compile("{{ " + string.Concat(Enumerable.Repeat(fragment, 20_000)));

    private static void Compile(string text)
    {
        var template = ParsedTemplate.Parse(new("/t/node/x.sh.sbn", "node/x.sh.sbn", text));
        var compiled = TemplateCompilation.Compile(template, new ModelGraph([]), [], CancellationToken.None);
        // There is no model, so that no template is right.
        Assert.NotEmpty(compiled.Errors);
    }
}
