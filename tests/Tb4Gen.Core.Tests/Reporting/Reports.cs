using System.Text;
using System.Text.RegularExpressions;
using Tb4Gen.Core.Pipeline;
using Tb4Gen.Core.Reporting;
using Xunit;

namespace Tb4Gen.Core.Tests.Reporting;

/// <summary>Short ways to a report, and to look at one.</summary>
internal static partial class Reports
{
    public static string Of(string text) => Of(Compile(text));

    public static string Of(Compilation cluster)
    {
        Assert.False(cluster.HasErrors, string.Join('\n', cluster.Findings.Select(static f => $"{f.Location} {f.Message}")));
        var plan = Assert.IsType<Core.Planning.ClusterPlan>(cluster.Plan);
        return ReportPage.Write(new ReportInput(plan, cluster.ToBundle(), cluster.Findings, cluster.Accepted));
    }

    public static Compilation Compile(string text) => Compiler.Compile(
        new CompilerInput("cluster.yaml", Encoding.UTF8.GetBytes(text), static _ => "of a file\n"u8.ToArray()));

    /// <summary>Every start tag, as written.</summary>
    public static List<string> Tags(string page) => [.. Tag().Matches(Body(page)).Select(static m => m.Value)];

    /// <summary>The values of an attribute.</summary>
    public static List<string> Values(string page, string attribute) =>
        [.. Tags(page).Select(t => Regex.Match(t, $" {attribute}=\"([^\"]*)\"")).Where(static m => m.Success).Select(static m => m.Groups[1].Value)];

    /// <summary>What a browser shows as the text of a piece of HTML without entities of its own.</summary>
    public static string TextOf(string html) => System.Net.WebUtility.HtmlDecode(Tag().Replace(html, ""));

    // Style and script are no markup.
    private static string Body(string page) => StyleOrScript().Replace(page, "<$1></$1>");

    [GeneratedRegex("</?[A-Za-z][^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<(style|script)>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex StyleOrScript();
}
