namespace Tb4Gen.TemplateCompiler.Tests;

public sealed class WhiteSpaceTests
{
    private static readonly TemplateTable Table = new(Cases.Select(c => c.Data.Item1));

    private const string ThreeLines = "{{ ml = \"l1\\nl2\\n\\nl3\\n\" }}";

    public static TheoryData<string, string> Cases => new()
    {
        { "a \n\t {{- 1 -}} \n b", "a1b" },
        { "a\u00A0{{- 1 }}", "a1" },
        { "a  {{~ 1 ~}}  b", "a1b" },
        { "a\n  {{~ if true ~}}\n  x\n  {{~ end ~}}\nb", "a\n  x\nb" },
        { "{{~ 1 ~}}\n\nb", "1\nb" },
        { "{{ 1 ~}}  b", "1b" },
        { "a\r\n{{~ if true ~}}\r\nx\r\n{{~ end ~}}\r\nb", "a\r\nx\r\nb" },
        { "a\n\n{{~ 1 }}", "a\n\n1" },
        { "{{ 1 -}}\n\n {{- 2 }}", "12" },
        { "{{ 1 }}\n", "1\n" },
        { "a {%{~ b ~}%}\nc", "a b c" },
        { "a {%{- b -}%}\n c", "a b c" },

        // A value that stands first on its line is indented from its second line on; blank lines stay empty.
        { ThreeLines + "a:\n  {{ ml }}\nb", "a:\n  l1\n  l2\n\n  l3\n\nb" },
        { ThreeLines + "a:\n  k: {{ ml }}|", "a:\n  k: l1\nl2\n\nl3\n|" },
        { ThreeLines + "a:\n  {{ ml }}x", "a:\n  l1\n  l2\n\n  l3\nx" },
        { ThreeLines + "a:\n  {{~ ml }}", "a:\nl1\nl2\n\nl3\n" },
        { ThreeLines + "a:\n{{ 1 ~}}\n  {{ ml }}", "a:\n1  l1\n  l2\n\n  l3\n" },
        { ThreeLines + "a:\n{{ 1 -}}\n  {{ ml }}", "a:\n1l1\nl2\n\nl3\n" },
        { ThreeLines + "a:\n  {{ 1 }}{{ ml }}", "a:\n  1l1\nl2\n\nl3\n" },
        { ThreeLines + "a:\n\t{{ ml; ml }}", "a:\n\tl1\n\tl2\n\n\tl3\n\tl1\n\tl2\n\n\tl3\n" },

        // A block that ends on its own line has no second line.
        { "x\n  {{ if true }}a{{ else }}b{{ end }}\ny", "x\n  a\ny" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void White_space_is_treated_as_Scriban_does(string template, string expected) => Assert.Equal(expected, Table[template]);

    [Fact]
    public void An_include_is_indented_as_a_whole_and_includes_add_up()
    {
        var run = TemplateRun.Of("cluster/x.txt.sbn", "+++\nformat = \"text\"\n+++\na:\n  {{ include \"outer\" }}z\n")
            .With("partials/outer.sbn", "o1\n  {{ include \"inner\" text: \"t1\\nt2\" }}\no3\n")
            .With("partials/inner.sbn", "+++\nparameters = { text: \"inert\" }\n+++\ni1\n  {{ $.text }}\n\ni3");

        Assert.Equal("a:\n  o1\n    i1\n      t1\n      t2\n\n    i3\n  o3\nz\n", run.Text());
    }

    [Fact]
    public void A_capture_inside_of_an_indented_include_is_indented_once()
    {
        var run = TemplateRun.Of("cluster/x.txt.sbn", "+++\nformat = \"text\"\n+++\n  {{ include \"p\" }}")
            .With("partials/p.sbn", "{{ capture x }}c1\nc2{{ end ~}}\n{{ x }}\nend");

        Assert.Equal("  c1\n  c2\n  end", run.Text());
    }
}
