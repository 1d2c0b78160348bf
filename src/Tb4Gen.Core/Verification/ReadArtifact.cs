using Tb4Gen.Core.Rendering;
using Tb4Gen.Core.Verification.Formats;

namespace Tb4Gen.Core.Verification;

/// <summary>An artifact with what its reader understood.</summary>
/// <param name="Artifact">The artifact.</param>
/// <param name="Kind">What reads it.</param>
/// <param name="Text">Its content; null for a symlink and for what is no UTF-8.</param>
/// <param name="Document">Null where the kind has no structure or the text could not be read.</param>
internal sealed record ReadArtifact(Artifact Artifact, ArtifactKind Kind, string? Text, Document? Document)
{
    public string Path => Artifact.Path;

    /// <summary>The text of a line, for a finding's excerpt; empty where there is no such line.</summary>
    public string Line(int number)
    {
        var lines = new LineCursor(Text);
        while (lines.MoveNext())
        {
            if (lines.Number == number) return lines.Line.Trim().ToString();
        }

        return "";
    }
}
