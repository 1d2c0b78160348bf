using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Verification.Formats;

namespace Tb4Gen.Core.Verification.Checks;

/// <summary>Every link of a page leads to a file or folder of the bundle, or out of it.</summary>
internal sealed class MarkdownLinkCheck : IClusterCheck
{
    public void Check(ReadBundle bundle, FindingList findings)
    {
        foreach (var file in bundle.Files)
        {
            if (file.Document is not MarkdownDocument document) continue;
            foreach (var link in document.Links)
            {
                if (!IsDead(link.Target, file.Path, bundle)) continue;
                var text = $"the bundle has no file {link.Target}";
                findings.Add(VerificationDiagnostics.Markdown, file, link.Line, text);
            }
        }
    }

    private static bool IsDead(string link, string page, ReadBundle bundle)
    {
        var fragment = link.IndexOf('#');
        var target = fragment < 0 ? link : link[..fragment];
        if (target.Length == 0 || target.Contains("://", StringComparison.Ordinal)) return false;
        if (target.StartsWith("mailto:", StringComparison.Ordinal)) return false;
        if (Resolve(page, target) is not { } path) return true;
        // The manifest is written from the artifacts, so it is none of them.
        return path != "manifest.json" && bundle.Find(path) is null && !IsFolder(path, bundle);
    }

    /// <returns>The path from the bundle's root; null where the link leads out of it.</returns>
    private static string? Resolve(string page, string target)
    {
        List<string> parts = [.. page.Split('/')[..^1]];
        foreach (var part in target.TrimEnd('/').Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..")
            {
                parts.Add(part);
                continue;
            }

            if (parts.Count == 0) return null;
            parts.RemoveAt(parts.Count - 1);
        }

        return string.Join('/', parts);
    }

    private static bool IsFolder(string path, ReadBundle bundle)
    {
        foreach (var file in bundle.Files)
        {
            var isBelow = file.Path.Length > path.Length && file.Path.StartsWith(path, StringComparison.Ordinal);
            if (isBelow && (path.Length == 0 || file.Path[path.Length] == '/')) return true;
        }

        return false;
    }
}
