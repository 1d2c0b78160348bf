namespace Tb4Gen.Core.Verification.Formats;

/// <summary>The rules of one udev file.</summary>
internal sealed class UdevDocument(List<UdevRule> rules) : Document
{
    public List<UdevRule> Rules { get; } = rules;
}
