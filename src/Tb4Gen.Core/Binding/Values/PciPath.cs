namespace Tb4Gen.Core.Binding.Values;

/// <summary>
/// The udev ID_PATH of a Thunderbolt controller (NHI), such as <c>pci-0000:00:0d.2</c>, in lower case as udev prints
/// it.
/// </summary>
[InertText("a-z0-9:.-")]
public readonly record struct PciPath
{
    private readonly string? _text;

    private PciPath(string text) => _text = text;

    public override string ToString() => _text ?? "";

    /// <param name="text">The text as written.</param>
    /// <param name="value">The value where the text is one.</param>
    /// <param name="reason">What is wrong with it, as a sentence; empty where nothing is.</param>
    public static bool TryParse(string text, out PciPath value, out string reason)
    {
        reason = Check(text);
        value = reason.Length == 0 ? new PciPath(text) : default;
        return reason.Length == 0;
    }

    private static string Check(string text)
    {
        const string Shape = "pci-hhhh:hh:hh.f";
        if (text.Length != Shape.Length) return "a path looks like pci-0000:00:0d.2";
        for (var i = 0; i < Shape.Length; i++)
        {
            var fits = Shape[i] switch
            {
                'h' => char.IsAsciiHexDigitLower(text[i]),
                'f' => text[i] is >= '0' and <= '7',
                var literal => text[i] == literal,
            };
            if (!fits) return "a path looks like pci-0000:00:0d.2, in lower case";
        }

        return "";
    }
}
