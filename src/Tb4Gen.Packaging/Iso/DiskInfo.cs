using System.Text;

namespace Tb4Gen.Packaging.Iso;

/// <summary>What an ISO of Proxmox says of itself in <c>/.disk/info</c>.</summary>
/// <param name="Product"><c>pve</c> for Proxmox VE; empty where it says nothing.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Release">Such as <c>9.2</c>; empty where it says nothing.</param>
/// <param name="Revision">The number behind the dash of the file's name.</param>
internal sealed record DiskInfo(string Product, string Name, string Release, string Revision)
{
    /// <param name="bytes">Lines <c>KEY='value'</c>.</param>
    public static DiskInfo Read(ReadOnlySpan<byte> bytes)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Encoding.UTF8.GetString(bytes).Split('\n'))
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0) values[line[..equals]] = line[(equals + 1)..].Trim().Trim('\'', '"');
        }

        return new(Of("PRODUCT"), Of("PRODUCTLONG"), Of("RELEASE"), Of("ISORELEASE"));

        string Of(string key) => values.GetValueOrDefault(key, "");
    }
}
