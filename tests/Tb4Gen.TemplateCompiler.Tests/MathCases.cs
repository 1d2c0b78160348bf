namespace Tb4Gen.TemplateCompiler.Tests;

/// <summary>What the functions of group <c>math</c> print, as the engine does.</summary>
internal static class MathCases
{
    public static readonly (string Template, string Output)[] All =
    [
        ("{{ (-3) | math.abs }} {{ -5.5 | math.abs }} {{ node.memory | math.abs }}{{ null | math.abs }}", "3 5.5 68719476736"),
        ("{{ 4.6 | math.ceil }} {{ 4 | math.ceil }} {{ -4.5 | math.ceil }} {{ -0.5 | math.ceil }} {{ 4.6 | math.floor }} {{ -4.5 | math.floor }} {{ 123456789012345678 | math.floor }} {{ 9007199254740993 | math.ceil }}", "5 4 -4 -0 4 -5 1.2345678901234568E+17 9007199254740992"),
        // Null is 0 here, while it stays null in the functions that are operators.
        ("{{ null | math.ceil }} {{ null | math.floor }} {{ null | math.round }} {{ null | math.divided_by 2 }} {{ cluster.nodes[1].vlan | math.ceil }}", "0 0 0 0 0"),
        // A half goes to the even neighbour.
        ("{{ 2.5 | math.round }} {{ 3.5 | math.round }} {{ -2.5 | math.round }} {{ 4.5612 | math.round 2 }} {{ 2.675 | math.round 2 }} {{ 0.125 | math.round 2 }} {{ 5 | math.round 1 }} {{ 4.6 | math.round precision: 0 }}", "2 4 -2 4.56 2.68 0.12 5 5"),
        ("{{ 1.5 | math.round 16 }}", "fault: a number is rounded to 0 to 15 digits behind the point, not to 16"),
        ("{{ 1234 | math.round (-2) }}", "fault: a number is rounded to 0 to 15 digits behind the point, not to -2"),
        ("{{ 1 | math.plus 2 }} {{ 1 | math.plus 2.5 }} {{ 1.5 | math.plus 1.5 }} {{ node.number | math.plus node.memory }} {{ 5 | math.minus 0.5 }} {{ 2 | math.times 0.5 }} {{ 11 | math.modulo 10 }} {{ (-7) | math.modulo 3 }} {{ 7 | math.modulo (-3) }} {{ 7.5 | math.modulo 2 }}", "3 3.5 3 68719476738 4.5 1 1 -1 1 1.5"),
        ("{{ null | math.plus 1 }}{{ 1 | math.plus null }}{{ cluster.nodes[1].vlan | math.times 2 }}{{ 2 | math.minus cluster.nodes[1].vlan }} {{ node.vlan | math.times 2 | object.default 0 }}", " 14"),
        ("{{ 1 | math.modulo 0 }}", "fault: a number is divided by 0"),
        // By a whole number the quotient is whole, rounded downwards: `//` rounds towards zero.
        ("{{ (-7) | math.divided_by 2 }} {{ 7 | math.divided_by (-2) }} {{ 7 | math.divided_by 2.0 }} {{ 8.4 | math.divided_by 2 }} {{ -8.4 | math.divided_by 2 }} {{ 10 | math.divided_by 5.0 }} {{ 8.4 | math.divided_by 2.0 | math.round 1 }}{{ 7 | math.divided_by null }} {{ 7 | math.divided_by 0.0 }}", "-4 -4 3.5 4 -5 2 4.2 Infinity"),
        // Scriban gives 2147483647 here.
        ("{{ 7 | math.divided_by 0 }}", "fault: a number is divided by 0"),
        ("{{ 7.5 | math.divided_by 0 }}", "fault: a number is divided by 0"),
        ("{{ 255 | math.format 'x' }} {{ 5 | math.format 'D3' }} {{ 1234.5 | math.format 'N2' }} {{ 5 | math.format '000.0' }} {{ 12345.678 | math.format 'E2' }} {{ 1.0 | math.format '' }} {{ (-5) | math.format 'D3' }}{{ null | math.format 'N' }}", "ff 005 1,234.50 005.0 1.23E+004 1 -005"),
        // What fits 32 bits is a number of 32 bits.
        ("{{ (-1) | math.format 'X' }} {{ 4294967296 | math.format 'X' }} {{ 255 | math.format 'B' }} {{ math.format value: 5 format: 'D2' }} {{ math.divided_by value: 9 divisor: 2 }}", "FFFFFFFF 100000000 11111111 05 4"),
        ("{{ f = string.append 'Q' ''; 255 | math.format f }}", "fault: `Q` is no format of the number 255"),
        ("{{ 1 // 0 }}", "fault: a number is divided by 0"),
        // A decimal keeps its digits, and turns other fractions into decimals.
        ("{{ 1.50m | math.plus 2 }} {{ 1.5m | math.times 2.0 }} {{ (-1.50m) | math.abs }} {{ 5.5m | math.modulo 2 }} {{ 1.50m | math.format 'N1' }} {{ [2.0m, 1.5m] | array.sort }}", "3.50 3.0 1.50 1.5 1.5 [1.5, 2.0]"),
        ("{{ 4.6m | math.ceil }} {{ 7.5m | math.divided_by 2 }} {{ 7.50m | math.divided_by 2.0m }} {{ 7 | math.divided_by 2.0m }} {{ 2.567m | math.round 1 }} {{ 1.50m | object.to_json | text.line }} {{ 1.5m | object.typeof }}", "5 3 3.75 3.5 2.6 1.50 number"),
    ];
}
