using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Apt.Signing;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.Packaging.Apt.Publishing;

/// <summary>Signs a Release file, and reads it as a client does before anybody else can.</summary>
internal static class SignedRelease
{
    /// <summary>The steps in the order in which they are published: what clients ask for first comes last.</summary>
    /// <param name="files">What is signed.</param>
    /// <param name="signer">Null for a repository that is not signed.</param>
    /// <param name="publicKey">Of the signer, as it is published.</param>
    /// <param name="stage">Where the files are written to.</param>
    /// <param name="stop">Ends the signing program.</param>
    public static IEnumerable<PublishStep> Steps(
        IndexFiles files, ISigner? signer, byte[]? publicKey, Stage stage, CancellationToken stop)
    {
        var (text, date) = (files.ReleaseText, files.Release.Date);
        var release = stage.Write(text, date);
        if (signer is null || publicKey is null) return [new(files.Layout.Release, release)];
        var signature = stage.Write(signer.DetachSign(text, stop), date);
        var clear = stage.Write(signer.ClearSign(text, stop), date);
        var problem = signer.Verify(publicKey, clear, signature: null, stop)
            ?? signer.Verify(publicKey, release, signature, stop);
        if (problem is not null)
        {
            throw new EnvironmentException(Diagnostic.Create(
                RepositoryDiagnostics.NotVerified, location: null, $"what {signer.Program} signed", problem));
        }

        return
        [
            new(files.Layout.Signature, signature),
            new(files.Layout.Release, release),
            new(files.Layout.InRelease, clear),
        ];
    }
}
