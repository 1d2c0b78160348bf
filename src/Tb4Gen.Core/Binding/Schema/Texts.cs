using Tb4Gen.Core.Binding.Values;

namespace Tb4Gen.Core.Binding.Schema;

/// <summary>Parsers of texts that need no type of their own.</summary>
internal static class Texts
{
    private const string TagReason = "`{{` opens a tag of a template; a value cannot hold it";

    private const string FillerReason = "the firmware of many machines says this: it tells none from another";

    public static bool TryName(string text, out Token value, out string reason)
    {
        var isGood = InertText.Is(text);
        value = isGood ? new Token(text) : default;
        reason = isGood ? "" : "a name has only letters, digits and . _ - + : / @, and a letter or digit in front";
        return isGood;
    }

    public static bool TryCountry(string text, out Token value, out string reason)
    {
        value = default;
        reason = text.Length == 2 && char.IsAsciiLetter(text[0]) && char.IsAsciiLetter(text[1])
            ? $"the installer takes lower case only: {text.ToLowerInvariant()}"
            : "a country is a code of two letters, such as us";
        if (text.Length != 2 || !char.IsAsciiLetterLower(text[0]) || !char.IsAsciiLetterLower(text[1])) return false;
        (value, reason) = (new Token(text), "");
        return true;
    }

    public static bool TryDisk(string text, out Token value, out string reason)
    {
        value = default;
        reason = text.StartsWith("/dev/", StringComparison.Ordinal)
            ? $"the installer wants the kernel's name alone: {text[5..]}"
            : "a disk is named as the kernel does, as in sda or nvme0n1";
        if (text.Length == 0 || !NameText.IsLowerOr(text, "") || !char.IsAsciiLetterLower(text[0])) return false;
        (value, reason) = (new Token(text), "");
        return true;
    }

    /// <summary>In lower case, as sysfs has it.</summary>
    public static bool TryUuid(string text, out Token value, out string reason)
    {
        value = default;
        reason = "a UUID looks like 8a5c0d1e-7f3b-4c62-9d10-0123456789ab";
        // .NET takes blanks around it.
        if (!InertText.Is(text) || !Guid.TryParseExact(text, "D", out _)) return false;
        reason = SmbiosFiller.Is(text) ? FillerReason : "";
        if (reason.Length == 0) value = new Token(text.ToLowerInvariant());
        return reason.Length == 0;
    }

    public static bool TrySerial(string text, out Token value, out string reason)
    {
        value = default;
        if (SmbiosFiller.Is(text)) reason = FillerReason;
        else if (TryName(text, out value, out reason)) return true;
        return false;
    }

    public static bool TryLine(string text, out string value, out string reason)
    {
        value = text;
        reason = text.Length == 0 ? "it is empty" : "";
        if (HasControl(text, allowed: "")) reason = "it has to be one line without control characters";
        else if (HasTag(text)) reason = TagReason;
        return reason.Length == 0;
    }

    public static bool TryText(string text, out string value, out string reason)
    {
        value = text;
        reason = HasControl(text, allowed: "\n\t") ? "it holds control characters" : "";
        return reason.Length == 0;
    }

    public static bool TryKernelArgument(string text, out string value, out string reason)
    {
        value = text;
        reason = text.Length == 0 || text.AsSpan().ContainsAnyExceptInRange('!', '~')
            ? "a kernel argument is one word of printable ASCII; list several as items"
            : HasTag(text) ? TagReason : "";
        return reason.Length == 0;
    }

    public static bool TryMail(string text, out string value, out string reason)
    {
        value = text;
        var at = text.IndexOf('@');
        reason = at > 0 && at == text.LastIndexOf('@') && at < text.Length - 1
            && !text.AsSpan().ContainsAnyExceptInRange('!', '~')
            ? ""
            : "a mail address looks like root@lab.example";
        return reason.Length == 0;
    }

