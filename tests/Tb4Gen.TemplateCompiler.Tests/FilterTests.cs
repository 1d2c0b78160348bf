using System.Collections.Immutable;
using Tb4Gen.Core.Rendering;
using Tb4Gen.Core.Rendering.Filters;
using Tb4Gen.Core.Rendering.Functions;

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

        { "unit.word", "A=$x %i", "\"A=$x %%i\"" },
        { "unit.word", "a\nb", Refused },
        { "unit.value", "100% \"of\" $x \\ y", "100%% \"of\" $x \\ y" },
        { "unit.value", "a\\", Refused },
        { "unit.value", "a\nExecStart=/bin/evil", Refused },
        { "unit.value", "", Refused },
        { "unit.value", " a", Refused },

        { "udev.string", "plain", "\"plain\"" },
        { "udev.string", "a\", RUN+=\"/bin/evil", "\"a\\\", RUN+=\\\"/bin/evil\"" },
        { "udev.string", "a==b %k $env{X}", "\"a==b %%k $$env{X}\"" },
        { "udev.string", "a\\", "e\"a\\\\\"" },
        { "udev.string", "a\nb", Refused },
        { "udev.string", "a\0b", Refused },
        { "udev.string", "a*", Refused },
        { "udev.string", "a|b", Refused },
        { "udev.string", "\u2028", Refused },

        { "udev.match", "a==b %k $env{X}\"", "\"a==b %k $env{X}\\\"\"" },
        { "udev.match", "a\\", "e\"a\\\\\"" },
        { "udev.match", "a*", Refused },
        { "udev.match", "a\nb", Refused },

        { "link.value", "pci-0000:00:0d.2", "pci-0000:00:0d.2" },
        { "link.value", "a\n[Link]", Refused },
        { "link.value", "a\\", Refused },
        { "link.value", "", Refused },
        { "link.value", " a", Refused },
        { "interfaces.value", "a b", "a b" },
        { "interfaces.value", "a\n    up /bin/evil", Refused },
        { "interfaces.value", "a\\", Refused },
        { "interfaces.value", "${__import__('os').system('evil')}", Refused },
        { "interfaces.value", "<% evil %>", Refused },
        { "sysctl.value", "4096\t131072", "4096\t131072" },
        { "sysctl.value", "1\nkernel.core_pattern=|/bin/evil", Refused },
        { "ini.value", "a = b", "a = b" },
        { "ini.value", "a # b", Refused },
        { "ini.value", "a;b", Refused },
        { "ini.value", "'a'", Refused },
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

        { "md.text", "a*b* <script> [x](y) & `z` | # - 1. $x$", @"a\*b\* &lt;script&gt; \[x\]\(y\) &amp; \`z\` \| \# \- 1\. \$x\$" },
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

    /// <summary>The value, and what it is in JSON, TOML and YAML.</summary>
    public static TheoryData<object?, string, string, string> Values => new()
    {
        { null, "null", Refused, "null" },
        { true, "true", "true", "true" },
        { 12, "12", "12", "12" },
        { "no", "\"no\"", "\"no\"", "\"no\"" },
        { 0.5, "0.5", "0.5", "0.5" },
        { 2.0, "2", "2.0", "2.0" },
        { 0.1f, "0.1", "0.1", "0.1" },
        { 1e21, "1E+21", "1E+21", "1.0E+21" },
        { 1.5e21, "1.5E+21", "1.5E+21", "1.5E+21" },
        { double.NaN, Refused, "nan", ".nan" },
        { double.NegativeInfinity, Refused, "-inf", "-.inf" },
        { DayOfWeek.Friday, "\"Friday\"", "\"Friday\"", "\"Friday\"" },
        { ImmutableArray.Create(1, 2), "[1, 2]", "[1, 2]", "[1, 2]" },
        { ImmutableArray.Create("a\"", "b"), "[\"a\\\"\", \"b\"]", "[\"a\\\"\", \"b\"]", "[\"a\\\"\", \"b\"]" },
        { ImmutableArray.Create<object?>(1, "a", null), "[1, \"a\", null]", Refused, "[1, \"a\", null]" },
        { ImmutableArray<string>.Empty, "[]", "[]", "[]" },
        {
            new TemplateObject([new("a b", 1), new("c", ImmutableArray.Create(true))]),
            "{ \"a b\": 1, \"c\": [true] }", "{ \"a b\" = 1, \"c\" = [true] }", "{ \"a b\": 1, \"c\": [true] }"
        },
        { new TemplateObject(), "{}", "{}", "{}" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_written_with_its_type_or_refused(object? value, string json, string toml, string yaml)
    {
        Check(json, () => JsonFilters.Value(value));
        Check(toml, () => TomlFilters.Value(value));
        Check(yaml, () => YamlFilters.Value(value));

        static void Check(string expected, Func<string> write)
        {
            if (expected == Refused) Assert.Throws<TemplateValueException>(write);
            else Assert.Equal(expected, write());
        }
    }

    private static string Apply(string filter, string text) => filter switch
    {
        "sh.quote" => ShellFilters.Quote(text),
        "unit.escape" => UnitFilters.Escape(text),
        "unit.word" => UnitFilters.Word(text),
        "unit.value" => UnitFilters.Value(text),
        "udev.string" => UdevFilters.Quote(text),
        "udev.match" => UdevFilters.Match(text),
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

    [Theory]
    [InlineData(0.1f, "0.1")]
    [InlineData(1e-30f, "1E-30")]
    [InlineData(3e38f, "3E+38")]
    public void A_number_of_single_precision_keeps_its_own_digits(float value, string expected) =>
        Assert.Equal(expected, TomlFilters.Value(value));
}
