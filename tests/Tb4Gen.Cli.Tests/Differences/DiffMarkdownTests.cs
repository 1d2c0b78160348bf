using System.Text;
using System.Text.RegularExpressions;
using Tb4Gen.Cli.Differences;
using Tb4Gen.Cli.Output;
using Tb4Gen.Core.Comparison;
using Xunit;

namespace Tb4Gen.Cli.Tests.Differences;

public sealed partial class DiffMarkdownTests
{
    public static TheoryData<string, int> Sizes =>
    [
        .. from name in (string[])["hostile-strings", "cluster-renamed", "mtu", "node-renamed"]
           from size in (int[])[2000, 2100, 2345, 3000, 4096]
           select new TheoryDataRow<string, int>(name, size),
    ];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_comment_is_below_its_limit_and_everything_in_it_is_closed(string name, int size)
    {
        var text = Write(DiffCase.Compare(name), size);

        Assert.True(Encoding.UTF8.GetByteCount(text) <= size);
        var (open, details) = ("", 0);
        foreach (var line in text.Split('\n'))
        {
            if (open.Length > 0 && line == open) open = "";
            else if (open.Length == 0 && FenceLine().Match(line) is { Success: true } fence) open = fence.Groups[1].Value;
            else if (open.Length == 0 && line.StartsWith("<details>", StringComparison.Ordinal)) details++;
            else if (open.Length == 0 && line == "</details>") details--;
        }

        Assert.Equal(("", 0), (open, details));
    }

    [Fact]
    public void What_is_left_out_is_counted()
    {
        Assert.Matches("(?m)^Left out, .*: lines of [0-9]+ parts", Write(DiffCase.Compare("cluster-renamed"), 2000));
        Assert.DoesNotContain("Left out", Write(DiffCase.Compare("cluster-renamed"), 60000), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_a_whole_file_takes_no_other_s_place()
    {
        var text = Write(new("HEAD", [OfNode(Added("/etc/a", new string('x', 61000)), Added("/etc/b", "y = 1"))]), 60000);

        Assert.Contains("+ xxx", text, StringComparison.Ordinal);
        Assert.Contains(" (and 60200 more characters)\n", text, StringComparison.Ordinal);
        Assert.Contains("+ y = 1\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_happens_is_told_where_its_lines_have_no_place()
    {
        var many = Enumerable.Range(0, 90).Select(static n => Added($"/etc/{n}", new string('x', 700))).ToArray();

        var text = Write(new("HEAD", [OfNode(many)]), 60000);

        Assert.Contains("**reboot**: it is read at boot\n", text, StringComparison.Ordinal);
        Assert.Contains(": lines of 1 part.", text, StringComparison.Ordinal);
    }

    private static Change Added(string file, string line) => new()
    {
        File = file,
        Kind = ChangeKind.Changed,
        Nodes = ["n2"],
        Paths = [],
        Edits = [new("", "", null, line)],
        Consequence = Consequence.Reboot,
        Reason = "it is read at boot",
    };

    private static ClusterDifference OfNode(params Change[] changes) => new()
    {
        Before = "lab",
        After = "lab",
        Notes = [],
        Nodes = [new("n2", NodeState.Stays, Consequence.Reboot, [], changes.Length)],
        Changes = [.. changes],
    };

    [Fact]
    public void Nothing_of_a_file_s_name_is_markup_a_mention_or_the_end_of_a_cell()
    {
        var change = new Change
        {
            File = "/etc/`a`|<b>@everyone#1[x](y)\u001b[31m",
            Kind = ChangeKind.Comments,
            Nodes = ["n2"],
            Paths = [],
            Edits = [],
            Consequence = Consequence.None,
            Reason = "only comments",
        };
        var cluster = new ClusterDifference
        {
            Before = "lab",
            After = "lab",
            Notes = ["The pool @x|<b> is `gone`."],
            Nodes = [],
            Changes = [change],
        };

        var text = Write(new("a<b>@me", [cluster]), 60000);

        Assert.Contains("<code>/etc/&#96;a&#96;&#124;&#60;b&#62;&#64;everyone&#35;1&#91;x&#93;(y)", text, StringComparison.Ordinal);
        Assert.Contains("The pool &#64;<!-- -->x&#124;&#60;b&#62; is <code>gone</code>", text, StringComparison.Ordinal);
        Assert.Contains("### lab against a&#60;b&#62;&#64;<!-- -->me", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', text);
    }

    [Theory]
    [InlineData("a\u001b[31mb\r\n\tc\u0085", "a\\x1b[31mb\\x0d\\n    c\\x85")]
    [InlineData("plain text äöü", "plain text äöü")]
    [InlineData("a\u202eb\u2066c\u200bd\ufeff\u2028", "a\\u202eb\\u2066c\\u200bd\\ufeff\\u2028")]
    public void A_value_cannot_steer_a_terminal(string text, string expected) => Assert.Equal(expected, DiffLine.Plain(text));

    private static string Write(Difference difference, int size)
    {
        using var output = new StringWriter { NewLine = "\n" };
        DiffMarkdown.Write(difference, size, output);
        return output.ToString();
    }

    [GeneratedRegex("^(`{3,})diff$")]
    private static partial Regex FenceLine();
}
