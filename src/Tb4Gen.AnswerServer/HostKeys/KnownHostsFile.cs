using System.Text;
using Tb4Gen.AnswerServer.Nodes;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.AnswerServer.HostKeys;

/// <summary>
/// A file of known hosts (sshd(8)) in which the nodes' keys are kept up to date. It may be somebody's own: lines of
/// other hosts, hashed ones, those with a marker, and what is no entry at all stay byte for byte.
/// </summary>
/// <param name="path">Absolute.</param>
/// <param name="shown">The same as the user named it.</param>
internal sealed class KnownHostsFile(string path, string shown)
{
    private readonly Lock _lock = new();

    public string Shown => shown;

    /// <summary>Replaces what the file says of a node.</summary>
    /// <exception cref="EnvironmentException">The file cannot be read or written.</exception>
    public void Update(ServedNode node, IReadOnlyCollection<HostKey> keys)
    {
        string[] names = [node.Name, node.Plan.Fqdn.ToString(), node.Plan.ManagementAddress.ToString()];
        lock (_lock)
        {
            // A link, as people who share one file between machines have it, stays one.
            var isLink = new FileInfo(path).LinkTarget is not null;
            var target = isLink ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
            WholeFile.Write(target, shown, Replace(Read(target), names, keys));
        }
    }

    /// <summary>The content with the lines of some names replaced; the new ones stand at the end.</summary>
    internal static byte[] Replace(
        ReadOnlySpan<byte> content, IReadOnlyCollection<string> names, IReadOnlyCollection<HostKey> keys)
    {
        // A name with the port that is meant anyway is the same host.
        string[] stale = [.. names, .. names.Select(static n => $"[{n}]:22")];
        var result = new List<byte>();
        while (!content.IsEmpty)
        {
            var end = content.IndexOf((byte)'\n');
            var line = end < 0 ? content : content[..(end + 1)];
            result.AddRange(Without(line, stale));
            content = content[line.Length..];
        }

        if (result.Count > 0 && result[^1] != '\n') result.Add((byte)'\n');
        var hosts = string.Join(',', names);
        foreach (var key in keys) result.AddRange(Encoding.ASCII.GetBytes($"{hosts} {key.Type} {key.Blob}\n"));
        return [.. result];
    }

    /// <summary>Empty where nothing is left of the line.</summary>
    private static ReadOnlySpan<byte> Without(ReadOnlySpan<byte> line, string[] names)
    {
        var start = line.IndexOfAnyExcept(" \t"u8);
        if (start < 0 || line[start] is (byte)'#' or (byte)'@' or (byte)'|') return line;
        var length = line[start..].IndexOfAny(" \t"u8);
        if (length < 0) return line;
        // Each byte is a character, so that those that are no ASCII come back as they were.
        var hosts = Encoding.Latin1.GetString(line.Slice(start, length)).Split(',');
        var others = Array.FindAll(hosts, h => !names.Contains(h, StringComparer.OrdinalIgnoreCase));
        if (others.Length == hosts.Length) return line;
        if (others.Length == 0) return [];
        var rest = Encoding.Latin1.GetBytes(string.Join(',', others));
        return (byte[])[.. line[..start], .. rest, .. line[(start + length)..]];
    }

    private byte[] Read(string target)
    {
        try
        {
            return File.Exists(target) ? File.ReadAllBytes(target) : [];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentException(Diagnostic.Create(
                EnvironmentDiagnostics.Unreadable, location: null, shown, IoReason.Of(error)));
        }
    }
}
