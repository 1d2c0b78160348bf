using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Options;

/// <summary>The monitor would put the option aside and, as a rule, report success.</summary>
internal sealed class OptionBadValueRule : OptionRule
{
    public override DiagnosticDescriptor Descriptor => CephDiagnostics.OptionBadValue;

    protected override Diagnostic? Check(CephSetting setting, CephSettings settings) =>
        setting.Option is not null && setting.Value is null
            ? Diagnostic.Create(Descriptor, setting.ValueSpan, setting.Spec.Value, setting.Name, setting.Reason)
            : null;
}
