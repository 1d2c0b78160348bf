using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Install;

/// <summary>The installer refuses a level that the file system does not have.</summary>
internal sealed class RaidLevelRule : IRule
{
    public DiagnosticDescriptor Descriptor => InstallDiagnostics.RaidLevel;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (context.Spec.Install is not { } install) return;
        var filesystem = install.Filesystem.ToString();
        if (install.Raid is not { } raid)
        {
            // One disk is raid0 and two are a mirror; what more of them are is a decision.
            if (!RaidLevels.HasLevels(install) || install.Disks.Length <= 2) return;
            var problem = $"with {install.Disks.Length} disks, {filesystem} needs a `raid` level";
            findings.Add(Diagnostic.Create(Descriptor, install.Filesystem.Span, problem)
                .WithHelp("add `raid`, such as raid10 or raid1"));
        }
        else if (!RaidLevels.HasLevels(install))
        {
            findings.Add(Diagnostic.Create(Descriptor, raid.Span, $"{filesystem} has no RAID levels")
                .WithHelp("remove `raid`, or take `filesystem: zfs`"));
        }
        else if (filesystem == "btrfs" && raid.ToString().StartsWith("raidz", StringComparison.Ordinal))
        {
            findings.Add(Diagnostic.Create(Descriptor, raid.Span, $"{raid} is a level of zfs, not of btrfs")
                .WithHelp("take raid1 or raid10, or `filesystem: zfs`"));
        }
    }
}
