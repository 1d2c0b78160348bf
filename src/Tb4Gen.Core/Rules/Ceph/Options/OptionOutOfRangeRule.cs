using System.Globalization;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning.Ceph;

namespace Tb4Gen.Core.Rules.Ceph.Options;

/// <summary>The monitor checks bounds and puts the option aside.</summary>
internal sealed class OptionOutOfRangeRule : OptionRule
{
    public override DiagnosticDescriptor Descriptor => CephDiagnostics.OptionOutOfRange;

    protected override Diagnostic? Check(CephSetting setting, CephSettings settings)
    {
        if (setting is not { Option: { } option, Number: { } number }) return null;
        return number < option.Min || number > option.Max
            ? Diagnostic.Create(Descriptor, setting.ValueSpan, setting.Spec.Value, setting.Name, Range(option))
            : null;
    }

    private static string Range(CephOption option) => option switch
    {
        { Min: { } min, Max: { } max } => $"{Text(min, option)} to {Text(max, option)}",
        { Min: { } min } => $"{Text(min, option)} or more",
        _ => $"{Text(option.Max ?? 0, option)} or less",
    };

    private static string Text(double bound, CephOption option) => option.Type == CephOptionType.Size
        ? new ByteSize((long)bound).Human.ToString()
        : bound.ToString(CultureInfo.InvariantCulture);
}
