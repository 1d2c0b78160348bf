using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Options;

/// <summary>Options of manager modules are declared by the module at run time, so that no list has them.</summary>
internal sealed class ModuleOptionUncheckedRule : OptionRule
{
    public override DiagnosticDescriptor Descriptor => CephDiagnostics.ModuleOptionUnchecked;

    protected override Diagnostic? Check(CephSetting setting, CephSettings settings) =>
        setting.Spec.Name.Value.IsModuleOption
            ? Diagnostic.Create(Descriptor, setting.NameSpan, setting.Name)
                .WithHelp("check name and value with `ceph config help` while a manager runs")
            : null;
}
