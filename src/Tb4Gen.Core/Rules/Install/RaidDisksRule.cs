using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Install;

/// <summary>The installer skips disks that are not there, and ends with fewer than the level needs.</summary>
internal sealed class RaidDisksRule : IRule
{
    public DiagnosticDescriptor Descriptor => InstallDiagnostics.RaidDisks;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (context.Spec.Install is not { Raid: { } raid } install || !RaidLevels.HasLevels(install)) return;
        var (least, isEven) = RaidLevels.DisksOf(raid.ToString());
        if (install.Disks.Length >= least && !(isEven && install.Disks.Length % 2 == 1)) return;
        var wanted = $"{least} or more disks{(isEven ? ", an even number" : "")}";
        findings.Add(Diagnostic.Create(Descriptor, raid.Span, raid.Value, wanted, install.Disks.Length)
            .WithHelp("add disks, or choose the level that fits those there are"));
    }
}
