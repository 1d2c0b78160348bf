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
        { "{{ 0.1+0.2 }} {{ 1.0e21 }} {{ 2.50 }} {{ 1.0 }}", "0.30000000000000004 1E+21 2.5 1" },
        { "{{ true }} {{ false }}", "true false" },
        { @"{{ ""\x41\u0042\t|"" }}{{ 'it\'s' }}{{ `a``\n` }}", "AB\t|it'sa`\\n" },
        { "{{ cluster.kind }} {{ node.share }} {{ node.memory }}", "Ring 0.5 68719476736" },

        { "{{ [1, 'x', null, true] }} {{ [] }} {{ [[1], [2, 3]] }}", "[1, \"x\", null, true] [] [[1], [2, 3]]" },
        { "{{ x = {a: 1, 'b c': 'y', d: [null]}; x }} {{ x.a + 1 }} {{{b: 2}.b}}", "{a: 1, \"b c\": \"y\", d: [null]} 2 2" },
        { "{{ [\"a\\\"b\\n\\t\\\\'\\x01\\x7f\"] }}", "[\"a\\\"b\\n\\t\\\\'\\x01\u007f\"]" },
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

        // What Scriban 7.2 printed for the rest of the language
        { "{{ i = 0; while i < 3; i; i = i + 1; while.index; while.first; while.even; while.odd; \";\"; end }}", "00truetruefalse;11falsefalsetrue;22falsetruefalse;" },
        { "{{ i = 0; while true; i += 1; if i == 2; continue; end; if i > 4; break; end; i; end }}", "134" },
        { "{{ for x in [1,1,2,2,1]; for.changed; end }}", "truefalsetruefalsetrue" },
        { "{{ for c in \"abc\"; c; \".\"; end }}{{ \"abc\"[1] }}{{ 'abc'[-1] }}", "a.b.c.bc" },
        { "{{ func f(a, b = 2); a; b; ret a + b; end; f 1; \";\"; f 1 5; \";\"; x = f(1); x }}", "123;156;123" },
        { "{{ func f; \"t\"; end; f; f }}", "tt" },
        { "{{ func f(x); x = 5; ret x; end; x = 1; f 3; x }}", "51" },
        { "{{ $x = 1; func f; $x = 2; $x; end; f; $x }}", "21" },
        { "{{ func f(a); a; end }}{{ a = 9; f 1; a }}", "19" },
        { "{{ x = 1; func f; x = x + 1; end; f; f; x }}", "3" },
        { "{{ y = 1; func f(x); y = 5; ret x; end; f 3; y }}", "35" },
        { "{{ f(x) = x * 2; f 4; f(5) }}", "810" },
        { "{{ func fac(n); if n < 2; ret 1; end; ret n * fac(n - 1); end; fac 5 }}", "120" },
        { "{{ func f; for i in 1..3; if i == 2; ret i; end; i; end; end; f }}", "12" },
        { "{{ func f(a); ret a; end; f \"q\" | string.upcase }}", "Q" },
        { "{{ func f(a); a; end; \"z\" | f }}", "z" },
        { "{{ func f(a,b); a+b; end; f b:1 a:\"x\" }}", "x1" },
        { "{{ func f(a); if a > 1; ret \"big\"; end; ret a; end; f 1; f 2 }}", "1big" },
        { "a{{ ret }}b", "a" },
        { "a{{ ret 5 }}b", "a5" },
        { "{{ for i in [3,1,2]; if i == 1; ret; end; i; end }}z", "3" },
        { "{{ x = 1; x++ }} {{ x }} {{ ++x }} {{x}} {{ x-- }}{{x}}", "1 2 3 3 32" },
        { "{{ \"a\" * 3 }} {{ 3 * \"a\" }} {{ \"a\" * 0 }}|{{ \"ab\" * -1 }}|", "aaa aaa ||" },
        { "{{ \"a\" < \"b\" }} {{ \"a\" < \"B\" }} {{ 10 < \"9\" }} {{ \"9\" > 10 }}", "true false true true" },
        { "{{ 1 << 2 + 1 }} {{ 16 >> 2 }} {{ 1 << 40 }} {{ -16 >> 2 }}", "5 4 1099511627776 -4" },
        { "{{ x = \"abc\"; $\"a{x[0]}b{ \"x\" | string.upcase }\\{c\" }}{{ $'{1.5}{10/4}}{x}' }}{{ $\"a{$\"b{x}\"}\" }}", "aabX{c1.52.5}abcababc" },
        { "{{ e = []; l = [1]; e.empty? }} {{ l.empty? }} {{ \"\".empty? }}", "true false true" },
        { "{{ 1.1f+1 }} {{ 1.50m*2 }} {{ 7.6 // 2 }} {{ 5.0 // 2 }} {{ 7m / 2 }} {{ 1.5m == 1.5 }} {{ 0.1f + 0.2f }}", "2.1 3.00 4 2 3.5 true 0.3" },
        { "{{ 0xFFFFFFFF }} {{ 0x1FFFFFFFF }} {{ 0xFFu }} {{ 1__0 }} {{ 5. }} {{ 5.e3 }} {{ 1d }}", "-1 8589934591 255 10 5 5000 1" },
        { "{{ [1,2] == [1,2] }} {{ [1,2] != [1] }}", "true true" },
        { "{{ o = {a: 1, b: {c: \"x\"}}; o.b.c; o[\"a\"] }}", "x1" },
        { "{{ o = {a: 1, b: \"x\"}; with o; a; b; $q = 2; $q; end }}", "1x2" },
        { "{{ for x in [{n: \"a\", v: 1}, {n: \"b\", v: 2}]; x.n; x.v + 1; end }}", "a2b3" },
        { "{{ x = true ? 1 : \"a\"; x }}{{ x + \"b\" }}", "11b" },

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
