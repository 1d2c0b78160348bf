using Tb4Gen.Core.Planning;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>A word of the kernel command line for one of the Thunderbolt modules.</summary>
/// <param name="Module">With underscores.</param>
/// <param name="Parameter">With underscores.</param>
/// <param name="Value">Null: there is no <c>=</c>, which for a bool is true.</param>
internal sealed record ModuleArgument(string Module, string Parameter, string? Value)
{
    /// <summary>Null: it is for something else. The kernel reads dashes and underscores as the same.</summary>
    public static ModuleArgument? Of(string argument)
    {
        var parts = argument.Split('=', 2);
        var name = parts[0].Replace('-', '_').Split('.', 2);
        if (name.Length < 2 || !DriverOptions.Rows.Any(r => r.Module == name[0])) return null;
        return new(name[0], name[1], parts.Length > 1 ? parts[1] : null);
    }

    /// <summary>Whether the kernel reads the value as it reads what a profile says (kstrtobool, kstrtouint).</summary>
    public bool Says(string planned) => Canonical(Value) == planned || Value == planned;

    private static string Canonical(string? value) => value switch
    {
        null or "y" or "Y" or "on" or "1" => "1",
        "n" or "N" or "off" or "0" => "0",
        _ => value,
    };
}
