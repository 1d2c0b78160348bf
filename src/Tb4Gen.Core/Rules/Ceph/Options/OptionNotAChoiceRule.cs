using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Rules.Ceph.Options;

/// <summary>The monitor compares words letter by letter and puts the option aside.</summary>
internal sealed class OptionNotAChoiceRule : OptionRule
{
    public override DiagnosticDescriptor Descriptor => CephDiagnostics.OptionNotAChoice;

    protected override Diagnostic? Check(CephSetting setting, CephSettings settings)
    {
        if (setting is not { Option: { Choices.IsEmpty: false } option, Value: { } value }) return null;
        if (option.Choices.Contains(value)) return null;
        var words = option.Choices.Where(static c => c.Length > 0).ToList();
        var finding = Diagnostic.Create(Descriptor, setting.ValueSpan, value, setting.Name, Words.List(words));
        return NearestName.Find(value, words) is { } near ? finding.WithHelp($"did you mean `{near}`?") : finding;
    }
}
