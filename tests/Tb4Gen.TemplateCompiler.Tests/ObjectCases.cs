namespace Tb4Gen.TemplateCompiler.Tests;

/// <summary>What the functions of group <c>object</c> print, as the engine does.</summary>
internal static class ObjectCases
{
    public static readonly (string Template, string Output)[] All =
    [
        // An empty text is replaced, unlike by `??`; false and 0 stay.
        ("{{ '' | object.default 'd' }} {{ 0 | object.default 1 }} {{ node.profile | object.default 'd' }} {{ cluster.nodes[1].profile | object.default 'd' }} {{ node.note | object.default 'd' | text.line }} {{ false | object.default true }} {{ ' ' | object.default 'd' }}", "d 0 ms01 d d false  "),
        ("{{ null | object.default 'd' }} {{ cluster.nodes[1].vlan | object.default 'd' }} {{ node.vlan | object.default 'd' }} {{ cluster.nodes[1].vlan | object.default null }}{{ '' | object.default null }} {{ object.default value: null default: 3 }}", "d d 7  3"),
        ("{{ 'abc' | object.size }} {{ [1, 2] | object.size }} {{ { a: 1 } | object.size }} {{ null | object.size }} {{ (1..4) | object.size }} {{ {} | object.size }}", "3 2 1 0 4 0"),
        ("{{ { z: 1, a: 2 } | object.keys }} {{ {} | object.keys }} {{ { z: 1, a: [1, 'x'] }.a | object.size }}", "[\"z\", \"a\"] [] 2"),
        ("{{ { z: 1, a: 2 } | object.values }} {{ { z: 1, a: 'x', n: null } | object.values }} {{ {} | object.values }} {{ { z: 1, a: null } | object.values | array.compact | array.first }} {{ { a: node.name, b: 'x' } | object.values | array.join ',' }}", "[1, 2] [1, \"x\", null] [] 1 n2,x"),
        ("{{ o = { a: 1, b: null }; o | object.has_key 'a' }} {{ o | object.has_key 'b' }} {{ o | object.has_key 'z' }} {{ o | object.has_key 'A' }} {{ o | object.has_key null }} {{ o | object.has_value 'a' }} {{ o | object.has_value 'b' }} {{ o | object.has_value 'z' }} {{ null | object.has_key 'a' }}", "true true false false false true false false false"),
        ("{{ 'a' | object.typeof }} {{ true | object.typeof }} {{ 1 | object.typeof }} {{ 1.5 | object.typeof }} {{ { a: 1 } | object.typeof }} {{ (node.vlan ?? 'x') | object.typeof }} {{ node.number | object.typeof }} {{ node | object.typeof }}{{ null | object.typeof }}{{ cluster.nodes[1].vlan | object.typeof }}", "string boolean number number object number number object"),
        ("{{ 255 | object.format 'X4' }} {{ 1.5 | object.format '0.00' }} {{ 255 | object.format '' }} {{ 1234567 | object.format 'N0' }} {{ 0.256 | object.format 'P1' }}{{ null | object.format 'X' }}", "00FF 1.50 255 1,234,567 25.6 %"),
        (@"{{ 5 | object.to_json | text.line }} {{ null | object.to_json | text.line }} {{ 'a<b>&""+é/\\' | object.to_json | text.line }} {{ true | object.to_json | text.line }} {{ 1.0 | object.to_json | text.line }} {{ [1, 'a', null] | object.to_json | text.line }} {{ { b: 1, a: { c: 'x', d: null } } | object.to_json | text.line }}", @"5 null ""a\u003Cb\u003E\u0026\u0022\u002B\u00E9/\\"" true 1 [1,""a"",null] {""b"":1,""a"":{""c"":""x"",""d"":null}}"),
        (@"{{ [] | object.to_json | text.line }} {{ {} | object.to_json | text.line }} {{ (1..3) | object.to_json | text.line }} {{ ""'\n\t\u007f\u0001😀`"" | object.to_json | text.line }} {{ { 'k y""': 1 } | object.to_json | text.line }} {{ 0.1 + 0.2 | object.to_json | text.line }} {{ 5.0e-324 | object.to_json | text.line }} {{ '0.1' | string.to_float | object.to_json | text.line }} {{ [[1.5], [2.5]] | object.to_json | text.line }}", @"[] {} [1,2,3] ""\u0027\n\t\u007F\u0001\uD83D\uDE00\u0060"" {""k y\u0022"":1} 0.30000000000000004 5E-324 0.1 [[1.5],[2.5]]"),
        ("{{ 7 / 0 | object.to_json | text.line }}", "fault: JSON has no infinite numbers"),
    ];
}
