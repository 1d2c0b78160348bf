using Tb4Gen.Core.Rendering;
using Tb4Gen.Core.Reporting.Markup;
using Xunit;

namespace Tb4Gen.Core.Tests.Reporting;

public sealed class MarkupTests
{
    [Theory]
    [InlineData("a `b<c>` d", "<p>a <code>b&lt;c&gt;</code> d</p>")]
    [InlineData("**now** and *then*", "<p><strong>now</strong> and <em>then</em></p>")]
    [InlineData("2 * 3 * 4", "<p>2 * 3 * 4</p>")]
    [InlineData("[step 2](#2-the-files)", "<p><a href=\"#run-2-the-files\">step 2</a></p>")]
    [InlineData("[plan](cluster/plan)", "<p><a href=\"#f7\">plan</a></p>")]
    [InlineData("[away](https://example.org)", "<p>away</p>")]
    [InlineData("[x](javascript:alert(1))", "<p>x)</p>")]
    [InlineData("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>")]
    [InlineData("## 2. The files", "<h3 id=\"run-2-the-files\">2. The files</h3>")]
    [InlineData("> one\n> two", "<blockquote>one\ntwo</blockquote>")]
    [InlineData("- one\n  more\n- two", "<ul>\n<li>one\nmore</li>\n<li>two</li>\n</ul>")]
    [InlineData("a `b", "<p>a `b</p>")]
    [InlineData("\\<x\\>", "<p>&lt;x&gt;</p>")]
    public void Markdown_becomes_html(string markdown, string html) => Assert.Equal(
        html + "\n", MarkdownHtml.Write(markdown, "run", static p => p == "cluster/plan" ? "f7" : null));

    [Fact]
    public void A_bar_behind_a_backslash_is_no_end_of_a_cell()
    {
        var html = MarkdownHtml.Write("| a | b |\n|---|---|\n| `x \\| y` | z |\n", "run", static _ => null);

        Assert.Contains("<td><code>x | y</code></td><td>z</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_can_be_copied_as_it_stands()
    {
        var html = MarkdownHtml.Write("```sh\nfor h in a b; do\n  ssh \"$h\" 'x' # y\ndone\n```\n", "run", static _ => null);

        Assert.Contains("data-copy=\"run-code-1\"", html, StringComparison.Ordinal);
        var code = html[html.IndexOf("<code", StringComparison.Ordinal)..html.IndexOf("</code>", StringComparison.Ordinal)];
        Assert.Equal("for h in a b; do\n  ssh \"$h\" 'x' # y\ndone", Reports.TextOf(code));
    }

    [Theory]
    [InlineData(ArtifactFormat.Sh, "if x; then # why", "<span class=\"w\">if</span> x; <span class=\"w\">then</span> <span class=\"c\"># why</span>")]
    [InlineData(ArtifactFormat.Sh, "echo \"a $b\" $c", "echo <span class=\"s\">&quot;a $b&quot;</span> <span class=\"v\">$c</span>")]
    [InlineData(ArtifactFormat.Json, "  \"a\": 12,", "  <span class=\"k\">&quot;a&quot;</span>: <span class=\"n\">12</span>,")]
    [InlineData(ArtifactFormat.Unit, "[Unit]", "<span class=\"h\">[Unit]</span>")]
    [InlineData(ArtifactFormat.Unit, "After=x.service", "<span class=\"k\">After</span>=x.service")]
    [InlineData(ArtifactFormat.Yaml, "- name: x", "- <span class=\"k\">name</span>: x")]
    [InlineData(ArtifactFormat.Raw, "<b> # x", "&lt;b&gt; # x")]
    public void What_can_be_told_apart_is_marked(ArtifactFormat format, string text, string html) =>
        Assert.Equal(html, Highlighter.Highlight(format, text));

    [Theory]
    [InlineData("")]
    [InlineData("$")]
    [InlineData("${")]
    [InlineData("\"\\")]
    [InlineData("\U0001d54f é 'x")]
    [InlineData("  \n\n#\n- \n: \n=\n[")]
    public void Marks_never_change_the_text(string text)
    {
        foreach (var format in Enum.GetValues<ArtifactFormat>())
        {
            Assert.Equal(text, Reports.TextOf(Highlighter.Highlight(format, text)));
        }
    }
}
