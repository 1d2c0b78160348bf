namespace Tb4Gen.Core.Binding.Values;

/// <summary>
/// A section of Ceph's configuration: a daemon type, one daemon (<c>osd.3</c>), or either with a mask
/// (<c>osd/host:n2</c>).
/// </summary>
[InertText("A-Za-z0-9._:/-")]
public readonly record struct CephSection
{
    private readonly string? _text;

    private CephSection(string text) => _text = text;

    public override string ToString() => _text ?? "";

    /// <param name="text">The text as written.</param>
    /// <param name="value">The value where the text is one.</param>
    /// <param name="reason">What is wrong with it, as a sentence; empty where nothing is.</param>
    public static bool TryParse(string text, out CephSection value, out string reason)
    {
        reason = Check(text);
        value = reason.Length == 0 ? new CephSection(text) : default;
        return reason.Length == 0;
    }

    private static string Check(string text)
    {
        // The monitor stores an unknown section without a word and deletes it seconds later, so it must not get there.
        var parts = text.Split('/');
        var dot = parts[0].IndexOf('.');
        var type = dot < 0 ? parts[0] : parts[0][..dot];
        if (type is not ("global" or "mon" or "mgr" or "osd" or "mds" or "client") || dot == parts[0].Length - 1)
        {
            return "a section is global, mon, mgr, osd, mds or client, or one daemon such as osd.3, or osd/host:n2";
        }

        foreach (var mask in parts[1..])
        {
            var colon = mask.IndexOf(':');
            if (colon <= 0 || colon == mask.Length - 1) return "a mask looks like host:n2 or class:nvme";
        }

        return NameText.IsAlphanumericOr(text, "._-:/") ? "" : "a section has only letters, digits and . _ - : /";
    }
}
