namespace Tb4Gen.Core.Binding.Values;

/// <summary>
/// <c>unique_id</c> of a Thunderbolt device, such as <c>d6030000-0060-6c0e-82c7-e80d13a1f424</c>, in lower case as
/// sysfs prints it.
/// </summary>
[InertText("a-f0-9-")]
public readonly record struct DeviceId
{
    private readonly string? _text;

    private DeviceId(string text) => _text = text;

    public override string ToString() => _text ?? "";

    /// <param name="text">The text as written.</param>
    /// <param name="value">The value where the text is one.</param>
    /// <param name="reason">What is wrong with it, as a sentence; empty where nothing is.</param>
    public static bool TryParse(string text, out DeviceId value, out string reason)
    {
        const string Shape = "hhhhhhhh-hhhh-hhhh-hhhh-hhhhhhhhhhhh";
        var isGood = text.Length == Shape.Length;
        for (var i = 0; isGood && i < Shape.Length; i++)
        {
            isGood = Shape[i] == '-' ? text[i] == '-' : char.IsAsciiHexDigitLower(text[i]);
        }

        reason = isGood ? "" : "a unique_id has 32 digits in groups of 8, 4, 4, 4 and 12, in lower case";
        value = isGood ? new DeviceId(text) : default;
        return isGood;
    }
}
