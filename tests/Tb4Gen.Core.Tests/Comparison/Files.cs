using System.Text;
using Tb4Gen.Core.Comparison;
using Tb4Gen.Core.Rendering;

namespace Tb4Gen.Core.Tests.Comparison;

/// <summary>Two files of one path, and what is different as a test writes it.</summary>
internal static class Files
{
    public static Artifact Of(string path, string content, int mode = 0x1A4, ArtifactFormat format = ArtifactFormat.Text) => new()
    {
        Path = path,
        Format = format,
        Mode = mode,
        Content = Encoding.UTF8.GetBytes(content),
        Template = "",
    };

    public static Artifact Link(string path, string target) => Of(path, "") with { LinkTarget = target };

    /// <summary>Each edit as <c>name: before > after</c>, <c>-</c> for nothing; or the kind where there is none.</summary>
    public static string Compare(Artifact? before, Artifact? after)
    {
        if (FileComparer.Compare(before, after) is not { } change) return "same";
        return change.Edits.IsEmpty ? change.Kind.ToString() : string.Join("; ", change.Edits.Select(Show));
    }

    private static string Show(Edit edit)
    {
        var values = $"{edit.Before ?? "-"} > {edit.After ?? "-"}";
        return edit.Name.Length == 0 ? values : $"{edit.Name}: {values}";
    }
}
