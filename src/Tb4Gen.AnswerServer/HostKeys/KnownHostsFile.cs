using System.Text;
using Tb4Gen.AnswerServer.Nodes;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.AnswerServer.HostKeys;

/// <summary>
/// A file of known hosts (sshd(8)) in which the nodes' keys are kept up to date. Lines of other hosts, hashed ones and
/// those with a marker stay as they are.
/// </summary>
/// <param name="path">Absolute.</param>
/// <param name="shown">The same as the user named it.</param>
internal sealed class KnownHostsFile(string path, string shown)
{
    private readonly Lock _lock = new();

    public string Shown => shown;

    /// <summary>Replaces what the file says of a node.</summary>
    /// <exception cref="EnvironmentException">The file cannot be written.</exception>
    public void Update(ServedNode node, IReadOnlyCollection<HostKey> keys)
    {
        string[] names = [node.Name, node.Plan.Fqdn.ToString(), node.Plan.ManagementAddress.ToString()];
        lock (_lock)
        {
            // A link, as people who share one file between machines have it, stays one.
            var isLink = new FileInfo(path).LinkTarget is not null;
            var target = isLink ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
            var old = File.Exists(target) ? File.ReadAllText(target) : "";
            WholeFile.Write(target, shown, Encoding.UTF8.GetBytes(Replace(old, names, keys)));
        }
    }

    /// <summary>The content with the lines of some names replaced; the new ones stand at the end.</summary>
    internal static string Replace(string content, IReadOnlyCollection<string> names, IReadOnlyCollection<HostKey> keys)
    {
        var result = new StringBuilder();
        foreach (var line in content.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Without(line, names) is { } rest) result.Append(rest).Append('\n');
        }

        foreach (var key in keys) result.Append($"{string.Join(',', names)} {key.Type} {key.Blob}\n");
        return result.ToString();
    }

    /// <summary>Null where nothing is left of the line.</summary>
    private static string? Without(string line, IReadOnlyCollection<string> names)
    {
        var end = line.IndexOf(' ', StringComparison.Ordinal);
        if (end <= 0 || line[0] is '#' or '@' or '|') return line;
        var hosts = line[..end].Split(',');
        var others = hosts.Where(h => !names.Contains(h, StringComparer.OrdinalIgnoreCase)).ToList();
        if (others.Count == hosts.Length) return line;
        return others.Count == 0 ? null : string.Join(',', others) + line[end..];
    }
}