    /// <summary>An OpenSSH public key: type, base64, comment.</summary>
    public static bool TrySshKey(string text, out string value, out string reason)
    {
        value = text;
        reason = "a public key looks like `ssh-ed25519 AAAAC3Nz… admin@lab.example`";
        if (text.Contains("PRIVATE KEY", StringComparison.Ordinal)) reason = "this is a private key: take it out";
        if (HasControl(text, allowed: "")) return false;
        if (HasTag(text)) reason = TagReason;
        var parts = text.Split(' ', 3);
        var isKey = parts.Length >= 2 && parts[1].StartsWith("AAAA", StringComparison.Ordinal)
            && (parts[0].StartsWith("ssh-", StringComparison.Ordinal)
                || parts[0].StartsWith("ecdsa-sha2-", StringComparison.Ordinal)
                || parts[0].StartsWith("sk-", StringComparison.Ordinal));
        if (isKey && !HasTag(text)) reason = "";
        return reason.Length == 0;
    }

    /// <summary>An absolute path in its shortest form, since it is the name of a file in the bundle.</summary>
    public static bool TryAbsolutePath(string text, out string value, out string reason)
    {
        value = text;
        reason = "";
        if (text.Length < 2 || text[0] != '/' || text[^1] == '/') reason = "a path is absolute, as in /etc/motd";
        else if (HasControl(text, "") || text.Contains('\\'))
        {
            reason = "a path has no control characters or backslashes";
        }
        else if (HasTag(text)) reason = TagReason;
        else if (HasDots(text)) reason = "a path has no empty part and no `.` or `..`";
        return reason.Length == 0;
    }

    /// <summary>A path below or beside the cluster file, so that the repository builds wherever it lies.</summary>
    public static bool TryRelativePath(string text, out string value, out string reason)
    {
        value = text;
        var isGood = text.Length > 0 && text[0] != '/' && !text.AsSpan().ContainsAny('\\', ':')
            && !HasControl(text, "");
        reason = isGood ? "" : "the file is named relative to this one, with forward slashes, as in files/motd";
        return isGood;
    }

    /// <summary>Permission bits in octal.</summary>
    public static bool TryMode(string text, out int value, out string reason)
    {
        value = 0;
        reason = "a mode is three or four octal digits, as in 0644";
        if (text.Length is not (3 or 4)) return false;
        foreach (var digit in text)
        {
            if (digit is < '0' or > '7') return false;
            value = value * 8 + (digit - '0');
        }

        reason = "";
        return true;
    }

    /// <summary>The code of a finding.</summary>
    public static bool TryCode(string text, out string value, out string reason)
    {
        value = text;
        var isGood = text.Length == 6 && text.StartsWith("TB", StringComparison.Ordinal)
            && !text.AsSpan(2).ContainsAnyExceptInRange('0', '9');
        reason = isGood ? "" : "a code looks like TB5007";
        return isGood;
    }

    public static bool TryNetwork(string text, out NetworkChoice value, out string reason)
    {
        value = new NetworkChoice(text, Subnet: null);
        reason = "";
        if (text is "management" or "mesh") return true;
        var isGood = Ipv4Network.TryParse(text, out var subnet, out reason);
        value = new NetworkChoice(Name: null, subnet);
        if (!isGood && !text.Contains('/')) reason = "it is `management`, `mesh` or a subnet such as 10.100.0.0/24";
        return isGood;
    }

    private static bool HasControl(string text, string allowed)
    {
        foreach (var c in text)
        {
            // Line separators of Unicode and the byte order mark are as invisible, and no filter lets them through.
            if ((char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF') && !allowed.Contains(c)) return true;
        }

        return false;
    }

    /// <summary>A bundle is searched for tags that a template left; no value of a user may look like one.</summary>
    private static bool HasTag(string text) => text.Contains("{{", StringComparison.Ordinal);

    private static bool HasDots(string path)
    {
        foreach (var part in path[1..].Split('/'))
        {
            if (part is "" or "." or "..") return true;
        }

        return false;
    }
}
