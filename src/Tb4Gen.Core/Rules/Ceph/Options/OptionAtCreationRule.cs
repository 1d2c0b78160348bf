using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Options;

/// <summary>
/// Options with the flag <c>create</c> are read when an OSD is made; later they only lie in wait for the next one.
/// </summary>
internal sealed class OptionAtCreationRule : OptionRule
{
    public override DiagnosticDescriptor Descriptor => CephDiagnostics.OptionAtCreation;

    protected override Diagnostic? Check(CephSetting setting, CephSettings settings) =>
        setting.Option is { } option && option.Flags.Contains("create") && !option.Flags.Contains("no_mon_update")
            ? Diagnostic.Create(Descriptor, setting.NameSpan, setting.Name).WithHelp(HelpFor(setting.Name))
            : null;

    private static string HelpFor(string name) => name is "bluestore_block_db_size" or "bluestore_block_wal_size"
        ? "remove it: a disk of its own for the DB or the WAL gains nothing beside NVMe"
        : "remove it, or accept this finding where every OSD is yet to be made";
}
