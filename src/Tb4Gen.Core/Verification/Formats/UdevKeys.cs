namespace Tb4Gen.Core.Verification.Formats;

/// <summary>
/// Which keys a udev rule has and which operators each takes: <c>parse_token</c> in systemd's udev-rules.c.
/// </summary>
internal static class UdevKeys
{
    private const string Match = "== !=";
    private const string Set = "= :=";

    /// <summary>
    /// The operators of a key, separated by blanks; null: no such key, or not with (or without) braces.
    /// </summary>
    public static string? OperatorsOf(string key, bool hasAttribute) => (key, hasAttribute) switch
    {
        ("ACTION" or "DEVPATH" or "KERNEL" or "KERNELS" or "SUBSYSTEM" or "SUBSYSTEMS", false) => Match,
        ("DRIVER" or "DRIVERS" or "TAGS" or "RESULT" or "PROGRAM", false) => Match,
        ("ATTRS" or "CONST", true) or ("TEST", _) => Match,
        ("NAME", false) => $"{Match} {Set}",
        ("SYMLINK", false) => $"{Match} {Set} += -=",
        ("TAG", false) => $"{Match} = += -=",
        ("ENV", true) => $"{Match} = +=",
        ("ATTR" or "SYSCTL", true) => $"{Match} =",
        ("OWNER" or "GROUP" or "MODE", false) => Set,
        ("OPTIONS", false) => $"{Set} +=",
        ("RUN", _) => $"{Set} +=",
        ("SECLABEL", true) => "= +=",
        ("IMPORT", true) => $"{Match} =",
        ("GOTO" or "LABEL", false) => "=",
        _ => null,
    };
}
