namespace Tb4Gen.Core.Binding.Values;

/// <summary>
/// Name of a Ceph option with underscores, such as <c>osd_memory_target</c>; <c>mgr/module/option</c> for a manager
/// module's.
/// </summary>
[InertText("a-z0-9_/")]
public readonly record struct CephOptionName
{
    private readonly string? _text;

    private CephOptionName(string text) => _text = text;

    /// <summary>Whether a manager module declares it, which the monitor knows only while a manager runs.</summary>
    public bool IsModuleOption => ToString().Contains('/');

    public override string ToString() => _text ?? "";

    /// <param name="text">The text as written.</param>
    /// <param name="value">The value where the text is one.</param>
    /// <param name="reason">What is wrong with it, as a sentence; empty where nothing is.</param>
    public static bool TryParse(string text, out CephOptionName value, out string reason)
    {
        reason = Check(text);
        value = reason.Length == 0 ? new CephOptionName(text) : default;
        return reason.Length == 0;
    }

    private static string Check(string text)
    {
        // Ceph reads blanks as underscores but takes neither dashes nor capitals (ConfUtils.cc): one spelling, then.
        if (text.Length == 0 || !char.IsAsciiLetterLower(text[0])) return "an option begins with a lower-case letter";
        return NameText.IsLowerOr(text, "_/") ? "" : "an option has only lower-case letters, digits and underscores";
    }
}
