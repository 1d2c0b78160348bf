namespace Tb4Gen.TemplateCompiler.Tests;

public sealed class ModelTests
{
    [Fact]
    public void A_record_may_be_derived_from_another() => Assert.Equal(
        "n2",
        new TemplateRun
        {
            ExtraSource = "namespace TestModels;\n"
                + "[Tb4Gen.Core.Rendering.TemplateModel(\"derived\")]\npublic sealed record Derived(Base Base, Child Child);\n"
                + "public record Base(HostText Name);\npublic sealed record Child(HostText Name, int More) : Base(Name);",
        }.With("node/x.json.sbn", "{{ node.name }}").Text());

    [Theory]
    [InlineData("Name", "name")]
    [InlineData("MTU", "mtu")]
    [InlineData("Ipv4Prefix", "ipv4_prefix")]
    [InlineData("Node2Name", "node2_name")]
    [InlineData("NodeID", "node_id")]
    [InlineData("OSDs", "osds")]
    [InlineData("IPAddress", "ipaddress")]
    [InlineData("XMLHttpRequest", "xmlhttp_request")]
    [InlineData("ABc", "abc")]
    [InlineData("Name_X", "name__x")]
    [InlineData("_Foo", "__foo")]
    [InlineData("aB", "a_b")]
    public void A_member_is_named_as_Scriban_names_it(string member, string expected) =>
        Assert.Equal(expected, Models.MemberNames.ToTemplate(member));

    [Theory]
    [InlineData("int MacID, int MacId", "`MacID` and `MacId` of Broken are both `mac_id` in templates")]
    [InlineData("int When", "`When` of Broken is `when` in templates, and that is a word of the language")]
    public void A_member_that_cannot_be_reached_is_an_error_on_the_model(string members, string message)
    {
        var source = $"namespace TestModels;\n[Tb4Gen.Core.Rendering.TemplateModel(\"broken\")]\npublic sealed record Broken({members});";
        var errors = new TemplateRun { ExtraSource = source }.Errors();

        var error = Assert.Single(errors);
        Assert.EndsWith("TB8123: " + message, error, StringComparison.Ordinal);
        Assert.StartsWith("/repo/Extra.cs(3,", error, StringComparison.Ordinal);
    }
}
