using System.Collections.Immutable;
using Tb4Gen.Cli.Files;
using Tb4Gen.Cli.Output;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;
using Tb4Gen.Packaging.Install;
using Tb4Gen.Packaging.Iso;

namespace Tb4Gen.Cli.Images;

/// <summary>One run of <c>tb4gen iso</c>: all images of all clusters, or none.</summary>
/// <param name="fleet">What is baked for.</param>
/// <param name="wish">What the command line asks for.</param>
/// <param name="shell">The process around it.</param>
internal sealed class IsoRun(Fleet fleet, IsoWish wish, Shell shell)
{
    private readonly string _shown = wish.Output.TrimEnd('/') is { Length: > 0 } name ? name : wish.Output;
    private readonly List<Diagnostic> _findings = [.. fleet.Findings];

    public ExitCode Write(ReportWriter writer)
    {
        var images = fleet.ExitCode == ExitCode.Clean ? Bake(writer) : [];
        var report = new Report([.. _findings.DistinctBy(static f => (f.Code, f.Message, f.Location))]);
        var isDone = fleet.ExitCode == ExitCode.Clean && !HasErrors;
        writer.Write(isDone ? report with { Images = images, Summary = SummaryOf(images) } : report, shell);
        if (fleet.ExitCode != ExitCode.Clean) return fleet.ExitCode;
        return HasErrors ? ExitCode.Findings : ExitCode.Clean;
    }

    private bool HasErrors => _findings.Any(static f => f.Severity == Severity.Error);

    private ImmutableArray<BakedImage> Bake(ReportWriter writer)
    {
        using var stop = new StopSignal();
        using var progress = ProgressLine.For(shell, writer);
        var clusters = new ClusterInput(fleet, wish.Version, shell)
            .Read(wish.Carrier != Carrier.None, wish.Nodes, _findings);
        var source = wish.Source is null
            ? null
            : SourceIso.Open(shell.Resolve(wish.Source), wish.Source, _findings, stop.Token);
        if (source is not null) CheckReleases(source, clusters);
        if (HasErrors) return [];
        var secrets = new SecretStore(
            shell.Variable, wish.Secrets is null ? null : shell.Resolve(wish.Secrets), wish.Secrets?.TrimEnd('/'));
        var request = RequestWith(secrets);
        var images = new ImageList(request, secrets, source, progress, _findings).Of(clusters);
        var output = shell.Resolve(wish.Output);
        string[] confidential = [.. images.Where(static i => i.HoldsSecret).Select(static i => i.Name)];
        if (confidential.Length > 0)
        {
            SecretPlace.Check(output, _shown, [.. confidential, BakingFolder.LeftOver], _findings);
        }

        if (source is not null) CheckSource(source, output, images);
        if (HasErrors) return [];
        // The assistant works on a copy of its own.
        var spare = wish.ByAssistant ? source?.Size ?? 0 : 0;
        new BakingFolder(output, _shown).Write(images, spare, stop.Token);
        return images;
    }

    private void CheckSource(SourceIso source, string output, IEnumerable<BakedImage> images)
    {
        var (path, folder) = (RealPath.Of(source.Path), RealPath.Of(output));
        if (!images.Any(i => Path.Join(folder, i.Name) == path)) return;
        _findings.Add(Diagnostic
            .Create(IsoDiagnostics.NotInstaller, location: null, wish.Source, "an image of this run would replace it")
            .WithHelp("give it another name, or write to another folder with `--output`"));
    }

    private void CheckReleases(SourceIso source, List<BakedCluster> clusters)
    {
        // An installer of before refuses the mode file for the key.
        if (wish.Token is not null && ProxmoxReleases.IsOlder(source.Info.Release, "9.2"))
        {
            _findings.Add(Diagnostic.Create(
                InstallDiagnostics.KeyTooNew, location: null, "--answer-auth-token-secret", "9.2", source.Info.Release));
        }

        foreach (var cluster in clusters)
        {
            var finding = SourceRelease.Check(
                source, wish.Source ?? "", cluster.Plan.Name.ToString(), cluster.Install.IsoRelease.ToString());
            if (finding is not null) _findings.Add(finding);
        }
    }

    private BakingRequest RequestWith(SecretStore secrets) => new(wish.Place, wish.Carrier)
    {
        ByAssistant = wish.ByAssistant,
        Url = wish.Url,
        CertFingerprint = wish.CertFingerprint,
        Token = BearerToken.Find(wish.Token, secrets, _findings),
    };

    private ImmutableArray<string> SummaryOf(ImmutableArray<BakedImage> images) =>
        [.. images.Select(i => $"{_shown}/{i.Name}: {(i.For is null ? "for all nodes" : $"for {i.For}")}")];
}
