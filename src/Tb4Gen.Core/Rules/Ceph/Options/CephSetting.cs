using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Planning.Ceph;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Rules.Ceph.Options;

/// <summary>One option of the file with what its release says about it.</summary>
/// <param name="Spec">As written.</param>
/// <param name="Target">Its section, taken apart.</param>
/// <param name="Option">Null where the release has no such option.</param>
/// <param name="Value">In the form of a dump; null where the text is no value.</param>
/// <param name="Reason">Why the text is no value; empty where it is one.</param>
internal sealed record CephSetting(
    CephOptionSpec Spec, CephTarget Target, CephOption? Option, string? Value, string Reason)
{
    public string Name => Spec.Name.ToString();

    public SourceSpan NameSpan => Spec.Name.Span;

    public SourceSpan ValueSpan => Spec.Value.Span;

    public double? Number => Option is not null && Value is not null ? CephValue.NumberOf(Option, Value) : null;
}
