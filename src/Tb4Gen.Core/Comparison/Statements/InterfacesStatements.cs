using Tb4Gen.Core.Verification.Formats;

namespace Tb4Gen.Core.Comparison.Statements;

/// <summary>What the stanzas of ifupdown2 say.</summary>
internal static class InterfacesStatements
{
    public static List<Statement> Of(InterfacesDocument document)
    {
        List<Statement> result = [];
        foreach (var stanza in document.Stanzas)
        {
            if (stanza.Keyword != "iface")
            {
                result.Add(new("", $"{stanza.Keyword} {stanza.Name}", ""));
                continue;
            }

            var section = $"iface {stanza.Name}";
            result.Add(new(section, "method", stanza.Method));
            result.AddRange(stanza.Attributes.Select(a => new Statement(section, a.Key, a.Value)));
        }

        return result;
    }
}
