using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Verification.Checks;

/// <summary>Scripts can be executed by whoever may read them: dpkg keeps the mode that the bundle has.</summary>
internal sealed class ScriptModeCheck : IClusterCheck
{
    // 0111
    private const int Executable = 0x49;

    public void Check(ReadBundle bundle, FindingList findings)
    {
        foreach (var file in bundle.Files)
        {
            if (file.Kind != ArtifactKind.Script || (file.Artifact.Mode & Executable) == Executable) continue;
            findings.Add(VerificationDiagnostics.ScriptMode, file, 1, "the script has not the mode 0755");
        }
    }
}
