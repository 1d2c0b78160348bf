namespace Tb4Gen.TemplateCompiler.Tests;

public sealed class FunctionTests
{
    private static readonly TemplateTable Table = new(Cases.Select(c => c.Data.Item1));

    public static TheoryData<string, string> Cases => new()
    {
        { "{{ 5 | string.append 6 }} {{ 'b' | string.prepend 'a' }}", "56 ab" },
        { "{{ 'aB' | string.upcase }} {{ 'aB' | string.downcase }} {{ 'ab cD' | string.capitalize }}", "AB ab Ab cD" },
        { "[{{ ' a ' | string.strip }}][{{ ' a ' | string.lstrip }}][{{ ' a ' | string.rstrip }}]", "[a][a ][ a]" },
        { "{{ 'abc' | string.contains 'b' }} {{ 'abc' | string.contains '' }}", "true false" },
        { "{{ 'abc' | string.starts_with 'ab' }} {{ 'abc' | string.ends_with 'bc' }} {{ 'a' | string.starts_with '' }}", "true true false" },
        { "{{ 'a.b.c' | string.replace '.' '-' | text.line }}", "a-b-c" },
        { "{{ 'a' | string.replace '' '-' | text.line }}", "fault: `string.replace` looks for an empty text" },
        { "{{ 'a.b' | string.remove '.' | text.line }}", "ab" },
        { "{{ ',a,,b,' | string.split ',' | array.join '|' | text.line }}", "a|b" },
        { "{{ 'ab' | string.split '' | array.size }} {{ '' | string.split ',' | array.size }}", "1 0" },
        { "{{ 'hello' | string.slice 1 3 | text.line }} {{ 'hello' | string.slice (-3) | text.line }}", "ell llo" },
        { "[{{ 'hello' | string.slice 9 | text.line }}]", "[]" },
        { "{{ 'hello world' | string.truncate 8 | text.line }} {{ 'hello' | string.truncate 1 | text.line }}", "hello... ..." },
        { "[{{ 'a' | string.pad_left 3 }}][{{ 'a' | string.pad_right 3 }}][{{ 'abc' | string.pad_left 2 }}]", "[  a][a  ][abc]" },
        { "{{ 'abc' | string.size }} {{ ' 12 ' | string.to_int }}", "3 12" },
        { "{{ ' 12 ' | string.to_int ?? 0 }} {{ 'x' | string.to_int ?? 0 }}", "12 0" },

        { "{{ cluster.numbers | array.size }} {{ cluster.numbers | array.join ',' }}", "4 3,1,2,1" },
        { "{{ array.first(cluster.numbers) ?? 0 }} {{ array.last(cluster.none)?.name ?? '-' }}", "3 -" },
        { "{{ cluster.nodes | array.map 'number' | array.join ' ' }}", "2 3" },
        { "{{ cluster.numbers | array.contains 2 }} {{ cluster.numbers | array.contains 9 }}", "true false" },
        { "{{ cluster.nodes | array.map 'name' | array.contains 'n3' }} {{ cluster.notes | array.contains 'c' }}", "true true" },
        { "{{ cluster.numbers | array.sort | array.join '' }} {{ ['b', 'C', 'a'] | array.sort | array.join '' }}", "1123 Cab" },
        { "{{ for n in cluster.nodes | array.sort 'number' | array.reverse; n.name; end }}", "n3n2" },
        { "{{ cluster.numbers | array.uniq | array.join '' }} {{ cluster.numbers | array.reverse | array.join '' }}", "312 1213" },
        { "{{ cluster.numbers | array.concat cluster.numbers | array.size }}", "8" },
        { "{{ cluster.numbers | array.limit 2 | array.join '' }} {{ cluster.numbers | array.limit 0 | array.size }}", "31 0" },
        { "{{ cluster.numbers | array.offset 3 | array.join '' }} {{ cluster.numbers | array.offset 9 | array.size }}", "1 0" },
        { "{{ cluster.numbers[9] }}", "fault: there is no item 9 in a list of 4" },

        { "{{ '' | object.default 'd' }} {{ 0 | object.default 1 }} {{ node.profile | object.default 'd' }}", "d 0 ms01" },
        { "{{ 1 | math.plus 2 }} {{ 1 | math.minus 2 }} {{ 2 | math.times 3 }} {{ 7 | math.modulo 4 }} {{ -3 | math.abs }}", "3 -1 6 3 3" },
        { "{{ (-7) | math.divided_by 2 }} {{ 7 | math.divided_by 2.0 }}", "-4 3.5" },
        { "{{ 1 % 0 }}", "fault: a number is divided by 0" },
        { "{{ 1 // 0 }}", "fault: a number is divided by 0" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_function_gives_what_Scriban_gives(string template, string expected)
    {
        if (expected == "fault") Assert.Contains("TB8114", Table[template], StringComparison.Ordinal);
        else Assert.Equal(expected, Table[template]);
    }
}
