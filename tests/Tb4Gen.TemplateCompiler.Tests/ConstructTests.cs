namespace Tb4Gen.TemplateCompiler.Tests;

public sealed class ConstructTests
{
    private static readonly TemplateTable Table = new(Cases.Select(c => c.Data.Item1));

    public static TheoryData<string, string> Cases => new()
    {
        // Text and tags
        { "a {{ cluster.name }} b", "a lab b" },
        { "${VAR} {% %} }} {", "${VAR} {% %} }} {" },
        { "${{1}}", "$1" },
        { "{{1}}}", "1}" },
        { "{{ '{{' }} {{ '}}' }}", "{{ }}" },
        { "{%{ {{ raw }} }%}", " {{ raw }} " },
        { "{%%{ }%} }%%}", " }%} " },
        { "a {%{ {{ never closed", "a  {{ never closed" },
        { "{{ 1 # comment ~}}\n{{ ## two\nlines ## 2 }}", "12" },
        { "{{ 1; 2\n3 }}", "123" },

        // Literals and printing
        { "{{ 1_000 }} {{ 0x1F }} {{ 0b101 }} {{ 1e3 }}", "1000 31 5 1000" },
        { "{{ 0.1+0.2 }} {{ 1e21 }} {{ 2.50 }} {{ 1.0 }}", "0.30000000000000004 1E+21 2.5 1" },
        { "{{ true }} {{ false }}", "true false" },
        { @"{{ ""\x41\u0042\t|"" }}{{ 'it\'s' }}{{ `a``\n` }}", "AB\t|it'sa`\\n" },
        { "{{ cluster.kind }} {{ node.share }} {{ node.memory }}", "Ring 0.5 68719476736" },

        { "{{ [1, 'x', null, true] }} {{ [] }} {{ [[1], [2, 3]] }}", "[1, \"x\", null, true] [] [[1], [2, 3]]" },
        { "{{ x = {a: 1, 'b c': 'y', d: [null]}; x }} {{ x.a + 1 }} {{{b: 2}.b}}", "{a: 1, \"b c\": \"y\", d: [null]} 2 2" },
        { @"{{ [""a""b
	\'""] }}", "[\"a\\\"b\\n\\t\\\\'\\x01\u007f\"]" },
        { "{{ null }}{{ cluster.backup?.release }}|", "|" },

        // Operators
        { "{{ node.number + 1 }} {{ node.number - 3 }}", "3 -1" },
        { "{{ 7/2 }} {{ 10/2 }} {{ (-7)//2 }} {{ (-7)%3 }}", "3.5 5 -3 -1" },
        { "{{ 2147483647+1 }} {{ 7/0 }}", "2147483648 Infinity" },
        { "{{ 2 + 3 * 4 }} {{ (2 + 3) * 4 }} {{ 10 - 2 - 3 }}", "14 20 5" },
        { "{{ -1 }} {{ +2 }} {{ !node.is_monitor }}", "-1 2 false" },
        { "{{ \"a\" + 1 + true }} {{ \"a\"+1.0 }}", "a1true a1" },
        { "{{ 1 == 1.0 }} {{ 1 < 2 && 2 >= 2 }} {{ 1 > 2 || 1 != 2 }}", "true true true" },
        { "{{ cluster.kind == 'Ring' }} {{ node.name == 'n2' }} {{ node.profile == 'x' }}", "true true false" },
        { "{{ node.number == '2' }} {{ 'a' == 'A' }}", "true false" },
        { "{{ cluster.nodes[0].name == node.name }}", "true" },
        { "{{ node.is_monitor ? 'yes' : 'no' }} {{ false ? 1 : true ? 2 : 3 }}", "yes 2" },
        { "{{ true ? 'x' : 'y' | string.upcase }}", "x" },
        { "{{ node.ports[0].name }} {{ node.ports[-1].name }} {{ node.ports.size }}", "en05 en06 2" },

        // Null
        { "{{ node.profile ?? 'none' }} {{ cluster.backup?.release ?? 'none' }}", "ms01 none" },
        { "{{ cluster.ceph?.peer?.alias ?? 'none' }} {{ cluster.backup?.osds ?? 0 }}", "none 0" },
        { "{{ if cluster.ceph && cluster.ceph.osds > 3 }}{{ cluster.ceph.release }}{{ end }}", "squid" },
        { "{{ if !cluster.backup }}no{{ else }}{{ cluster.backup.release }}{{ end }}", "no" },
        { "{{ if cluster.backup == null }}no{{ else }}{{ cluster.backup.osds }}{{ end }}", "no" },
        { "{{ if node.vlan != null }}{{ node.vlan + 1 }}{{ end }}", "8" },
        { "{{ if !cluster.ceph || cluster.ceph.osds == 4 }}y{{ end }}", "y" },
        { "{{ cluster.ceph ? cluster.ceph.osds : 0 }}", "4" },
        { "{{ c = cluster.ceph; if c; c.release; end }}", "squid" },
        { "{{ for p in node.ports }}{{ if p.peer && p.peer.alias }}{{ p.peer.alias }}{{ end }}{{ end }}", "right" },
        { "{{ if node.flag }}f{{ end }}{{ if node.note }}{{ node.note.size }}{{ end }}", "f0" },
        { "{{ node.note ?? 'd' | text.line }}|{{ node.note | object.default 'd' | text.line }}", "|d" },
        { "{{ null ?? 'd' }}", "d" },

        // Statements
        { "{{ if cluster.backup }}1{{ else if node.number == 2 }}2{{ else }}3{{ end }}", "2" },
        { "{{ if node.is_monitor; 'y'; end }}", "y" },
        { "{{ for p in node.ports }}{{ for.index }}{{ p.name }}{{ if !for.last }},{{ end }}{{ end }}", "0en05,1en06" },
        { "{{ for p in node.ports; for.rindex; for.first; for.even; for.odd; for.length; end }}", "1truetruefalse20falsefalsetrue2" },
        { "{{ for n in cluster.nodes }}{{ for p in n.ports }}{{ for.index }}{{ end }}{{ for.index }};{{ end }}", "010;01;" },
        { "{{ for n in cluster.none }}x{{ else }}empty{{ end }}", "empty" },
        { "{{ for i in 1..3 }}{{ i }}{{ end }} {{ for i in 1..<1 }}x{{ end }} {{ for i in 1..0 }}{{ i }}{{ end }}", "123  10" },
        { "{{ for i in 1..<0; i; end }} {{ for i in 0..<(node.number + 1); i; end }}", "1 012" },
        { "{{ for i in cluster.numbers offset:1 reversed limit:2 }}{{ i }}{{ end }}", "12" },
        { "{{ for i in cluster.numbers limit:0 }}{{ i }}{{ end }}", "3121" },
        { "{{ for i in cluster.numbers }}{{ if i == 1; continue; end }}{{ if i == 2; break; end }}{{ i }}{{ end }}", "3" },
        { "{{ for i in [1, 2]; i; break; end }}", "1" },
        { "{{ case cluster.kind }} x {{ when 'Line' }}l{{ when 'Ring' }}r{{ else }}e{{ end }}", "r" },
        { "{{ case node.number }}{{ when 1, 3 }}odd{{ when 4 || 2 }}even{{ end }}", "even" },
        { "{{ case 5 }}{{ when '5' }}text{{ end }}", "text" },
        { "{{ capture x }}[{{ node.name }}]{{ end }}{{ x }}{{ x }}", "[n2][n2]" },
        { "{{ capture x }}{{ node.comment }}{{ end }}{{ x | string.size }}", "18" },
        { "{{ x = 1; x += 2; x }} {{ x *= 3; x -= 1; x }}", "3 8" },
        { "{{ x = 1; x = 'a'; x }}", "a" },
        { "{{ n = 0; for p in node.ports; n = n + 1; end; n }}", "2" },
        { "{{ $x = node.name; $x }}", "n2" },

        // Calls and pipes
        { "{{ cluster.nodes | array.map 'name' | array.join ', ' }}", "n2, n3" },
        { "{{ string.append 'a' 'b' }} {{ string.append('a', 'b') }} {{ 'a' | string.append with: 'b' }}", "ab ab ab" },
        { "{{ string.append 'x' 'a' + 'b' }} {{ 5 | math.plus 1 + 1 }}", "xab 7" },
        { "{{ 'a' |\n string.upcase |\n string.append 'b' }}", "Ab" },
        { "{{ (node.number == 2) }} {{ node.number == 2 | string.upcase }} {{ !node.is_monitor | string.upcase }}", "true TRUE FALSE" },
        { "{{ [1,\n 2] | array.join '-' }}", "1-2" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_construct_prints_what_Scriban_prints(string template, string expected) => Assert.Equal(expected, Table[template]);
}
