using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules;

/// <summary>
/// One thing that can be wrong with a cluster that reads well: one class, one code, one explain page.
/// </summary>
internal interface IRule
{
    /// <summary>The one kind of finding that the rule makes.</summary>
    DiagnosticDescriptor Descriptor { get; }

    /// <summary>Adds a finding for each place that is wrong; never throws, whatever the other rules find.</summary>
    void Check(RuleContext context, DiagnosticBag findings);
}
