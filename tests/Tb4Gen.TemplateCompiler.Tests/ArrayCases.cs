namespace Tb4Gen.TemplateCompiler.Tests;

/// <summary>What the functions of group <c>array</c> print, as the engine does.</summary>
internal static class ArrayCases
{
    public static readonly (string Template, string Output)[] All =
    [
        ("{{ cluster.numbers | array.size }} {{ cluster.none | array.size }} {{ null | array.size }} {{ cluster.backup?.peer | object.typeof }}", "4 0 0 "),
        ("{{ array.first(cluster.numbers) ?? 0 }} {{ array.last(cluster.none)?.name ?? '-' }} {{ array.last(cluster.nodes)?.name ?? '-' }} {{ [1, null] | array.last }}{{ null | array.first }}", "3 - n3 "),
        ("{{ cluster.numbers | array.join ',' }} {{ [1, null, 'a', true, 1.0] | array.join ', ' }} {{ [[1], [2, 3]] | array.join ' ' | text.line }} {{ [1, 2] | array.join null }}{{ null | array.join ',' }}", "3,1,2,1 1, , a, true, 1 [1] [2, 3] 12"),
        ("{{ cluster.nodes | array.map 'number' | array.join ' ' }} {{ cluster.nodes | array.map 'vlan' }} {{ [{ a: null }, { a: null }] | array.map 'a' }} {{ [{ a: 1, b: 'x' }] | array.map 'b' }}", "2 3 [7, null] [null, null] [\"x\"]"),
        // Texts go by their code points; null comes first.
        ("{{ cluster.numbers | array.sort }} {{ ['a10', 'a2', 'B', '_', 'é', 'Z'] | array.sort }} {{ [1, null, 0] | array.sort }} {{ [true, false] | array.sort }} {{ null | array.sort }}", "[1, 1, 2, 3] [\"B\", \"Z\", \"_\", \"a10\", \"a2\", \"é\"] [null, 0, 1] [false, true] []"),
        ("{{ for n in cluster.nodes | array.sort 'number' | array.reverse; n.name; end }} {{ cluster.nodes | array.sort 'vlan' | array.map 'name' | array.join '' }}", "n3n2 n3n2"),
        ("{{ [{ k: 1, v: 'a' }, { k: 0, v: 'b' }, { k: 1, v: 'c' }, { k: 0, v: 'd' }] | array.sort 'k' | array.map 'v' | array.join '' }}", "bdac"),
        ("{{ cluster.numbers | array.uniq }} {{ [1, 2, 1, '1', 1.0, true, 'a', 'A', null, null] | array.uniq }} {{ [[1], [1]] | array.uniq }}{{ null | array.uniq }} {{ [{ a: 1 }, { a: 1 }] | array.uniq }}", "[3, 1, 2] [1, 2, \"1\", 1, true, \"a\", \"A\", null] [[1], [1]] [{a: 1}, {a: 1}]"),
        ("{{ cluster.numbers | array.reverse | array.join '' }} {{ null | array.reverse }}", "1213 []"),
        // An empty text and false stay.
        ("{{ [1, null, '', false, 2] | array.compact }} {{ [1, null] | array.compact | array.first }} {{ ['a', null] | array.compact | array.join '-' }} {{ [1, 2] | array.compact }}{{ null | array.compact }}", "[1, \"\", false, 2] 1 a [1, 2]"),
        ("{{ cluster.numbers | array.concat [9] }} {{ null | array.concat [2] }} {{ [1] | array.concat null }} {{ [1] | array.concat ['x', null] }}", "[3, 1, 2, 1, 9] [2] [1] [1, \"x\", null]"),
        ("{{ [1] | array.add_range [2] }} {{ [1] | array.add_range null }} {{ null | array.add_range [2] }}", "[1, 2] [1] [2]"),
        ("{{ cluster.numbers | array.add 9 }} {{ null | array.add 2 }} {{ [1] | array.add null }} {{ [1] | array.add 'x' }} {{ [1] | array.add 1.5 }} {{ ['a'] | array.add 'b' | array.join '' }}", "[3, 1, 2, 1, 9] [2] [1, null] [1, \"x\"] [1, 1.5] ab"),
        ("{{ [1, 2] | array.insert_at 1 9 }} {{ [1, 2] | array.insert_at (-9) 9 }} {{ [1, 2] | array.insert_at 4 9 }} {{ null | array.insert_at 1 9 }} {{ [1, 2] | array.insert_at 0 9 | array.first }} {{ ['a'] | array.insert_at 2 'b' }}", "[1, 9, 2] [9, 1, 2] [1, 2, null, null, 9] [null, 9] 9 [\"a\", null, \"b\"]"),
        ("{{ [1, 2] | array.insert_at 1000001 9 }}", "fault: an item cannot be inserted at 1000001"),
        ("{{ [1, 2, 3] | array.remove_at 0 }} {{ [1, 2, 3] | array.remove_at (-1) }} {{ [1, 2, 3] | array.remove_at 9 }} {{ [1, 2, 3] | array.remove_at (-9) }} {{ null | array.remove_at 1 }}", "[2, 3] [1, 2] [1, 2, 3] [1, 2, 3] []"),
        // A limit of 0 takes nothing, unlike the limit of a loop.
        ("{{ cluster.numbers | array.limit 2 }} {{ cluster.numbers | array.limit 0 }} {{ [1, 2] | array.limit 9 }} {{ [1, 2] | array.limit (-1) }}{{ null | array.limit 1 }}", "[3, 1] [] [1, 2] []"),
        ("{{ cluster.numbers | array.offset 3 }} {{ cluster.numbers | array.offset 9 }} {{ [1, 2] | array.offset (-1) }}{{ null | array.offset 1 }}", "[1] [] [1, 2]"),
        ("{{ cluster.numbers | array.contains 2 }} {{ cluster.numbers | array.contains 9 }} {{ ['a'] | array.contains 'A' }} {{ [1, null] | array.contains null }} {{ [1] | array.contains null }} {{ null | array.contains 'x' }}", "true false false true false false"),
        ("{{ [1, '2'] | array.contains 2 }} {{ [1, '2'] | array.contains '2' }} {{ [1.5, 2] | array.contains 2 }} {{ [[1]] | array.contains [1] }} {{ x = { a: 1 }; [x] | array.contains x }} {{ [{ a: 1 }] | array.contains { a: 1 } }}", "false true true false true false"),
        ("{{ cluster.nodes | array.map 'name' | array.contains 'n3' }} {{ cluster.notes | array.contains 'c' }}", "true true"),
        ("{{ (1..3) | array.size }} {{ (1..3) | array.join '-' }} {{ (1..3) | array.reverse }} {{ (1..3) | array.add 9 }} {{ 1..3 | array.last }}", "3 1-2-3 [3, 2, 1] [1, 2, 3, 9] 3"),
        ("{{ array.join list: [1, 2] delimiter: '-' }} {{ array.concat list1: [1] list2: [2] }} {{ [1] | array.insert_at index: 0 value: 5 }} {{ cluster.nodes | array.sort member: 'name' | array.map member: 'number' }}", "1-2 [1, 2] [5, 1] [2, 3]"),
    ];
}
