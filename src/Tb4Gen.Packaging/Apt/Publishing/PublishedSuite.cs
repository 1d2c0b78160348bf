using System.Text;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Apt.Index;
using Tb4Gen.Packaging.Apt.Signing;
using Tb4Gen.Packaging.Deb;

namespace Tb4Gen.Packaging.Apt.Publishing;

/// <summary>A suite as its clients see it now.</summary>
/// <param name="Layout">Where it lies.</param>
/// <param name="IsClearSigned">Whether InRelease is there, which clients ask for first.</param>
/// <param name="Release">What InRelease says; where there is none, what Release does.</param>
/// <param name="ReleaseText">The same as text.</param>
/// <param name="Index">The packages that it names.</param>
/// <param name="Packages">The same as a file.</param>
internal sealed record PublishedSuite(
    SuiteLayout Layout, bool IsClearSigned, ReleaseFile Release, string ReleaseText, PackageIndex Index,
    byte[] Packages)
{
    /// <summary>Null where nothing is published yet.</summary>
    /// <exception cref="RefusalException">It is damaged, or not this program's.</exception>
    public static PublishedSuite? Read(RepositoryFolder folder, string suite)
    {
        var layout = new SuiteLayout(suite);
        var signed = folder.ReadIfThere(layout.InRelease);
        // A first run that was killed may have left the latter alone.
        if ((signed ?? folder.ReadIfThere(layout.Release)) is not { } file) return null;
        var path = signed is null ? layout.Release : layout.InRelease;
        try
        {
            var text = Encoding.UTF8.GetString(file);
            if (signed is not null) text = ClearText.Of(text);
            var fields = Paragraph.Parse(text);
            CheckOwner(fields, folder.ShownOf(path));
            var release = ReleaseFile.Parse(fields);
            var packages = ReadListed(folder, layout, release, SuiteLayout.Packages)
                ?? throw new FormatException(
                    $"{folder.ShownOf(layout.PathOf(SuiteLayout.Packages))} is not the file that it names");
            return new(layout, signed is not null, release, text, PackageIndex.Parse(packages), packages);
        }
        catch (FormatException error)
        {
            throw Refusal(RepositoryDiagnostics.DamagedIndex, folder.ShownOf(path), error.Message);
        }
    }

    /// <summary>
    /// Refuses a suite that somebody else may have changed: the new index would vouch for every package of the old one.
    /// </summary>
    /// <param name="folder">The repository.</param>
    /// <param name="signer">Null for a repository that is not signed.</param>
    /// <param name="publicKey">Of the signer.</param>
    /// <param name="stop">Ends the programs.</param>
    public void CheckSignature(RepositoryFolder folder, ISigner? signer, byte[]? publicKey, CancellationToken stop)
    {
        var isDetached = !IsClearSigned && File.Exists(folder.PathOf(Layout.Signature));
        var file = IsClearSigned ? Layout.InRelease : Layout.Release;
        if (signer is null || publicKey is null)
        {
            if (!IsClearSigned && !isDetached) return;
            throw Refusal(RepositoryDiagnostics.SignedBefore, folder.ShownOf(Layout.Folder));
        }

        var signature = isDetached ? folder.PathOf(Layout.Signature) : null;
        var problem = IsClearSigned || isDetached
            ? signer.Verify(publicKey, folder.PathOf(file), signature, stop)
            : "it has no signature";
        if (problem is not null)
        {
            // Not the help of the others, to take all over and sign it: these may be somebody else's packages.
            var shown = folder.ShownOf(file);
            throw new RefusalException(Diagnostic
                .Create(RepositoryDiagnostics.NotSignedByKey, location: null, shown, signer.Fingerprint, problem)
                .WithHelp("find out who changed it: `*.packages.json` beside the packages has their hashes"));
        }
    }

    private static void CheckOwner(Paragraph fields, string shown)
    {
        var (components, architectures) = (fields["Components"], fields["Architectures"]);
        var files = fields["SHA256"] ?? fields["SHA512"] ?? fields["MD5Sum"] ?? "";
        var foreign = files.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static l => l.Split(' ')[^1])
            .FirstOrDefault(static f => f is not (SuiteLayout.Packages or SuiteLayout.PackedPackages));
        var reason = components != ReleaseFile.Component ? $"it has the components {components}"
            : architectures != ReleaseFile.Architectures ? $"it is for the architectures {architectures}"
            : foreign is not null ? $"it names {foreign}"
            : null;
        if (reason is not null) throw Refusal(RepositoryDiagnostics.ForeignRepository, shown, reason);
    }

    /// <summary>The index packed by gzip; null where it is not what the Release file names.</summary>
    public byte[]? ReadPacked(RepositoryFolder folder) =>
        ReadListed(folder, Layout, Release, SuiteLayout.PackedPackages);

    // The copy by hash first: a run that was killed may have replaced the other already.
    private static byte[]? ReadListed(RepositoryFolder folder, SuiteLayout layout, ReleaseFile release, string path)
    {
        if (release.Files.FirstOrDefault(f => f.Path == path) is not { } listed) return null;
        string[] places = [$"{layout.ByHash}/{listed.Sha256}", layout.PathOf(listed.Path)];
        return places.Select(folder.ReadIfThere).FirstOrDefault(c => c is not null && listed.Is(c));
    }

    private static RefusalException Refusal(DiagnosticDescriptor descriptor, params ReadOnlySpan<object?> details) =>
        new(Diagnostic.Create(descriptor, location: null, details).WithHelp(
            "publish into a new folder; `tb4gen repo OLD/pool/main/*/*/*.deb -o NEW` takes the packages over"));
}
