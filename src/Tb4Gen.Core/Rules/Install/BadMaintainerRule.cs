using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Install;

/// <summary>lintian calls each of these an error; a package with it does not pass a gate that runs lintian.</summary>
internal sealed class BadMaintainerRule : IRule
{
    // RFC 5322 gives these a meaning outside of quotes: Email::Address::XS, which lintian uses, reads them so.
    private const string MarksOfPhrase = "<>[]:;@\\,\"";

    public DiagnosticDescriptor Descriptor => InstallDiagnostics.BadMaintainer;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (context.Spec.Package.Maintainer is not { } maintainer) return;
        if (Problem(maintainer.Value) is not { } problem) return;
        findings.Add(Diagnostic.Create(Descriptor, maintainer.Span, maintainer.Value, problem)
            .WithHelp($"write a name and an address: Lab Team <team@{context.Spec.Domain}>"));
    }

    private static string? Problem(string text)
    {
        if (char.IsWhiteSpace(text[0])) return "it begins with a blank";
        var open = text.IndexOf('<');
        if (open < 0 || text[^1] != '>') return "it has no address in angle brackets at its end";
        var phrase = text[..open].Trim();
        if (phrase.Length == 0) return "it has no name in front of the address";
        if (phrase == "root") return "root is the name of an account, not of who answers for the package";
        foreach (var c in phrase)
        {
            if (MarksOfPhrase.Contains(c)) return $"'{c}' cannot stand in the name";
        }

        return AddressProblem(text[(open + 1)..^1]);
    }

    private static string? AddressProblem(string address)
    {
        if (MailAddress.Problem(address) is { } problem) return problem;
        var at = address.LastIndexOf('@');
        var (user, host) = (address[..at], address[(at + 1)..]);
        if (user == "root") return "mail to root goes to another one on each machine";
        if (user[0] == '.' || user[^1] == '.' || user.Contains("..", StringComparison.Ordinal))
        {
            return "a dot stands between two other characters in front of the @";
        }

        var last = host[(host.LastIndexOf('.') + 1)..];
        if (last.Length == host.Length) return $"{host} is no domain, which has a dot";
        return last.All(char.IsAsciiDigit) ? $"{host} is an IP address and no domain" : null;
    }
}
