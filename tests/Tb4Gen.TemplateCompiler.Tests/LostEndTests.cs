using Tb4Gen.TemplateCompiler.Pipeline;

namespace Tb4Gen.TemplateCompiler.Tests;

/// <summary>The block that lost its <c>end</c> is named, where the layout tells it.</summary>
public sealed class LostEndTests
{
    [Theory]
    [InlineData(2, "{{~ for n in cluster.nodes ~}}\n  {{~ if n.is_monitor ~}}\n  x\n{{~ end ~}}\n")]
    [InlineData(1, "{{~ for n in cluster.nodes ~}}\n  {{~ if n.is_monitor ~}}\n  x\n  {{~ end ~}}\n")]
    [InlineData(2, "{{~ if a ~}}\n  {{~ if b ~}}\n  x\n{{~ else ~}}\ny\n{{~ end ~}}\n")]
    [InlineData(2, "{{~ if a ~}}\nx {{ if b }}y\n{{~ end ~}}\n{{~ if c ~}}\n{{~ end ~}}\n")]
    [InlineData(2, "{{~ if a ~}}\nx {{ if b }}y{{ else }}z\n{{~ end ~}}\n")]
    [InlineData(4, "{{~ if a ~}}\nx {{ if b }}y\nz{{ end }}\n  {{~ capture c ~}}\n{{~ end ~}}\n")]
    // In one column nothing tells them apart: it is the outermost.
    [InlineData(1, "{{~ if a ~}}\n{{~ if b ~}}\nx\n{{~ end ~}}\n")]
    public void It_is_named_by_the_layout(int line, string text)
    {
        var errors = ParsedTemplate.Parse(new("/t/node/x.sh.sbn", "node/x.sh.sbn", text)).Errors.ToList();
        Assert.Equal([("TB8103", line)], errors.Select(e => (e.Descriptor.Id, text.AsSpan(0, e.Span.Start).Count('\n') + 1)));
    }
}
