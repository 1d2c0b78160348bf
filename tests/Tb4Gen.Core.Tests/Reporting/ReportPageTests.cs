using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Tb4Gen.Core.Tests.Attacks;
using Tb4Gen.Core.Tests.Binding;
using Xunit;

namespace Tb4Gen.Core.Tests.Reporting;

public sealed class ReportPageTests
{
    private static readonly string Page = Reports.Of(Clusters.Example);

    [Fact]
    public void Every_link_leads_to_a_place_on_the_page()
    {
        var ids = Reports.Values(Page, "id");

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(Reports.Values(Page, "href"), h => Assert.Contains(h.TrimStart('#'), ids));
        Assert.All(Reports.Values(Page, "data-copy"), h => Assert.Contains(h, ids));
    }

    [Fact]
    public void Nothing_is_loaded_and_nothing_but_its_own_script_and_style_may_run()
    {
        Assert.Empty(Reports.Values(Page, "src"));
        Assert.Empty(Reports.Values(Page, "style"));
        Assert.DoesNotContain(Reports.Tags(Page), static t => Regex.IsMatch(t, " on[a-z]+="));
        Assert.DoesNotContain("url(", Page[..Page.IndexOf("</style>", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.DoesNotContain("@import", Page, StringComparison.Ordinal);
        var policy = Assert.Single(Reports.Values(Page, "content"), static c => c.Contains("default-src", StringComparison.Ordinal));
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        foreach (var (tag, directive) in (ReadOnlySpan<(string, string)>)[("style", "style-src"), ("script", "script-src")])
        {
            var content = Assert.Single(Regex.Matches(Page, $"<{tag}>(.*?)</{tag}>", RegexOptions.Singleline)).Groups[1].Value;
            var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
            Assert.Contains($"{directive} 'sha256-{hash}';", policy, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_is_the_same_on_several_nodes_stands_there_once()
    {
        var bundle = Reports.Compile(Clusters.Example).ToBundle();

        Assert.Equal(1, Regex.Count(Page, Regex.Escape("<span class=\"path\">/usr/bin/tb4</span>")));
        Assert.Equal(3, Regex.Count(Page, Regex.Escape("<span class=\"path\">/usr/lib/tb4gen/plan.sh</span>")));
        // In the lists, and the files of the cluster.
        Assert.Equal(bundle.Files.Length, Regex.Count(Page, "<li><a href=\"#f[0-9]+\">"));
    }

    [Fact]
    public void A_browser_shows_each_file_as_it_is()
    {
        var shown = Regex.Matches(Page, "<pre class=\"source\"><code>(.*?)</code></pre>", RegexOptions.Singleline)
            .Select(static m => Reports.TextOf(m.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);

        Assert.All(
            Reports.Compile(Clusters.Example).ToBundle().Files.Where(static f => f.LinkTarget is null && !f.Content.IsEmpty),
            f => Assert.Contains(Encoding.UTF8.GetString(f.Content.Span), shown));
    }

    [Fact]
    public void An_accepted_finding_stands_there_with_its_reason()
    {
        const string Line = "mesh: { subnet: 10.100.0.0/24, topology: line }\n";
        var text = Rules.Checked.Over($"{Line}allow: [{{ code: TB3009, reason: the third cable is ordered }}]");

        var page = Reports.Of(text);

        Assert.Contains("<strong>Accepted because:</strong> the third cable is ordered", page, StringComparison.Ordinal);
        Assert.Contains("<code>TB3010</code>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    public void What_a_user_writes_is_text_on_the_page(string attack)
    {
        // Every value that may be such a text is one at the same time.
        var text = AttackedCluster.Text;
        List<string> attacked = [];
        for (var i = 0; i < AttackPlace.All(text).Count; i++)
        {
            var place = AttackPlace.All(text)[i];
            var changed = place.With(text, attack);
            if (Reports.Compile(changed).HasErrors) continue;
            text = changed;
            attacked.Add(place.Path);
        }

        text += $"# {attack}\n";
        var page = Reports.Of(text);

        TestContext.Current.SendDiagnosticMessage("attacked: " + string.Join(' ', attacked));
        Assert.Contains("allow.reason", attacked);
        Assert.Contains("files.content", attacked);
        Assert.Equal(Elements(Reports.Of(AttackedCluster.Text)), Elements(page));
        Assert.Contains(attack, Reports.TextOf(page[page.IndexOf("<main", StringComparison.Ordinal)..]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_is_the_same_under_every_culture()
    {
        var culture = new CultureInfo("", useUserOverride: false);
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "~";
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            Assert.Equal(Page, Reports.Of(Clusters.Example));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_cluster_without_Ceph_has_a_page_too()
    {
        var page = Reports.Of(Repository.Read("tests/cases/valid/no-ceph/cluster.yaml"));

        Assert.Contains("What survives which loss", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Capacity", page, StringComparison.Ordinal);
    }

    /// <summary>The names of the elements that a browser would make.</summary>
    private static List<string> Elements(string page) => [.. Reports.Tags(page)
        .Select(static t => Regex.Match(t, "^</?([A-Za-z]+)").Groups[1].Value.ToLowerInvariant())
        .Where(static t => t != "span").Distinct().Order(StringComparer.Ordinal)];
}
