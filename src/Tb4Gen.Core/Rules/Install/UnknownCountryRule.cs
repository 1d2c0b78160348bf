using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Install;

/// <summary>The installer looks the country up in its own list.</summary>
internal sealed class UnknownCountryRule : IRule
{
    public DiagnosticDescriptor Descriptor => InstallDiagnostics.UnknownCountry;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (context.Spec.Install?.Country is not { } country || Countries.Contains(country.ToString())) return;
        findings.Add(Diagnostic.Create(Descriptor, country.Span, country.Value).WithHelp(country.ToString() switch
        {
            "uk" => "did you mean gb?",
            "el" => "did you mean gr?",
            "en" => "this is a language; did you mean gb or us?",
            _ => "name the country by its code of ISO 3166-1, such as us or de",
        }));
    }
}
