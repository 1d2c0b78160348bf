namespace Tb4Gen.TemplateCompiler.Tests;

public sealed class ConstructTests
{
    [Theory]
    [InlineData("a {{ cluster.name }} b", "a lab b")]
    [InlineData("{{ node.number + 1 }}", "3")]
    [InlineData("{{ 7/2 }} {{ 10/2 }} {{ (-7)//2 }} {{ (-7)%3 }}", "3.5 5 -3 -1")]
    [InlineData("{{ 2147483647+1 }} {{ 1_000 }} {{ 0x1F }} {{ 0b101 }} {{ 1e3 }}", "2147483648 1000 31 5 1000")]
    [InlineData("{{ 0.1+0.2 }} {{ 1e21 }} {{ 2.50 }}", "0.30000000000000004 1E+21 2.5")]
    [InlineData("{{ \"a\" + 1 + true }}", "a1true")]
    [InlineData("{{ node.is_monitor ? 'yes' : 'no' }}", "yes")]
    [InlineData("{{ node.ports[0].name }} {{ node.ports[-1].name }}", "en05 en06")]
    [InlineData("{{ node.profile ?? 'none' }} {{ cluster.backup?.release ?? 'none' }}", "ms01 none")]
    [InlineData("{{ if cluster.ceph && cluster.ceph.osds > 3 }}{{ cluster.ceph.release }}{{ end }}", "squid")]
    [InlineData("{{ if !cluster.backup }}no{{ else }}{{ cluster.backup.release }}{{ end }}", "no")]
    [InlineData("{{ if cluster.backup == null }}no{{ else }}{{ cluster.backup.osds }}{{ end }}", "no")]
    [InlineData("{{ if cluster.backup }}1{{ else if node.number == 2 }}2{{ else }}3{{ end }}", "2")]
    [InlineData("{{ for p in node.ports }}{{ for.index }}{{ p.name }}{{ if !for.last }},{{ end }}{{ end }}", "0en05,1en06")]
    [InlineData("{{ for n in cluster.none }}x{{ else }}empty{{ end }}", "empty")]
    [InlineData("{{ for i in 1..3 }}{{ i }}{{ end }} {{ for i in 1..<1 }}x{{ end }} {{ for i in 1..0 }}{{ i }}{{ end }}", "123  10")]
    [InlineData("{{ for i in cluster.numbers offset:1 reversed limit:2 }}{{ i }}{{ end }}", "12")]
    [InlineData("{{ for i in cluster.numbers }}{{ if i == 1; continue; end }}{{ if i == 2; break; end }}{{ i }}{{ end }}", "3")]
    [InlineData("{{ case cluster.kind }}{{ when 'Line' }}l{{ when 'Ring' }}r{{ else }}e{{ end }}", "r")]
    [InlineData("{{ capture x }}[{{ node.name }}]{{ end }}{{ x }}{{ x }}", "[n2][n2]")]
    [InlineData("{{ x = 1; x += 2; x }}", "3")]
    [InlineData("{{ x = 1; x = 'a'; x }}", "a")]
    [InlineData("{{ n = 0; for p in node.ports; n = n + 1; end; n }}", "2")]
    [InlineData("{%{ {{ raw }} }%}", " {{ raw }} ")]
    [InlineData("{{ 1 # comment ~}}\n{{ ## two\nlines ## 2 }}", "12")]
    [InlineData("${VAR} {% %} }} {", "${VAR} {% %} }} {")]
    [InlineData("{{ cluster.nodes | array.map 'name' | array.join ', ' }}", "n2, n3")]
    [InlineData("{{ string.append 'a' 'b' }} {{ string.append('a', 'b') }} {{ 'a' | string.append with: 'b' }}", "ab ab ab")]
    [InlineData("{{ (node.number == 2) }} {{ node.share }}", "true 0.5")]
    [InlineData("{{ if node.flag }}f{{ end }}{{ if node.note }}{{ node.note.size }}{{ end }}", "f0")]
    [InlineData("{{ for p in node.ports }}{{ if p.peer && p.peer.alias }}{{ p.peer.alias }}{{ end }}{{ end }}", "right")]
    public void A_construct_prints_what_Scriban_prints(string template, string expected) =>
        Assert.Equal(expected, TemplateRun.Of("node/x.sbn", "+++\nformat = \"text\"\n+++\n" + template).Text());
}
