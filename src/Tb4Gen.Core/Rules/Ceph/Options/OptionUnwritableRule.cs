using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning.Ceph;

namespace Tb4Gen.Core.Rules.Ceph.Options;

/// <summary>Ceph's files end a value at # or ;, strip quotes and join lines at a backslash (ConfUtils.cc).</summary>
internal sealed class OptionUnwritableRule : OptionRule
{
    public override DiagnosticDescriptor Descriptor => CephDiagnostics.OptionUnwritable;

    protected override Diagnostic? Check(CephSetting setting, CephSettings settings)
    {
        if (setting.Option is not { Type: CephOptionType.Text or CephOptionType.Uuid }
            && !setting.Spec.Name.Value.IsModuleOption)
        {
            return null;
        }

        var text = setting.Spec.Value.Value;
        var problem = text.AsSpan().IndexOfAny("#;\\\"'") is >= 0 and var at ? $"the character {text[at]}"
            : text.Length == 0 ? "no character"
            : text.AsSpan().Trim().Length < text.Length ? "a blank at an end"
            : null;
        return problem is null
            ? null
            : Diagnostic.Create(Descriptor, setting.ValueSpan, setting.Name, problem)
                .WithHelp($"leave it out and use `ceph config set {setting.Spec.Section} {setting.Name} ...`");
    }
}
