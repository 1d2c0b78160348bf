using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>A package can only hold files of the root file system.</summary>
internal sealed class FileNotOnDiskRule : IRule
{
    private static readonly (string Folder, string Why)[] NotOnDisk =
    [
        ("/etc/pve/", "the cluster's own file system, into which no package can write"),
        ("/proc/", "which the kernel makes up"), ("/sys/", "which the kernel makes up"),
        ("/dev/", "which the kernel makes up"),
        ("/run/", "which is empty after each boot"), ("/var/run/", "which is empty after each boot"),
        ("/tmp/", "which is empty after each boot"),
    ];

    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.FileNotOnDisk;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        foreach (var file in context.Spec.Files)
        {
            foreach (var (folder, why) in NotOnDisk)
            {
                if (!file.Path.Value.StartsWith(folder, StringComparison.Ordinal)) continue;
                findings.Add(Diagnostic.Create(Descriptor, file.Path.Span, file.Path.Value, folder.TrimEnd('/'), why)
                    .WithHelp("choose a path on the root file system, such as one below /etc or /usr/local"));
                break;
            }
        }
    }
}
