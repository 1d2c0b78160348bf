using Tb4Gen.Core.Binding.Values;

namespace Tb4Gen.Core.Planning;

/// <summary>The two spellings of kernel parameters.</summary>
internal static class SysctlNames
{
    /// <summary>
    /// The path below /proc/sys. sysctl.d(5): if the first separator is a dot, dots separate and slashes stand for dots
    /// inside a name (<c>net.ipv4.conf.vmbr0/20.forwarding</c>); if it is a slash, everything is taken as it stands.
    /// </summary>
    public static string PathOf(SysctlKey key)
    {
        var text = key.ToString();
        var first = text.AsSpan().IndexOfAny('.', '/');
        if (first < 0 || text[first] == '/') return text;
        return string.Create(text.Length, text, static (path, source) =>
        {
            for (var i = 0; i < path.Length; i++) path[i] = source[i] switch { '.' => '/', '/' => '.', var c => c };
        });
    }
}
