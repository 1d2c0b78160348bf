using System.Text;

namespace Tb4Gen.Core.Reporting;

/// <summary>The style and the script of the page, which lie in files of their own.</summary>
internal static class ReportAsset
{
    public static string Read(string name)
    {
        using var stream = typeof(ReportAsset).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the program lacks {name}");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
