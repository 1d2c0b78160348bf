using System.Text;
using Tb4Gen.Core.Rendering;

namespace Tb4Gen.Core.Reporting;

/// <summary>The content of a file as text.</summary>
internal static class ArtifactText
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Null where it is no text.</summary>
    public static string? Of(Artifact file)
    {
        if (file.LinkTarget is not null) return null;
        if (file.Content.Span.Contains((byte)0)) return null;
        try
        {
            return Strict.GetString(file.Content.Span);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    public static int LineCount(string text) => text.AsSpan().Count('\n') + (text.EndsWith('\n') ? 0 : 1);
}
