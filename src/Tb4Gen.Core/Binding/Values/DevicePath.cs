namespace Tb4Gen.Core.Binding.Values;

/// <summary>An absolute path of a block device, such as <c>/dev/nvme0n1</c> or <c>/dev/disk/by-id/nvme-…</c>.</summary>
[InertText("A-Za-z0-9._+:/@-")]
public readonly record struct DevicePath
{
    private readonly string? _text;

    private DevicePath(string text) => _text = text;

    public override string ToString() => _text ?? "";

    /// <param name="text">The text as written.</param>
    /// <param name="value">The value where the text is one.</param>
    /// <param name="reason">What is wrong with it, as a sentence; empty where nothing is.</param>
    public static bool TryParse(string text, out DevicePath value, out string reason)
    {
        reason = Check(text);
        value = reason.Length == 0 ? new DevicePath(text) : default;
        return reason.Length == 0;
    }

    private static string Check(string text)
    {
        if (!text.StartsWith("/dev/", StringComparison.Ordinal)) return "a device path begins with /dev/";
        if (text.Length == 5) return "/dev/ is a folder";
        if (text.Contains("//", StringComparison.Ordinal) || text.Contains("..", StringComparison.Ordinal))
        {
            return "a device path has no empty part and no '..'";
        }

        return InertText.Is(text) ? "" : "a device path has only letters, digits and . _ - + : / @";
    }
}
