using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Options;

/// <summary>
/// A pool's own property says more: what RBD writes carries no hint, so that aggressive means everything.
/// </summary>
internal sealed class CompressionForAllRule : OptionRule
{
    public override DiagnosticDescriptor Descriptor => CephDiagnostics.CompressionForAll;

    protected override Diagnostic? Check(CephSetting setting, CephSettings settings) =>
        setting.Value is { } value && value != settings.DefaultOf(setting.Name)
        && setting.Name is "bluestore_compression_mode" or "bluestore_compression_algorithm"
            ? Diagnostic.Create(Descriptor, setting.NameSpan, setting.Name)
                .WithHelp($"say `{KeyOf(setting.Name)}` for the pools that are to be compressed")
            : null;

    private static string KeyOf(string name) => name["bluestore_".Length..].Replace('_', '-');
}
