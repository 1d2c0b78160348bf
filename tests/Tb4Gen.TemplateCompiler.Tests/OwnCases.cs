namespace Tb4Gen.TemplateCompiler.Tests;

/// <summary>What the functions that Scriban does not have print.</summary>
internal static class OwnCases
{
    public static readonly (string Template, string Output)[] All =
    [
        (@"{{ ""a\nb\r\n\n  c\n"" | text.indent 2 }}|", "a\n  b\r\n\n    c\n|"),
        ("{{ 'a' | text.indent 4 }}{{ '' | text.indent 2 }}{{ null | text.indent 2 }}{{ (cluster.nodes[1].note | text.indent 2) ?? 'no' | text.line }}", "ano"),
        (@"{{ ""a\nb"" | text.indent (-1) }}", "fault: a text is indented by 0 to 1000 blanks, not by -1"),
        (@"{{ ""a\r\n\nb\n"" | text.lines }} {{ '' | text.lines }} {{ null | text.lines }} {{ ""\n"" | text.lines }} {{ ""a\rb"" | text.lines | array.size }}", @"[""a"", """", ""b""] [] [] [""""] 1"),
        ("{{ for line in cluster.nodes[1].comment | text.lines; line | text.line | string.append ';' | text.line; end }}", "two;lines;"),

        ("{{ node.address | ip.add 1 }} {{ '10.0.0.255' | ip.add 1 }} {{ '10.0.1.0' | ip.add (-1) }} {{ '0.0.0.0' | ip.add 4294967295 }}", "10.100.0.13 10.0.1.0 10.0.0.255 255.255.255.255"),
        ("{{ '255.255.255.255' | ip.add 1 }}", "fault: 255.255.255.255 and 1 make no IPv4 address"),
        ("{{ '10.0.0.0' | ip.add (-4294967296) }}", "fault: 10.0.0.0 and -4294967296 make no IPv4 address"),
        ("{{ node.network | ip.host 12 }} {{ '10.0.0.7/29' | ip.host 6 }} {{ '10.0.0.8/31' | ip.host 0 }} {{ '10.0.0.8/31' | ip.host 1 }} {{ '10.0.0.8/32' | ip.host 0 }} {{ '0.0.0.0/0' | ip.host 4294967294 }}", "10.100.0.12 10.0.0.6 10.0.0.8 10.0.0.9 10.0.0.8 255.255.255.254"),
        ("{{ '10.0.0.5/30' | ip.host 3 }}", "fault: 10.0.0.4/30 has the hosts 1 to 2, not 3"),
        ("{{ '10.0.0.4/30' | ip.host 0 }}", "fault: 10.0.0.4/30 has the hosts 1 to 2, not 0"),
        ("{{ '10.0.0.4/31' | ip.host 2 }}", "fault: 10.0.0.4/31 has the hosts 0 to 1, not 2"),
        ("{{ node.network | ip.network }} {{ '10.1.2.3/20' | ip.network }} {{ '10.1.2.3/20' | ip.address }} {{ '10.1.2.3/20' | ip.broadcast }} {{ '10.1.2.3/20' | ip.netmask }} {{ '10.1.2.3/20' | ip.prefix }}", "10.100.0.0/24 10.1.0.0/20 10.1.2.3 10.1.15.255 255.255.240.0 20"),
        ("{{ '10.1.2.3/0' | ip.netmask }} {{ '10.1.2.3/32' | ip.netmask }} {{ '10.1.2.3/0' | ip.broadcast }}", "0.0.0.0 255.255.255.255 255.255.255.255"),
        ("{{ node.network | ip.contains node.address }} {{ node.network | ip.contains '10.100.1.1' }} {{ '0.0.0.0/0' | ip.contains '8.8.8.8' }}", "true false true"),
        ("{{ node.address | ip.reverse }} {{ node.network | ip.host 1 | ip.reverse }}", "12.0.100.10.in-addr.arpa 1.0.100.10.in-addr.arpa"),
        ("{{ '10.0.1' | ip.add 1 }}", "fault: \"10.0.1\" is no address: an IPv4 address looks like 10.100.0.12"),
        ("{{ '010.0.0.1' | ip.add 1 }}", "fault: \"010.0.0.1\" is no address: an IPv4 address looks like 10.100.0.12"),
        ("{{ '10.0.0.1' | ip.prefix }}", "fault: \"10.0.0.1\" is no address with a prefix length, such as 10.100.0.12/24"),
        ("{{ '10.0.0.1/33' | ip.prefix }}", "fault: \"10.0.0.1/33\" is no address with a prefix length, such as 10.100.0.12/24"),
        ("{{ '10.0.0.1/+4' | ip.prefix }}", "fault: \"10.0.0.1/+4\" is no address with a prefix length, such as 10.100.0.12/24"),
        ("{{ node.comment | ip.prefix }}", "fault: \"it's $(here) `now`\" is no address with a prefix length, such as 10.100.0.12/24"),
    ];
}
