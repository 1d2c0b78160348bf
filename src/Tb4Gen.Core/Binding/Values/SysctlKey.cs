namespace Tb4Gen.Core.Binding.Values;

/// <summary>Name of a kernel parameter, such as <c>net.core.rmem_max</c>.</summary>
[InertText("A-Za-z0-9._/-")]
public readonly record struct SysctlKey
{
    private readonly string? _text;

    private SysctlKey(string text) => _text = text;

    public override string ToString() => _text ?? "";

    /// <param name="text">The text as written.</param>
    /// <param name="value">The value where the text is one.</param>
    /// <param name="reason">What is wrong with it, as a sentence; empty where nothing is.</param>
    public static bool TryParse(string text, out SysctlKey value, out string reason)
    {
        reason = Check(text);
        value = reason.Length == 0 ? new SysctlKey(text) : default;
        return reason.Length == 0;
    }

    private static string Check(string text)
    {
        if (!text.Contains('.') && !text.Contains('/')) return "a sysctl key looks like vm.swappiness";
        if (!NameText.IsAlphanumericOr(text, "._-/")) return "a sysctl key has only letters, digits and . _ - /";
        return NameText.EndsAreAlphanumeric(text) && !text.Contains("..", StringComparison.Ordinal)
            ? ""
            : "a sysctl key has no empty part";
    }
}
