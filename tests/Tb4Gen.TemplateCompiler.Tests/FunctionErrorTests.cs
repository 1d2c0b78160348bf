namespace Tb4Gen.TemplateCompiler.Tests;

public sealed class FunctionErrorTests
{
    private static readonly TemplateTable Table = new(Cases.Select(c => c.Data.Item1), asScript: true);

    /// <summary>A shell script, and the begin of its only error; nothing where it is right.</summary>
    public static TheoryData<string, string> Cases => new()
    {
        // Names and places
        { "{{ string.append 'a' }}", "(1,4): TB8110: `string.append` takes `text`, `with`" },
        { "{{ string.append 'a' 'b' 'c' }}", "(1,26): TB8110: `string.append` takes `text`, `with`" },
        { "{{ 'a' | string.append text: 'b' }}", "(1,24): TB8110: `string.append` takes `text`, `with`" },
        { "{{ 'a' | string.truncate 1 elipsis: 'b' }}", "(1,28): TB8110: `string.truncate` takes `text`, `length`, `ellipsis` (may be left out)" },
        { "{{ 'a' | string.truncatewords 1 '~' }}", "(1,33): TB8110: `string.truncatewords` takes `text`, `count`" },
        { "{{ 'a' | string.bold }}", "(1,10): TB8109: there is no function `string.bold`" },
        { "{{ 'a' | object.default }}", "(1,10): TB8110: `object.default` takes `value`, `default`" },

        // Types
        { "{{ 'a' | string.slice 'b' }}", "(1,23): TB8111: `start` of `string.slice` is a whole number, not text" },
        { "{{ 'a' | string.pad_left 1.5 }}", "(1,26): TB8111: `width` of `string.pad_left` is a whole number, not a number" },
        { "{{ node | string.upcase }}", "(1,4): TB8111: `text` of `string.upcase` is text, or a value that can be printed, not Node" },
        { "{{ 'a' | math.plus 1 }}", "(1,4): TB8111: `value` of `math.plus` is a number, not text" },
        { "{{ 1 | math.plus 'a' }}", "(1,18): TB8111: `with` of `math.plus` is a number, not text" },
        { "{{ true | math.abs }}", "(1,4): TB8111: `value` of `math.abs` is a number, not a bool" },
        { "{{ 'abc' | array.size }}", "(1,4): TB8111: `list` of `array.size` is a list, not text" },
        { "{{ [1] | array.contains '1' }}", "(1,25): TB8111: `item` of `array.contains` is a number, not text" },
        { "{{ [1.5] | array.contains 1 }}", "(1,27): TB8111: `item` of `array.contains` is a number, not a number" },
        { "{{ [1] | array.concat 1 }}", "(1,23): TB8111: `list2` of `array.concat` is a list, not a number" },
        { "{{ cluster.nodes | array.add 1 | array.size }}", "(1,30): TB8111: the items of the list are Node, and this is a number" },
        { "{{ [1, 'a'] | array.sort | array.size }}", "(1,4): TB8111: a value of more than one type has no order" },
        { "{{ cluster.nodes | array.sort | array.size }}", "(1,4): TB8111: Node has no order" },
        { "{{ cluster.nodes | array.sort 'ports' | array.size }}", "(1,31): TB8111: a list has no order" },
        { "{{ cluster.nodes | array.map 'nmae' | array.size }}", "(1,30): TB8108: Node has no member `nmae` (did you mean `name`?)" },
        { "{{ [1] | array.map 'a' | array.size }}", "(1,20): TB8111: the items of this list have no members" },
        { "{{ x = 'name'; cluster.nodes | array.map x | array.size }}", "(1,42): TB8110: the member is named in quotes" },
        { "{{ cluster.nodes | array.insert_at 9 cluster.nodes[0] | array.map 'name' | array.size }}", "(1,67): TB8111: items of this list may be null: use `array.compact` before" },
        { "{{ [1] | object.typeof }}", "(1,4): TB8111: `value` of `object.typeof` is a single value, not a list" },
        { "{{ node | object.keys | array.size }}", "(1,4): TB8111: `value` of `object.keys` is an object literal, not Node" },
        { "{{ node | object.to_json }}", "(1,4): TB8111: `value` of `object.to_json` is a scalar, or a list or an object literal of scalars, not Node" },
        { "{{ { a: [1], b: 2 } | object.values | array.size }}", "(1,4): TB8111: the members of this object have nothing in common" },
        { "{{ 5 | object.size }}", "(1,4): TB8111: `value` of `object.size` is text, a list or an object, not a number" },
        { "{{ node.number | ip.add 1 }}", "(1,4): TB8111: `address` of `ip.add` is an address, not a number" },
        { "{{ node.address | ip.prefix }}", "(1,4): TB8111: `network` of `ip.prefix` is an address with its prefix length, not Ipv4Address" },

        // Null where the engine fails
        { "{{ node.note | string.handleize }}", "(1,4): TB8113: `node.note` may be null here" },
        { "{{ null | string.handleize }}", "(1,4): TB8111: `null` cannot stand here" },
        { "{{ 'a' | string.pad_left node.vlan }}", "(1,26): TB8113: `node.vlan` may be null here" },
        { "{{ 'a' | string.replace node.note 'b' }}", "(1,25): TB8113: `node.note` may be null here" },
        { "{{ node.note | regex.match 'a' | array.size }}", "(1,4): TB8113: `node.note` may be null here" },

        // Literals that are checked
        { "{{ 'a' | regex.match '(' | array.size }}", "(1,22): TB8110: this regular expression is wrong: Invalid pattern '(' at offset 1." },
        { "{{ 'a' | regex.match 'a # (' | array.size }}", "(1,22): TB8110: this regular expression is wrong" },
        { "{{ ('a' | regex.match 'a # (' 'x' | array.size) > 0 }}", "" },
        { "{{ 'a' | regex.replace '[' 'b' }}", "(1,24): TB8110: this regular expression is wrong" },
        { "{{ 'a' | regex.match 'a' 'q' | array.size }}", "(1,26): TB8110: the options of a regular expression are a literal with some of the letters `i`, `m`, `s` and `x`" },
        { "{{ 'a' | regex.match 'a' options: node.name | array.size }}", "(1,35): TB8110: the options of a regular expression are a literal" },
        { "{{ 255 | math.format 'Q' }}", "(1,22): TB8110: `Q` is no format of a whole number" },
        { "{{ 1.5 | object.format 'X' }}", "(1,24): TB8110: `X` is no format of a fraction" },

        // What Scriban has and templates do not
        { "{{ date.now }}", "(1,4): TB8119: `date.now` is not supported: the output must follow from the input alone" },
        { "{{ math.uuid }}", "(1,4): TB8119: `math.uuid` is not supported: the output must follow from the input alone" },
        { "{{ math.random 1 2 }}", "(1,4): TB8119: `math.random` is not supported" },
        { "{{ '1' | object.eval }}", "(1,10): TB8119: `object.eval` is not supported: templates are compiled" },
        { "{{ '<' | html.escape }}", "(1,10): TB8119: `html.escape` is not supported: no file here is HTML" },
        { "{{ [1] | array.filter 1 }}", "(1,10): TB8119: `array.filter` is not supported: write a `for` with an `if`" },
        { "{{ [1] | array.cycle }}", "(1,10): TB8119: `array.cycle` is not supported" },

        // Escaping
        { "{{ node.name | string.upcase | string.append '.lan' | string.slice 1 }}", "" },
        { "{{ node.comment | string.upcase }}", "(1,4): TB8116: this text is free" },
        { "{{ node.name | string.append node.comment }}", "(1,4): TB8116: this text is free" },
        { "{{ node.name | string.replace 'a' node.comment }}", "(1,4): TB8116: this text is free" },
        { "{{ node.comment | sh.quote | string.append 'x' }}", "(1,4): TB8116: this text is free" },
        { "{{ node.comment | sh.quote | string.strip }}", "(1,4): TB8116: this text is free" },
        { "{{ [node.comment] | array.join ' ' }}", "(1,4): TB8116: this text is free" },
        { "{{ node.comment | string.split ' ' | array.join ' ' }}", "(1,4): TB8116: this text is free" },
        { "{{ ['a'] | array.add node.comment | array.join ' ' }}", "(1,4): TB8116: this text is free" },
        { "{{ ['a'] | array.concat [node.comment] | array.join ' ' }}", "(1,4): TB8116: this text is free" },
        { "{{ [1] | string.append 'x' }}", "(1,4): TB8116: this text is free" },
        { "{{ [[1]] | array.join ' ' }}", "(1,4): TB8116: this text is free" },
        { "{{ node.comment | string.sha256 }} {{ node.comment | string.base64_encode }} {{ node.comment | string.size }}", "" },
        { "{{ 'YQ==' | string.base64_decode }}", "(1,4): TB8116: this text is free" },
        { "{{ [1] | object.to_json }}", "(1,4): TB8117: this text is escaped for json" },
        { "{{ node.comment | ip.prefix }} {{ node.network | ip.host 1 }} {{ node.address | ip.reverse }}", "" },
        { "{{ node.comment | text.indent 2 }}", "(1,4): TB8116: this text is free" },
        { "{{ { a: node.comment } | object.values | array.join ' ' }}", "(1,4): TB8116: this text is free" },
        { "{{ { a: node.comment } | object.keys | array.join ' ' }}", "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_call_that_cannot_be_right_is_an_error_at_its_place(string template, string expected)
    {
        var lines = Table[template].Split('\n');
        if (expected.Length == 0) Assert.DoesNotContain(": TB8", Table[template], StringComparison.Ordinal);
        else Assert.StartsWith(expected, Assert.Single(lines), StringComparison.Ordinal);
    }
}
