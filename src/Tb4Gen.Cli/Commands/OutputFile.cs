using System.Text;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.Cli.Commands;

/// <summary>Where a command's one result goes.</summary>
internal static class OutputFile
{
    /// <summary>Writes a whole file at once, or to standard output.</summary>
    /// <param name="path">As the user gave it; <c>-</c> for standard output.</param>
    /// <param name="content">UTF-8 with LF.</param>
    /// <param name="shell">Where relative paths start.</param>
    public static void Write(string path, byte[] content, Shell shell)
    {
        if (path == "-") shell.Out.Write(Encoding.UTF8.GetString(content));
        else WholeFile.Write(shell.Resolve(path), path, content);
    }
}
