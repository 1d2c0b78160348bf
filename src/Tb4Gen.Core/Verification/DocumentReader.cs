using Tb4Gen.Core.Verification.Formats;

namespace Tb4Gen.Core.Verification;

/// <summary>Reads a text in the format of its kind.</summary>
internal static class DocumentReader
{
    /// <param name="kind">What reads it on the node.</param>
    /// <param name="path">For messages.</param>
    /// <param name="bytes">The content.</param>
    /// <param name="text">The same as text.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <returns>Null where the kind has no structure or the text could not be read.</returns>
    public static Document? Read(
        ArtifactKind kind, string path, ReadOnlySpan<byte> bytes, string text, List<Problem> problems)
    {
        switch (kind)
        {
            case ArtifactKind.Unit: return UnitReader.ReadUnit(text, problems);
            case ArtifactKind.Link: return UnitReader.ReadLink(text, problems);
            case ArtifactKind.Udev: return UdevReader.Read(text, problems);
            case ArtifactKind.Interfaces: return InterfacesReader.Read(text, problems);
            case ArtifactKind.Sysctl: return SysctlReader.Read(text, problems);
            case ArtifactKind.ModuleList: return ModuleListReader.Read(text, problems);
            case ArtifactKind.Json: return JsonTreeReader.Read(bytes, problems);
            case ArtifactKind.Toml: return TomlTreeReader.Read(text, problems);
            case ArtifactKind.Yaml: return YamlTreeReader.Read(path, text, problems);
            case ArtifactKind.Control: return ControlReader.Read(text, problems);
            case ArtifactKind.CephConf: return CephConfReader.Read(text, problems);
            case ArtifactKind.Frr: return FrrReader.Read(text, problems);
            case ArtifactKind.Markdown: return MarkdownReader.Read(text, problems);
            case ArtifactKind.Script:
                ShellReader.ReadScript(text, problems);
                return null;
            case ArtifactKind.ShellFragment:
                ShellReader.ReadFragment(text, problems);
                return null;
            default: return null;
        }
    }
}
