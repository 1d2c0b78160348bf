using System.Globalization;
using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Binding.Schema;
using Tb4Gen.Core.Binding.Types;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Planning;

/// <summary>
/// The parameters that the modules of the mesh have (Linux 6.12 to 7.2: drivers/thunderbolt/{nhi,clx,xdomain,tb,
/// tunnel}.c and drivers/net/thunderbolt/main.c), and the key for each.
/// </summary>
internal static class DriverOptions
{
    private const string Bus = "thunderbolt";
    private const string Net = "thunderbolt_net";

    /// <summary>In the order of the key's documentation.</summary>
    public static readonly Row[] Rows =
    [
        new(Bus, "host_reset", DriverKeys.HostReset, static d => Of(d.HostReset)),
        new(Bus, "clx", DriverKeys.Clx, static d => Of(d.Clx)),
        new(Bus, "xdomain", DriverKeys.Xdomain, static d => Of(d.Xdomain)),
        new(Bus, "bw_alloc_mode", DriverKeys.BandwidthAllocation, static d => Of(d.BandwidthAllocation)),
        new(Bus, "asym_threshold", DriverKeys.AsymmetricThreshold, static d => Of(d.AsymmetricThreshold)),
        new(Bus, "dma_credits", DriverKeys.DmaCredits, static d => Of(d.DmaCredits)),
        new(Net, "e2e", DriverKeys.EndToEnd, static d => Of(d.EndToEnd)),
    ];

    /// <summary>The rows that a profile sets, with what it sets them to.</summary>
    public static IEnumerable<(Row Row, Located<Token> Value)> Set(DriverSpec? driver)
    {
        if (driver is null) yield break;
        foreach (var row in Rows)
        {
            if (row.Read(driver) is { } value) yield return (row, value);
        }
    }

    /// <summary>Parameters of type bool take 0 and 1, and are shown as N and Y.</summary>
    private static Located<Token>? Of(Located<bool>? value) =>
        value is { } given ? new(new Token(given.Value ? "1" : "0"), given.Span) : null;

    private static Located<Token>? Of(Located<int>? value) => value is { } given
        ? new(new Token(given.Value.ToString(CultureInfo.InvariantCulture)), given.Span)
        : null;

    /// <summary>A parameter, the key that sets it, and its value in a profile.</summary>
    internal sealed record Row(string Module, string Name, Key Key, Func<DriverSpec, Located<Token>?> Read);
}
