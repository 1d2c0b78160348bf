using static Tb4Gen.TemplateCompiler.Binding.Builtins.Parameter;

namespace Tb4Gen.TemplateCompiler.Binding.Builtins;

/// <summary>Functions of lists. Each gives a new list; the one it takes stays as it is.</summary>
internal static class ArrayTable
{
    public static readonly Function[] All =
    [
        new("array.size", ResultKind.Integer, [EmptyOrList],
            "How many items the list has.", "[3, 1, 2] | array.size", "3"),
        new("array.first", ResultKind.ItemOrNull, [EmptyOrList],
            "The first item, or null.", "array.first([3, 1]) ?? 0", "3"),
        new("array.last", ResultKind.ItemOrNull, [EmptyOrList],
            "The last item, or null.", "array.last([3, 1]) ?? 0", "1"),
        new("array.join", ResultKind.Text, [EmptyOrList, EmptyOr("delimiter", ParameterKind.Text)],
            "All items as one text; null is an empty one.", "[1, null, \"a\"] | array.join \"-\"", "1--a"),
        new("array.map", ResultKind.MemberList, [EmptyOrList, new("member", ParameterKind.Member)],
            "The named member of each item.", "[{ n: 1 }, { n: 2 }] | array.map \"n\" | array.join \" \"", "1 2"),
        new("array.sort", ResultKind.SameList,
            [EmptyOr("list", ParameterKind.Sortable), new("member", ParameterKind.Member) { Default = "" }],
            "The items, or by the named member, in their order; null first, texts by their code points.",
            "[\"b\", \"C\", \"a\"] | array.sort | array.join \"\"", "Cab"),
        new("array.reverse", ResultKind.SameList, [EmptyOrList],
            "The items from the last to the first.", "[1, 2, 3] | array.reverse | array.join \"\"", "321"),
        new("array.uniq", ResultKind.SameList, [NullOrList],
            "Each item once, where it stood first.", "[1, 2, 1] | array.uniq | array.join \"\"", "12"),
        new("array.compact", ResultKind.CompactList, [NullOrList],
            "Without null; empty texts stay.", "[1, null, 2] | array.compact | array.size", "2"),
        new("array.concat", ResultKind.JoinedList,
            [EmptyOr("list1", ParameterKind.List), EmptyOr("list2", ParameterKind.OtherList)],
            "The items of both lists.", "[1] | array.concat [2, 3] | array.join \"\"", "123"),
        new("array.add_range", ResultKind.JoinedList,
            [EmptyOr("list1", ParameterKind.List), EmptyOr("list2", ParameterKind.OtherList)],
            "The same as array.concat.", "[1] | array.add_range [2, 3] | array.join \"\"", "123"),
        new("array.add", ResultKind.JoinedList, [EmptyOrList, new("value", ParameterKind.NewItem)],
            "The list with one more item at its end.", "[1, 2] | array.add 3 | array.join \"\"", "123"),
        new("array.insert_at", ResultKind.JoinedListOrGaps,
            [EmptyOrList, new("index", ParameterKind.Integer), new("value", ParameterKind.NewItem)],
            "The list with one more item at that place; behind its end, null fills the gap.",
            "[1, 2] | array.insert_at 1 9 | array.join \"\"", "192"),
        new("array.remove_at", ResultKind.SameList, [EmptyOrList, new("index", ParameterKind.Integer)],
            "The list without the item at that place; a negative one counts from the end.",
            "[1, 2, 3] | array.remove_at (-1) | array.join \"\"", "12"),
        new("array.offset", ResultKind.SameList, [NullOrList, new("index", ParameterKind.Integer)],
            "Without that many items at the begin.", "[1, 2, 3] | array.offset 1 | array.join \"\"", "23"),
        new("array.limit", ResultKind.SameList, [NullOrList, new("count", ParameterKind.Integer)],
            "At most that many items; none for 0, unlike the limit of a loop.",
            "[1, 2, 3] | array.limit 2 | array.join \"\"", "12"),
        new("array.contains", ResultKind.Bool, [EmptyOrList, new("item", ParameterKind.Item)],
            "Whether the value is an item; 2 is not \"2\".", "[1, 2] | array.contains 2", "true"),
    ];
}
