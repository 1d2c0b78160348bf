namespace Tb4Gen.Core.Verification.Formats;

/// <summary>One rule.</summary>
/// <param name="Line">From 1; the first of the lines that a continuation joins.</param>
/// <param name="Tokens">Matches and assignments, in order.</param>
internal sealed record UdevRule(int Line, List<UdevToken> Tokens)
{
    /// <summary>The first token of that key, attribute and operator; null where there is none.</summary>
    public UdevToken? Find(string key, string attribute, string operation)
    {
        foreach (var token in Tokens)
        {
            if (token.Key == key && token.Attribute == attribute && token.Operator == operation) return token;
        }

        return null;
    }
}

/// <summary>One match or assignment: <c>ENV{SYSTEMD_WANTS}+="x.service"</c>.</summary>
/// <param name="Key">Such as <c>ENV</c>.</param>
/// <param name="Attribute">Between the braces; empty where there are none.</param>
/// <param name="Operator">Such as <c>+=</c>.</param>
/// <param name="Value">Without the quotes.</param>
internal sealed record UdevToken(string Key, string Attribute, string Operator, string Value);
