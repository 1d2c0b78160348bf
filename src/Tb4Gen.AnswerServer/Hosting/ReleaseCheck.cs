using Tb4Gen.AnswerServer.Logs;
using Tb4Gen.AnswerServer.Nodes;
using Tb4Gen.AnswerServer.Requests;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.AnswerServer.Hosting;

/// <summary>Whether the installer that asks can read the answer that it would get.</summary>
internal static class ReleaseCheck
{
    private const string Product = "pve";

    /// <summary>Null where it can, and where it does not say what it is.</summary>
    public static string? Problem(InstallerRequest machine, ServedNode node)
    {
        if (machine.Product is { } product && product != Product)
        {
            return $"the answers are for Proxmox VE, and this installer is for {LogText.Escape(product)}: take its ISO";
        }

        // An installer of before refuses a key that it does not know; a newer one reads what an older one read.
        return machine.Release is { } has && ProxmoxReleases.IsOlder(has, node.IsoRelease)
            ? $"the answers are for the ISO of {node.IsoRelease}, and this one is of {LogText.Escape(has)}: "
                + $"take the ISO of {node.IsoRelease}, or set `iso-release` under `install` of {node.Cluster}"
            : null;
    }
}
