using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Install;

/// <summary>A partition or half a name leads the installer to another disk.</summary>
internal sealed class DiskNameRule : IRule
{
    public DiagnosticDescriptor Descriptor => InstallDiagnostics.DiskName;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        foreach (var disk in context.Spec.Install?.Disks ?? [])
        {
            if (IsWholeDisk(disk.ToString())) continue;
            findings.Add(Diagnostic.Create(Descriptor, disk.Span, disk.Value)
                .WithHelp("write the name as `lsblk -d` prints it, such as sda or nvme0n1"));
        }
    }

    /// <summary>
    /// sd[a-z]+, vd[a-z]+, nvme0n1, mmcblk0; the installer compares ends of names, so that n1 would be any NVMe disk.
    /// </summary>
    private static bool IsWholeDisk(string name)
    {
        if (name.Length > 2 && name[..2] is "sd" or "vd") return !name.AsSpan(2).ContainsAnyExceptInRange('a', 'z');
        if (name.StartsWith("mmcblk", StringComparison.Ordinal)) return IsNumber(name[6..]);
        if (!name.StartsWith("nvme", StringComparison.Ordinal)) return false;
        return name[4..].Split('n') is [var controller, var space] && IsNumber(controller) && IsNumber(space);
    }

    private static bool IsNumber(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExceptInRange('0', '9');
}
