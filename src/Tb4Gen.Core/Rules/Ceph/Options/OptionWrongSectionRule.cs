using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning.Ceph;

namespace Tb4Gen.Core.Rules.Ceph.Options;

/// <summary>The monitors keep an option under any section, whether or not a daemon of that kind reads it.</summary>
internal sealed class OptionWrongSectionRule : OptionRule
{
    public override DiagnosticDescriptor Descriptor => CephDiagnostics.OptionWrongSection;

    protected override Diagnostic? Check(CephSetting setting, CephSettings settings)
    {
        if (setting.Option is not { } option || setting.Target.Daemon == "global") return null;
        if (OptionOfInitRule.IsOwned(setting.Name)) return null;
        var readers = ReadersOf(option);
        if (readers.Count == 0 || readers.Contains(setting.Target.Daemon)) return null;
        if (OptionOtherReadersRule.ReadersOf(setting.Name).Contains(setting.Target.Daemon)) return null;
        return Diagnostic.Create(Descriptor, setting.NameSpan, setting.Name, setting.Spec.Section)
            .WithHelp($"write it under {string.Join(" or ", readers.Select(static r => $"`{r}`"))}");
    }

    /// <summary>The sections in which an option counts; empty where that is not known.</summary>
    private static List<string> ReadersOf(CephOption option)
    {
        // Many options of global.yaml.in declare no daemon; those of the OSD's disk stores tell it by their names.
        if (option.Services.IsEmpty) return IsOfStore(option.Name) ? ["osd"] : [];
        return option.Services.Contains("common")
            ? []
            : [.. option.Services.Select(SectionOf).Distinct(StringComparer.Ordinal)];
    }

    private static string SectionOf(string service) => service is "mon" or "mgr" or "osd" or "mds" ? service : "client";

    private static bool IsOfStore(string name) =>
        name.StartsWith("bluestore_", StringComparison.Ordinal) || name.StartsWith("bluefs_", StringComparison.Ordinal)
        || name.StartsWith("bdev_", StringComparison.Ordinal)
        || name.StartsWith("osd_memory_", StringComparison.Ordinal);
}
