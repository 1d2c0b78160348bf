namespace Tb4Gen.TemplateCompiler.Tests;

public sealed class ErrorTests
{
    private static readonly TemplateTable Table = new(Cases.Select(c => c.Data.Item1), asScript: true);

    /// <summary>The template, and the beginning of each of its errors.</summary>
    public static TheoryData<string, string[]> Cases => new()
    {
        // Syntax
        { "a\n{{ 1 + }}", ["(2,8): TB8101: found `}}` where a value is expected"] },
        { "{{ node.name node.name }}", ["(1,4): TB8109: there is no function `node.name`: it is a value"] },
        { "{{ (1 }}", ["(1,7): TB8101: found `}}` where `)` is expected"] },
        { "{{ for x of cluster.nodes }}{{ end }}", ["(1,10): TB8101: found `of` where `in` is expected"] },
        { "{{ node.ports [0] }}", ["(1,4): TB8101: found a blank before `[`"] },
        { "a {{ node.name", ["(1,3): TB8102: this tag is never closed: write `}}`"] },
        { "{{ 'abc }}", ["(1,4): TB8102: this quote is never closed"] },
        { "{{ if node.flag }}x", ["(1,4): TB8103: `if` has no `end`"] },
        { "x{{ end }}", ["(1,5): TB8103: `end` belongs to no block"] },
        { "{{ break }}", ["(1,4): TB8103: `break` belongs to no block"] },
        { "{{ \"\\q\" }}", ["(1,5): TB8104: unknown escape `\\q`"] },
        { "{{ 12x }}", ["(1,4): TB8104: `12x` is no number"] },
        { "{{ 1 \\ 2 }}", ["(1,6): TB8104: the character `\\`", "(1,8): TB8101"] },

        // Names
        { "{{ nod.name }}", ["(1,4): TB8107: there is no `nod` here (did you mean `node`?); known: cluster, node"] },
        { "x\n  {{ node.nmae }}", ["(2,11): TB8108: Node has no member `nmae` (did you mean `name`?); it has address, comment"] },
        { "{{ node.name.size }}", ["(1,14): TB8108: HostText has no member `size`; it has value"] },
        { "{{ for.index }}", ["(1,4): TB8107: there is no `for` here"] },
        { "{{ for x in cluster.nodes; for.indx; end }}", ["(1,32): TB8108: `for` has no member `indx` (did you mean `index`?)"] },
        { "{{ node.name | string.upcas }}", ["(1,16): TB8109: there is no function `string.upcas` (did you mean `string.upcase`?)"] },
        { "{{ $nobody }}", ["(1,4): TB8107: there is no `$nobody` here"] },
        { "{{ if node.flag; x = 1; end; x }}", ["(1,30): TB8107: there is no `x` here"] },
        { "{{ cluster.nodes | array.map 'nam' | array.size }}", ["(1,30): TB8108: Node has no member `nam` (did you mean `name`?)"] },

        // Arguments and types
        { "{{ string.append 'a' }}", ["(1,4): TB8110: `string.append` takes `text`, `with`"] },
        { "{{ string.append 'a' 'b' 'c' }}", ["(1,26): TB8110"] },
        { "{{ string.append 'a' wiht:'b' }}", ["(1,22): TB8110"] },
        { "{{ node.name | sh.quote 1 }}", ["(1,16): TB8110: `sh.quote` takes one value"] },
        { "{{ node.name + node.name }}", ["(1,4): TB8111: `+` takes numbers, not HostText and HostText"] },
        { "{{ 'a' - 1 }}", ["(1,4): TB8111: `-` takes numbers, not text and a number"] },
        { "{{ node.number == true }}", ["(1,4): TB8111: `==` compares texts, numbers or values of one type, not a number with a bool"] },
        { "{{ for x in node.number; end }}", ["(1,13): TB8111: `for` goes over a list, not a number"] },
        { "{{ 'a' | string.slice 'b' }}", ["(1,23): TB8111: `start` of `string.slice` is a whole number, not text"] },
        { "{{ node.flag ? node : 1 }}", ["(1,4): TB8111: the two sides of `:` differ"] },
        { "{{ node.name ?? 'x' }}", ["(1,14): TB8111: the left side is HostText and never null"] },

        // Conditions and null
        { "{{ if node.number }}{{ end }}", ["(1,7): TB8112: a number is no condition", ] },
        { "{{ if node.ports }}{{ end }}", ["(1,7): TB8112: a list is no condition: it is always true in Scriban; write a comparison such as `node.ports.size > 0`"] },
        { "{{ cluster.ceph.release }}", ["(1,4): TB8113: `cluster.ceph` may be null here: put this inside `if cluster.ceph`"] },
        { "{{ node.vlan + 1 }}", ["(1,4): TB8113: `node.vlan` may be null here"] },
        { "{{ if cluster.ceph; cluster.backup.osds; end }}", ["(1,21): TB8113: `cluster.backup` may be null here"] },
        { "{{ if cluster.ceph || node.flag; cluster.ceph.osds; end }}", ["(1,34): TB8113"] },
        { "{{ c = cluster.ceph; if c; c.osds; c = cluster.backup; c.osds; end }}", ["(1,28): TB8113", "(1,56): TB8113"] },
        { "{{ node.profile }}", ["(1,4): TB8114: this may be null"] },
        { "{{ cluster.ceph?.release }}", ["(1,4): TB8114"] },
        { "{{ if node.number != null; end }}", ["(1,7): TB8125"] },

        // Printing and escaping
        { "{{ node.ports }}", ["(1,4): TB8115: a list cannot be printed: use `array.join` or `for`"] },
        { "{{ node }}", ["(1,4): TB8115: Node cannot be printed"] },
        { "echo {{ node.comment }}", ["(1,9): TB8116: this text is free and this file is sh: end it in `| sh.quote`"] },
        { "{{ node.comment + '' }}", ["(1,4): TB8116"] },
        { "{{ node.comment | sh.quote | string.upcase }}", ["(1,4): TB8116"] },
        { "{{ x = node.comment; x }}", ["(1,22): TB8116"] },
        { "{{ capture x; node.comment; end; x }}", ["(1,34): TB8116"] },
        { "{{ node.flag ? node.comment : 'x' }}", ["(1,4): TB8116"] },
        { "{{ cluster.notes | array.join ' ' }}", ["(1,4): TB8116"] },
        { "{{ node.note ?? 'x' }}", ["(1,4): TB8116"] },
        { "{{ node.comment | json.string }}", ["(1,4): TB8117: this text is escaped for json and this file is sh: use `| sh.quote`"] },
        { "{{ x = 'a'; for p in node.ports; x; x = node.comment; end; x }}", ["(1,34): TB8116", "(1,60): TB8116"] },
        { "{{ x = 'a'; for p in node.ports; x = p.mtu; end; x }}", ["(1,34): TB8124: `x` was text before this block and cannot become a number in it"] },
        { "{{ x = 'a'; func f; x; end; x = 1; f }}", ["(1,29): TB8124: `x` changes its type behind a function that names it"] },

        // Not supported
        { "{{ do; 1; end }}", ["(1,4): TB8119: `do` is not supported: write a `func` with a name"] },
        { "{{ import node }}", ["(1,4): TB8119: `import` is not supported"] },
        { "{{ [1] << 2 }}", ["(1,8): TB8119: `<<` on a list is not supported: use `array.add`"] },
        { "{{ if not node.flag }}{{ end }}", ["(1,7): TB8119: `not` is not supported: write `!`"] },
        { "{{ elsif }}", ["(1,4): TB8119: `elsif` is not supported: write `else if`"] },

        // Functions, with, while
        { "{{ func f(a); a; ret 1; end; f }}", ["(1,30): TB8110: `f` takes `a`"] },
        { "{{ func f(a, b = 1); a; b; end; f 1 2 3 }}", ["(1,39): TB8110: `f` takes `a`, `b` (may be left out)"] },
        { "{{ func f(a); a.nmae; end; f node }}", ["(1,17): TB8108: Node has no member `nmae`"] },
        { "{{ func f(a); 'x'; a; end; x = f 1; x }}", ["(1,32): TB8111: this function prints and gives nothing"] },
        { "{{ func f(n); ret f(n); end; f 1 }}", ["(1,19): TB8111: `f` calls itself before its first `ret`"] },
        { "{{ func f(a); ret node.comment + a; end; f 1 }}", ["(1,42): TB8116"] },
        { "{{ func f(a); a; end; f node.comment }}", ["(1,15): TB8116"] },
        { "{{ f 1 }}{{ func f(a); a; end }}", ["(1,4): TB8107: there is no `f` here", "(1,18): TB8126"] },
        { "{{ func f(x); y = 5; ret x; end; y = 1; f 3 }}", ["(1,34): TB8124: `y` is assigned in a function and behind it"] },
        { "{{ func f; y; end; y = 1; f }}", ["(1,12): TB8124: `y` is first assigned behind this function"] },
        { "{{ with node.number; 1; end }}", ["(1,9): TB8111: `with` takes an object, not a number"] },
        { "{{ with node; nmae; end }}", ["(1,15): TB8107: there is no `nmae` here (did you mean `name`?)"] },
        { "{{ with node; x = 1; end }}", ["(1,15): TB8124: inside of `with` this would go into the object: write `$x = ...`"] },
        { "{{ while node.flag; while.last; end }}", ["(1,27): TB8108: `while` has no member `last`; it has even, first, index, odd"] },
        { "{{ $\"{true}\" }}", ["(1,7): TB8111: an interpolated string holds texts and numbers, not a bool"] },
        { "{{ $\"{node.name }}", ["(1,4): TB8102: this quote is never closed"] },
        { "{{ capture x; ret; end; x }}", ["(1,15): TB8119: `ret` out of a `capture`"] },

        // Warnings
        { "{{ if true }}x{{ end }}", ["(1,7): TB8128: this is always true: one of the two ways is never taken"] },
        { "{{ 1 == 2 ? 'a' : 'b' }}", ["(1,4): TB8128: this is always false"] },
        { "{{ if null }}x{{ end }}", ["(1,7): TB8128: this is always false"] },
        { "{{ ret }}b", ["(1,10): TB8129: nothing gets here, behind the `ret`"] },
        { "{{ for p in node.ports; break; p.name; end }}", ["(1,32): TB8129: nothing gets here, behind the `break`"] },
        { "{{ func f(a, b); a; end; f 1 2 }}", ["(1,14): TB8127: `b` of `f` is never used"] },
        { "{{ func f; 'x'; end }}", ["(1,9): TB8126: nothing calls `f`"] },

        // What cannot be printed
        { "{{ {a: 1} }}", ["(1,4): TB8115: an object cannot be printed"] },
        { "{{ x = {a: 1}; x.b }}", ["(1,18): TB8108: an object has no member `b` (did you mean `a`?); it has a"] },
        { "{{ {a: 1, a: 2} }}", ["(1,11): TB8110: `a` stands here twice"] },
        { "{{ [1, [2]] }}", ["(1,8): TB8111: the items of a list are alike"] },

        // White space
        { "x\n  {{ if node.flag }}\n  y\n  {{ end }}", ["(2,3): TB8120: Scriban would indent the body of this block twice: write `{{~ if ~}}`", "(4,3): TB8120"] },
        { "{{-1}}", ["(1,1): TB8121: `{{-` strips white space, it is no minus"] },
        { "{{-node.name }}", ["(1,1): TB8121"] },

        // Names that cannot be assigned
        { "{{ node = 1 }}", ["(1,4): TB8124: `node` is part of the model"] },
        { "{{ for p in node.ports; p = 1; end }}", ["(1,25): TB8124: `p` is the item of a loop"] },
        { "{{ x = null }}", ["(1,8): TB8124"] },
        { "{{ cluster.kind == 'Rign' }}", ["(1,20): TB8125: Kind has no `Rign` (did you mean `Ring`?); it has Line, Ring"] },

        // Front matter and partials
        { "+++\nmod = \"0755\"\n+++\n", ["(2,1): TB8105: there is no key `mod` (did you mean `mode`?)"] },
        { "+++\nmode = \"0755\"\ntext", ["(1,1): TB8105: this front matter has no second"] },
        { "+++\nmode = \"755\"\n+++\n", ["(2,8): TB8105: a mode is octal"] },
        { "+++\nformat = \"jsno\"\n+++\n", ["(2,10): TB8105: this is no format (did you mean `json`?)"] },
        { "+++\neach = node.ports\n+++\n", ["(2,8): TB8105: `each` wants a placeholder"] },
        { "+++\nwhen = node.number\n+++\n", ["(2,8): TB8112"] },
        { "+++\nsymlink = node.comment\n+++\n", ["(2,11): TB8105: the target of a symlink"] },
        { "+++\nsymlink = \"/x\"\n+++\nbody", ["(4,1): TB8105: a symlink has no content"] },
        { "+++\nwhen = \n+++\n{{ nod }}", ["(2,8): TB8101", "(4,4): TB8107"] },
        { "{{ include \"nobody\" }}", ["(1,12): TB8122: there is no `templates/partials/nobody.sbn`"] },
        { "{{ include node.name }}", ["(1,12): TB8122: the name of a partial stands in quotes"] },

        // Several in one template
        { "{{ node.nmae }}\n{{ clustr.name }}\n{{ node.comment }}", ["(1,9): TB8108", "(2,4): TB8107", "(3,4): TB8116"] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_error_is_found_at_its_line_and_column(string template, string[] expected)
    {
        var actual = Table[template].Split('\n');
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
    }
}
