namespace Tb4Gen.TemplateCompiler.Tests;

/// <summary>What the functions of group <c>regex</c> print, as the engine does.</summary>
internal static class RegexCases
{
    public static readonly (string Template, string Output)[] All =
    [
        (@"{{ 'this is a text123' | regex.match `(\w+) a ([a-z]+\d+)` }} {{ 'a' | regex.match 'b' }} {{ 'ab' | regex.match '(x)?b' }} {{ 12 | regex.match `\d` }}", "[\"is a text123\", \"is\", \"text123\"] [] [\"b\", \"\"] [\"1\"]"),
        (@"{{ 'AB' | regex.match 'b' 'i' }} {{ ""a\nb"" | regex.match 'a.b' 's' }} {{ 'ab' | regex.match 'a b # c' 'x' }} {{ ""A\nB"" | regex.match 'a.b' 'is' }} {{ 'É' | regex.match 'é' options: 'i' }} {{ 'ab' | regex.match 'b' '' }}", @"[""B""] [""a\nb""] [""ab""] [""A\nB""] [""É""] [""b""]"),
        (@"{{ 'a1b2' | regex.matches `([a-z])(\d)` }} {{ 'x' | regex.matches `\d` }} {{ ""a\nb"" | regex.matches '^.$' 'm' }}", "[[\"a1\", \"a\", \"1\"], [\"b2\", \"b\", \"2\"]] [] [[\"a\"], [\"b\"]]"),
        ("{{ 'abbbcccd' | regex.replace 'b+c+' '-Yo-' }} {{ 'ab' | regex.replace '(a)(b)' '$2$1' }} {{ 'Hello World' | regex.replace 'WORLD' 'x' 'i' }} {{ regex.replace text: 'a' pattern: 'a' replace: 'b' }}", "a-Yo-d ba Hello x b"),
        // Empty parts stay, unlike with string.split, and so do the groups.
        (@"{{ 'a, b , c,    d' | regex.split `\s*,\s*` }} {{ 'abc' | regex.split '' }} {{ 'a1b' | regex.split `(\d)` }} {{ '' | regex.split 'a' }} {{ ',a,' | regex.split ',' }}", "[\"a\", \"b\", \"c\", \"d\"] [\"\", \"a\", \"b\", \"c\", \"\"] [\"a\", \"1\", \"b\"] [\"\"] [\"\", \"a\", \"\"]"),
        (@"{{ '(abc.*)' | regex.escape }} {{ 'a b#c' | regex.escape }} {{ ""a\tb\nc"" | regex.escape }}", @"\(abc\.\*\) a\ b\#c a\tb\nc"),
        ("{{ p = string.append '(' ''; 'a' | regex.match p }}", "fault: a regular expression is wrong: Invalid pattern '(' at offset 1. Not enough )'s."),
    ];
}
