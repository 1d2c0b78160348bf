namespace Tb4Gen.TemplateCompiler.Tests;

/// <summary>What the functions of group <c>string</c> print, as the engine does.</summary>
internal static class StringCases
{
    public static readonly (string Template, string Output)[] All =
    [
        ("{{ 5 | string.append 6 }} {{ true | string.append 1.0 }} {{ [1, 'x'] | string.append '!' | text.line }}", "56 true1 [1, \"x\"]!"),
        ("{{ null | string.append 'b' }}{{ 'b' | string.append null }}{{ null | string.prepend 'c' }}{{ 'd' | string.prepend 'a' }}", "bbcad"),
        ("{{ n = cluster.nodes[1]; n.profile | string.append 'b' }}{{ n.vlan | string.append 'b' }}{{ n.note | string.prepend 'c' | text.line }}", "bbc"),
        ("{{ 'aBß' | string.upcase }} {{ 'aB' | string.downcase }} {{ 'ab cD' | string.capitalize }}{{ null | string.upcase }}", "ABß ab Ab cD"),
        ("{{ n = cluster.nodes[1]; (n.note | string.upcase) ?? 'no' | text.line }} {{ (n.profile | string.strip) ?? 'no' }} {{ (n.vlan | string.downcase) ?? 'no' }}", "no no no"),
        ("{{ n = cluster.nodes[1]; n.note | string.capitalize | text.line }}{{ n.note | string.capitalizewords | text.line }}{{ n.note | string.strip_newlines | text.line }}{{ n.note | string.size }}", "0"),
        // A word's first letter counts, also behind digits and signs, but not behind a dash.
        (@"{{ ""hello world-wide 1abc _x\ny"" | string.capitalizewords }} {{ '1a' | string.capitalize }} {{ 'éa' | string.capitalize }}", "Hello World-wide 1Abc _X\nY 1a Éa"),
        (@"[{{ ""\u2003 a\n"" | string.strip }}][{{ ' a ' | string.lstrip }}][{{ ' a ' | string.rstrip }}]", "[a][a ][ a]"),
        (@"{{ ""a\n\nb\r\nc\rd"" | string.strip_newlines }}", "abcd"),
        // Nothing contains the empty text, nor begins or ends with it.
        ("{{ 'abc' | string.contains 'b' }} {{ 'abc' | string.contains '' }} {{ null | string.contains 'a' }} {{ 'a' | string.contains null }}", "true false false false"),
        ("{{ 'abc' | string.starts_with 'ab' }} {{ 'abc' | string.ends_with 'bc' }} {{ 'abc' | string.starts_with 'AB' }} {{ 'a' | string.starts_with '' }} {{ '' | string.ends_with '' }}", "true true false false false"),
        ("{{ 'aB' | string.equals_ignore_case 'Ab' }} {{ '' | string.equals_ignore_case '' }} {{ null | string.equals_ignore_case '' }} {{ 'a' | string.equals_ignore_case null }} {{ cluster.nodes[1].note | string.equals_ignore_case '' }}", "true true false false false"),
        (@"{{ '' | string.empty }} {{ ' ' | string.empty }} {{ null | string.empty }} {{ null | string.whitespace }} {{ "" \n"" | string.whitespace }} {{ 'a' | string.whitespace }}", "true false true true true false"),
        ("{{ 'a.b.c' | string.replace '.' '-' }} {{ 'abc' | string.replace 'b' null }} {{ 'aaa' | string.replace 'aa' '$1' }}{{ null | string.replace '' 'b' }}", "a-b-c ac $1a"),
        ("{{ 'a' | string.replace '' '-' }}", "fault: `string.replace` looks for an empty text"),
        // The functions that replace or remove one match do not look at the case; string.remove and string.replace do.
        ("{{ 'aXbx' | string.replace_first 'x' '-' }} {{ 'aXbX' | string.replace_first 'x' '-' true }} {{ 'abc' | string.replace_first '' 'x' }} {{ 'aBc' | string.replace_first 'b' null }}{{ null | string.replace_first 'a' 'b' }}", "a-bx aXb- abc ac"),
        ("{{ 'a.b.c' | string.remove '.' }} {{ 'abAB' | string.remove 'B' }} {{ 'ab' | string.remove '' }} {{ 'ab' | string.remove null }}", "abc abA ab ab"),
        ("{{ 'abab' | string.remove_first 'B' }} {{ 'abab' | string.remove_last 'B' }} {{ 'abab' | string.remove_last '' }} {{ (cluster.nodes[1].note | string.remove_first 'a') ?? 'no' | text.line }}", "aab aba abab no"),
        // Empty parts are dropped.
        ("{{ ',a,,b,' | string.split ',' | array.join '|' }} {{ 'a, b ,c' | string.split ', ' }} {{ 'ab' | string.split '' }} {{ '' | string.split ',' }} {{ null | string.split ',' }} {{ ',' | string.split null }}", "a|b [\"a\", \"b ,c\"] [\"ab\"] [] [] [\",\"]"),
        ("{{ 'hello' | string.slice 1 3 }} {{ 'hello' | string.slice (-3) }} {{ 'hello' | string.slice 1 null }} {{ 'hello' | string.slice 2 99 }} {{ 123 | string.slice 1 }}", "ell llo ello llo 23"),
        ("[{{ 'hello' | string.slice 9 }}][{{ 'hello' | string.slice 5 }}][{{ 'hello' | string.slice 2 0 }}][{{ null | string.slice 1 }}][{{ cluster.nodes[1].note | string.slice 1 | text.line }}]", "[][][][][]"),
        // A start before the text takes its share off the length, also off the one that is not given.
        ("[{{ 'hello' | string.slice (-9) }}][{{ 'hello' | string.slice (-9) 2 }}][{{ 'hello' | string.slice (-9) 6 }}][{{ 'hello' | string.slice (-7) (-1) }}]", "[h][][he][]"),
        ("{{ 'hello' | string.slice 2 (-1) }}", "fault: a slice of a text cannot be -1 characters long"),
        ("{{ 'hello' | string.slice1 1 }} {{ 'hello' | string.slice1 (-3) 2 }} {{ 'hello' | string.slice1 (-9) 6 }} [{{ 'hello' | string.slice1 5 }}{{ 'hello' | string.slice1 2 (-1) }}{{ 'hello' | string.slice1 9 }}]", "e ll he []"),
        ("{{ 'hello' | string.slice1 (-9) 2 }}", "fault: a slice of a text cannot be -2 characters long"),
        ("{{ 'hello world' | string.truncate 8 }} {{ 'hello' | string.truncate 1 }} {{ 'hello' | string.truncate 5 }} {{ 'hello' | string.truncate 4 '' }} {{ 'hello' | string.truncate 3 '~~' }} {{ 'hello' | string.truncate 3 null }}[{{ null | string.truncate 3 }}{{ '' | string.truncate (-1) }}]", "hello... ... hello hell h~~ ...[]"),
        // The ellipsis stands there also where nothing was cut; Scriban takes another one and does not use it.
        ("{{ 'a b  c d' | string.truncatewords 3 }} {{ 'a b' | string.truncatewords 3 }} {{ 'a b' | string.truncatewords 0 }} {{ ' a b ' | string.truncatewords 2 }}[{{ '' | string.truncatewords 2 }}]", "a b c... a b... ...  a...[]"),
        ("[{{ 'a' | string.pad_left 3 }}][{{ 'a' | string.pad_right 3 }}][{{ 'abc' | string.pad_left 2 }}][{{ null | string.pad_left 2 }}]", "[  a][a  ][abc][  ]"),
        ("{{ 'a' | string.pad_left (-1) }}", "fault: a text cannot be padded to -1 characters"),
        // Of a list, the size is that of its printed text.
        ("{{ 'abc' | string.size }} {{ null | string.size }} {{ 'hé' | string.size }} {{ 12 | string.size }} {{ cluster.numbers | string.size }} {{ ['x'] | string.size }}", "3 0 2 2 12 5"),
        ("{{ ' 12 ' | string.to_int ?? 0 }} {{ 'x' | string.to_int ?? 0 }} {{ '1,000' | string.to_int ?? 0 }} {{ '12.0' | string.to_int ?? 0 }} {{ 5.0 | string.to_int ?? 0 }} {{ '+5' | string.to_int ?? 0 }} {{ '3000000000' | string.to_int ?? 0 }} {{ null | string.to_int ?? 0 }}", "12 0 0 0 5 5 0 0"),
        ("{{ '3000000000' | string.to_long ?? 0 }} {{ '99999999999999999999' | string.to_long ?? 0 }}", "3000000000 0"),
        ("{{ ' 1,000.5 ' | string.to_double ?? 0.0 }} {{ '1e3' | string.to_double ?? 0.0 }} {{ '5.' | string.to_double ?? 0.0 }} {{ '1e999' | string.to_double ?? 0.0 }} {{ '-0' | string.to_double ?? 0.0 }} {{ '(5)' | string.to_double ?? 0.5 }}", "1000.5 1000 5 Infinity -0 0.5"),
        // Single precision, printed as such.
        ("{{ '0.1' | string.to_float | math.times 3 }} {{ '1234567.891' | string.to_float }} {{ '16777217' | string.to_float }} {{ '1e10' | string.to_float }}", "0.3 1234567.9 16777216 1E+10"),
        ("{{ 'Hello, World! 12' | string.handleize }} {{ '--a--b--' | string.handleize }} {{ 'A_B c' | string.handleize }} {{ 'Äé' | string.handleize }}", "hello-world-12 -a-b a-b-c äé"),
        (@"{{ ""a\""b\\c\n\t\r\b\v\f\0\u001f\u007f\u0085'\u0007"" | string.escape }} {{ 'a""b' | string.literal }} {{ 5 | string.literal }}{{ null | string.literal }}{{ null | string.escape }}", "a\\\"b\\\\c\\n\\t\\r\\b\\v\\f\\x00\\x1f\u007f\u0085'\\a \"a\\\"b\" \"5\""),
        ("{{ 1 | string.pluralize 'node' 'nodes' }} {{ 0 | string.pluralize 'node' 'nodes' }} {{ -1 | string.pluralize 'node' 'nodes' }} {{ null | string.pluralize 'node' 'nodes' }} {{ cluster.nodes[1].vlan | string.pluralize 'a' 'b' }}", "node nodes nodes nodes b"),
        ("{{ 'hello' | string.index_of 'l' }} {{ 'hello' | string.index_of 'L' }} {{ 'hello' | string.index_of '' }} {{ 'hello' | string.index_of 'l' 3 }} {{ 'hello' | string.index_of 'o' 0 3 }} {{ 'hello' | string.index_of 'l' 5 }} {{ 'hello' | string.index_of 'l' null null }}", "2 -1 0 3 -1 -1 2"),
        ("{{ 'hello' | string.index_of 'l' 9 }}", "fault: `string.index_of` looks from 9 for -4 characters in a text of 5"),
        ("{{ 'héllo wörld' | string.base64_encode }} {{ 'aMOpbGxv' | string.base64_decode | text.line }} {{ ' YQ == ' | string.base64_decode | text.line }} {{ '/w==' | string.base64_decode | text.line }}{{ null | string.base64_encode }}{{ null | string.base64_decode | text.line }}", "aMOpbGxvIHfDtnJsZA== héllo a �"),
        ("{{ '!!' | string.base64_decode | text.line }}", "fault: this is no Base64: \"!!\""),
        ("{{ 'héllo wörld' | string.md5 }} {{ 'héllo wörld' | string.sha1 }} {{ null | string.md5 }}", "ed0c22cc110ede12327851863c078138 24e9f5c07847ff8a2a9fa77456655792f5bc7f9f d41d8cd98f00b204e9800998ecf8427e"),
        ("{{ 'héllo wörld' | string.sha256 }} {{ null | string.sha256 }} {{ null | string.sha1 }}", "a1003f7d04a4115711d0b48a2eaf1359ce565d2d2a6fd65098dfcffadeeef59f e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 da39a3ee5e6b4b0d3255bfef95601890afd80709"),
        ("{{ 'héllo wörld' | string.sha512 }}", "aacc881944f9ae7084649c91609b436444d66f289fca3bc4214e465e99f256efa8a8dc447e41660087c1081e4718419a94eee3d6b536b46bb764cdd7f747fe38"),
        ("{{ 'héllo wörld' | string.hmac_sha1 'k' }} {{ 'héllo wörld' | string.hmac_sha256 'k' }} {{ null | string.hmac_sha1 null }}", "5a2cd37665f861624859ad7802ac504e720bd054 cfaeb0b0a169b4ed32b98e114472b2a005f3dcd31d2fa74ca64afea3f3855a00 fbdb1d1b18aa6c08324b7d64b71fb76370690e1d"),
        ("{{ 'héllo wörld' | string.hmac_sha512 'k' }} {{ 'héllo wörld' | string.hmac_sha1 secret_key: 'k' }}", "ce9b6cc96539a09fc8a76fb9dccb7539d6d22f20ba4ee0c41cd344ee96002c6232473286eed21ab99710126d2adc1d2c0eede140ace8cc1be879e7a7d88a39ac 5a2cd37665f861624859ad7802ac504e720bd054"),
        // By name.
        ("{{ string.replace text: 'a' match: 'a' replace: 'b' }} {{ 'a' | string.append with: 'b' }} {{ 'abc' | string.slice start: 1 length: 1 }} {{ 'hello' | string.truncate length: 4 ellipsis: '~' }} {{ 'aXbX' | string.replace_first 'x' '-' from_end: true }}", "b ab b hel~ aXb-"),
    ];
}
