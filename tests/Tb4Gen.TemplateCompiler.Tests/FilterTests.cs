using System.Collections.Immutable;
using Tb4Gen.Core.Rendering;
using Tb4Gen.Core.Rendering.Filters;

namespace Tb4Gen.TemplateCompiler.Tests;

public sealed class FilterTests
{
    private const string Refused = "refused";

    public static TheoryData<string, string, string> Cases => new()
    {
        { "sh.quote", "plain", "'plain'" },
        { "sh.quote", "", "''" },
        { "sh.quote", "it's", @"'it'\''s'" },
        { "sh.quote", "$(rm -rf /) `id` $HOME \"x\" \\ ! %i", "'$(rm -rf /) `id` $HOME \"x\" \\ ! %i'" },
        { "sh.quote", "a\nb\t'\\\u001b\u007f", @"$'a\nb\t\'\\\x1b\x7f'" },
        { "sh.quote", "a\0b", Refused },
        { "sh.quote", "\u2028\uFEFF", "'\u2028\uFEFF'" },
        { "sh.quote", "-rf", "'-rf'" },

        { "unit.escape", "plain-1.2:/@", "plain-1.2:/@" },
        { "unit.escape", "", "\"\"" },
        { "unit.escape", "100%i $VAR", "\"100%%i $$VAR\"" },
        { "unit.escape", "50%", "50%%" },
        { "unit.escape", "a \"b\" \\c", "\"a \\\"b\\\" \\\\c\"" },
        { "unit.escape", "a;b", "\"a;b\"" },
        { "unit.escape", "a\tb\u001b\u2028\uFEFF", "\"a\\tb\\x1b\\u2028\\ufeff\"" },
        { "unit.escape", "a\nExecStart=/bin/evil", Refused },
        { "unit.escape", "a\rb", Refused },
        { "unit.escape", "a\0b", Refused },

        { "udev.string", "plain", "\"plain\"" },
        { "udev.string", "a\", RUN+=\"/bin/evil", "\"a\\\", RUN+=\\\"/bin/evil\"" },
        { "udev.string", "a==b %k $env{X}", "\"a==b %%k $$env{X}\"" },
        { "udev.string", "a\\", "e\"a\\\\\"" },
        { "udev.string", "a\nb", Refused },
        { "udev.string", "a\0b", Refused },
        { "udev.string", "a*", Refused },
        { "udev.string", "a|b", Refused },
        { "udev.string", "\u2028", Refused },

        { "link.value", "pci-0000:00:0d.2", "pci-0000:00:0d.2" },
        { "link.value", "a\n[Link]", Refused },
        { "link.value", "a\\", Refused },
        { "link.value", "", Refused },
        { "link.value", " a", Refused },
        { "interfaces.value", "a b", "a b" },
        { "interfaces.value", "a\n    up /bin/evil", Refused },
        { "interfaces.value", "a\\", Refused },
        { "sysctl.value", "4096\t131072", "4096\t131072" },
        { "sysctl.value", "1\nkernel.core_pattern=|/bin/evil", Refused },
        { "ini.value", "a = b", "a = b" },
        { "ini.value", "a # b", Refused },
        { "ini.value", "a;b", Refused },
        { "ini.value", "a\n[mon]", Refused },
        { "ini.value", "a\u2028b", Refused },
        { "text.line", "any $(x) `y` \"z\"", "any $(x) `y` \"z\"" },
        { "text.line", "a\nb", Refused },
        { "text.line", "a\0", Refused },
        { "text.line", "\uFEFFa", Refused },
        { "text.line", "a\u2029b", Refused },
        { "text.line", "a\u0085b", Refused },

        { "json.string", "a\"b\\c/<&>", "\"a\\\"b\\\\c/<&>\"" },
        { "json.string", "\0\n\r\t\u001f\u007f\u2028\u2029\uFEFF", @"""\u0000\n\r\t\u001f\u007f\u2028\u2029\ufeff""" },
        { "json.string", "\ud800x\U0001F600", "\"\\ud800x\U0001F600\"" },
        { "toml.string", "a\"b\\c", "\"a\\\"b\\\\c\"" },
        { "toml.string", "\0\n\r\t\u007f\u2028", @"""\u0000\n\r\t\u007F\u2028""" },
        { "toml.string", "\ud800", Refused },
        { "yaml.string", "a\"b\\c: #", "\"a\\\"b\\\\c: #\"" },
        { "yaml.string", "\0\n\t\u0085\u2028\uFEFF", @"""\u0000\n\t\u0085\u2028\uFEFF""" },
        { "yaml.string", "\udc00", Refused },

        { "md.text", "a*b* <script> [x](y) & `z` | # - 1.", @"a\*b\* &lt;script&gt; \[x\]\(y\) &amp; \`z\` \| \# \- 1\." },
        { "md.text", "a\n# b", Refused },
        { "md.code", "a", "`a`" },
        { "md.code", "a`b``c", "```a`b``c```" },
        { "md.code", "`a", "`` `a ``" },
        { "md.code", "a\nb", Refused },
        { "md.line", "sh -c 'x' `y`", "sh -c 'x' `y`" },
        { "md.line", "```", Refused },
        { "md.line", "a\n```", Refused },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_filter_makes_text_harmless_or_refuses_it(string filter, string text, string expected)
    {
        if (expected == Refused) Assert.Throws<TemplateValueException>(() => Apply(filter, text));
        else Assert.Equal(expected, Apply(filter, text));
    }

    [Fact]
    public void A_json_value_is_any_scalar_or_list_of_scalars()
    {
        Assert.Equal("null", JsonFilters.Value((string?)null));
        Assert.Equal("null", JsonFilters.Value((long?)null));
        Assert.Equal("true", JsonFilters.Value(true));
        Assert.Equal("12", JsonFilters.Value(12));
        Assert.Equal("0.5", JsonFilters.Value(0.5));
        Assert.Equal("[1, 2]", JsonFilters.Value(ImmutableArray.Create(1, 2)));
        Assert.Equal("[\"a\\\"\", \"b\"]", JsonFilters.Value(ImmutableArray.Create("a\"", "b")));
        Assert.Equal("[]", JsonFilters.Value(ImmutableArray<string>.Empty));
        Assert.Throws<TemplateValueException>(() => JsonFilters.Value(double.NaN));
    }

    private static string Apply(string filter, string text) => filter switch
    {
        "sh.quote" => ShellFilters.Quote(text),
        "unit.escape" => UnitFilters.Escape(text),
        "udev.string" => UdevFilters.Quote(text),
        "link.value" => LinkFilters.Value(text),
        "interfaces.value" => LineFilters.Interfaces(text),
        "sysctl.value" => LineFilters.Sysctl(text),
        "ini.value" => LineFilters.Ini(text),
        "text.line" => LineFilters.Text(text),
        "json.string" => JsonFilters.Quote(text),
        "toml.string" => TomlFilters.Quote(text),
        "yaml.string" => YamlFilters.Quote(text),
        "md.text" => MarkdownFilters.Text(text),
        "md.code" => MarkdownFilters.Code(text),
        "md.line" => MarkdownFilters.Line(text),
        _ => throw new ArgumentOutOfRangeException(nameof(filter)),
    };
}
