using System.Globalization;
using System.Xml.Linq;
using Tb4Gen.Core.Drawing;
using Tb4Gen.Core.Drawing.Layout;
using Tb4Gen.Core.Drawing.Writing;
using Tb4Gen.Core.Tests.Rules;
using Xunit;

namespace Tb4Gen.Core.Tests.Drawing;

public sealed class DrawingTextTests
{
    // No plan holds such text; a drawing must not rely on it.
    private const string Hostile = "\"><img onerror=x>&'\\`#;]\u0001";

    private static readonly MeshPicture Attacked = Meshes.Chain(3) with
    {
        Cluster = Hostile,
        Caption = Hostile,
        Nodes = [.. Enumerable.Repeat(new PictureNode(Hostile, Hostile, Hostile), 3)],
    };

    [Fact]
    public void Svg_is_xml_whatever_stands_in_it()
    {
        var svg = XDocument.Parse(SvgWriter.Write(Attacked, MeshLayout.Of(Attacked)));

        Assert.Equal("svg", svg.Root?.Name.LocalName);
        Assert.DoesNotContain(svg.Descendants(), static e => e.Name.LocalName is "img" or "script");
        Assert.Contains(svg.Descendants(), static e => e.Value == Hostile.Replace('\u0001', '\ufffd'));
    }

    [Fact]
    public void Svg_loads_nothing_and_says_what_it_shows()
    {
        var picture = Meshes.Chain(3);
        var svg = XDocument.Parse(SvgWriter.Write(picture, MeshLayout.Of(picture)));

        Assert.Equal("img", svg.Root?.Attribute("role")?.Value);
        Assert.DoesNotContain(svg.Descendants().Attributes(), static a => a.Name.LocalName is "href" or "src" or "style");
        Assert.DoesNotContain("url(", svg.ToString(), StringComparison.Ordinal);
        var description = svg.Descendants().Single(static e => e.Name.LocalName == "desc").Value;
        Assert.Contains("Cable 2, critical: node-1 en06 to node-2 en05.", description, StringComparison.Ordinal);
        Assert.Contains("2 cables are critical", description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\"b", "a#34;b")]
    [InlineData("<b>`#;", "#60;b#62;#96;#35;#59;")]
    [InlineData("n2.en05: 10.0.0.1/24", "n2.en05: 10.0.0.1/24")]
    public void Mermaid_gets_entities(string text, string expected) => Assert.Equal(expected, MermaidWriter.Escape(text));

    [Theory]
    [InlineData("a\"b", "\"a\\\"b\"")]
    [InlineData("a\\b", "\"a\\\\b\"")]
    [InlineData("a\nb", "\"a\\nb\"")]
    public void Dot_gets_quoted_strings(string text, string expected) => Assert.Equal(expected, DotWriter.Quote(text));

    [Theory]
    [InlineData(DrawingFormat.Svg)]
    [InlineData(DrawingFormat.Mermaid)]
    [InlineData(DrawingFormat.Dot)]
    public void A_drawing_is_the_same_under_every_culture(DrawingFormat format)
    {
        var plan = Checked.PlanOf("mesh: { subnet: 10.100.0.0/24 }");
        var expected = MeshDrawing.Write(plan, format);
        var culture = new CultureInfo("", useUserOverride: false);
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "~";
        culture.NumberFormat.NumberGroupSeparator = ".";
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            Assert.Equal(expected, MeshDrawing.Write(plan, format));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
