using System.Text.RegularExpressions;
using Tb4Gen.Core.Comparison;
using Tb4Gen.Core.Pipeline;
using Tb4Gen.Core.Reporting;
using Tb4Gen.Core.Tests.Binding;
using Xunit;

namespace Tb4Gen.Core.Tests.Reporting;

public sealed class ChangeSectionTests
{
    private static readonly Compilation Before = Reports.Compile(Clusters.Example);

    private static readonly Compilation After = Reports.Compile(
        Clusters.Example.Replace("mtu: 65520", "mtu: 9000", StringComparison.Ordinal));

    [Fact]
    public void Without_a_comparison_there_is_none()
    {
        Assert.DoesNotContain("id=\"changes\"", Reports.Of(After), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_line_stands_beside_the_one_of_before_and_what_is_far_is_left_out()
    {
        var section = SectionOf(PageOf(Before, After));
        var link = PartOf(section, "/usr/lib/systemd/network/05-tb4-en05.link");
        var rows = Regex.Matches(link, "<tr>(.*?)</tr>", RegexOptions.Singleline)
            .Select(static m => Reports.TextOf(m.Groups[1].Value)).ToList();

        Assert.Contains("13- MTUBytes=6552013+ MTUBytes=9000", rows);
        // Three lines above and below, and the heading.
        Assert.Equal(8, rows.Count);
        Assert.Single(Regex.Matches(link, "class=\"cut\""));
        Assert.Contains("n2, n3, n4", link, StringComparison.Ordinal);
        Assert.Contains(">reboot<", link, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_node_has_a_line_with_what_awaits_it()
    {
        var section = Reports.TextOf(SectionOf(PageOf(Before, After)));

        foreach (var node in (string[])["n2", "n3", "n4"])
        {
            Assert.Contains($"{node}reboot; port down for a moment (en05, en06)", section, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_same_on_both_sides_and_a_cluster_that_is_new_are_told_in_words()
    {
        Assert.Contains("nothing is different", SectionOf(PageOf(Before, Before)), StringComparison.Ordinal);
        Assert.Contains("all of it is new", SectionOf(PageOf(null, After)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_new_or_gone_needs_no_second_side()
    {
        var without = Reports.Compile(Clusters.Example + "\nheal: { enabled: false }\n");
        const string File = "/usr/libexec/tb4gen/tb4-heal";

        Assert.Contains("Gone.", PartOf(SectionOf(PageOf(Before, without)), File), StringComparison.Ordinal);
        Assert.Contains("New: ", PartOf(SectionOf(PageOf(without, Before)), File), StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_of_either_side_becomes_markup()
    {
        const string Attack = "<script>alert(1)</script>\"><img onerror=x>";
        var (old, now) = (WithFile($"a {Attack}"), WithFile($"b {Attack}"));
        var page = PageOf(old, now, $"HEAD{Attack}");

        Assert.DoesNotContain(Reports.Tags(page), static t => t.StartsWith("<img", StringComparison.Ordinal));
        Assert.Single(Reports.Tags(page), static t => t == "<script>");
        Assert.Contains($"- a {Attack}", Reports.TextOf(SectionOf(page)), StringComparison.Ordinal);
    }

    private static Compilation WithFile(string line) => Reports.Compile(
        Clusters.Example + $"\nfiles:\n  - path: /etc/motd\n    content: |\n      {line}\n");

    private static string PageOf(Compilation? before, Compilation after, string against = "HEAD")
    {
        var plan = Assert.IsType<Core.Planning.ClusterPlan>(after.Plan);
        var (old, now) = (before?.ToBundle(), after.ToBundle());
        return ReportPage.Write(new ReportInput(plan, now, after.Findings, after.Accepted)
        {
            Comparison = new(against, old, BundleComparer.Compare(old, now, plan)),
        });
    }

    private static string SectionOf(string page) =>
        Assert.Single(Regex.Matches(page, "<section id=\"changes\".*?</section>", RegexOptions.Singleline)).Value;

    private static string PartOf(string section, string file) => Assert.Single(
        Regex.Matches(section, "<details class=\"change\">.*?</details>", RegexOptions.Singleline)
            .Select(static m => m.Value),
        p => p.Contains($">{file}<", StringComparison.Ordinal));
}
