using System.Collections.Immutable;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;
using Tb4Gen.Packaging.Install;

namespace Tb4Gen.Packaging.Iso;

/// <summary>Says which images a run writes, and what is in them. Nothing is written here.</summary>
/// <param name="request">What is to be baked.</param>
/// <param name="secrets">Where the values are.</param>
/// <param name="source">The ISO; null where none is needed.</param>
/// <param name="progress">Told how far an image is.</param>
/// <param name="findings">Get what is wrong with secrets and packages.</param>
internal sealed class ImageList(
    BakingRequest request, SecretStore secrets, SourceIso? source, IProgress<BakingStep>? progress,
    ICollection<Diagnostic> findings)
{
    private const long StickRoom = 2 << 20;

    /// <summary>The images for some clusters; incomplete where there are findings.</summary>
    public ImmutableArray<BakedImage> Of(IReadOnlyList<BakedCluster> clusters) => request.Place switch
    {
        AnswerPlace.Http => [OfServer()],
        AnswerPlace.Partition => [.. clusters.SelectMany(OfPartition)],
        AnswerPlace.Seed => [.. clusters.SelectMany(static c => c.Nodes, SeedOf)],
        _ => [.. clusters.SelectMany(static c => c.Nodes, IsoOf).OfType<BakedImage>()],
    };

    private BakedImage OfServer() => Baked(
        "tb4gen-http.iso", node: null, request.Token is not null,
        [new(IsoFile.Mode, ModeFile.ForHttp(request.Url ?? "", request.CertFingerprint, request.Token))],
        ["http", "--url", request.Url ?? "", .. Fingerprint()]);

    private BakedImage? IsoOf(BakedCluster cluster, NodePlan node)
    {
        var additions = new AnswerAdditions
        {
            FirstBoot = request.Carrier == Carrier.FirstBoot ? FirstBootSource.Iso : null,
        };
        var answer = NodeAnswer.Write(cluster.Bundle, node, cluster.Install, secrets, additions, findings);
        var files = ImmutableArray.CreateBuilder<IsoFile>();
        files.Add(new(IsoFile.Mode, ModeFile.ForIso()));
        files.Add(new(IsoFile.Answer, answer));
        if (!AddCarrier(cluster, [node], files) || answer is null) return null;
        return Baked($"{node.Package}.iso", node, holdsSecret: true, files.ToImmutable(), ["iso"]);
    }

    private IEnumerable<BakedImage> OfPartition(BakedCluster cluster)
    {
        if (source is not null)
        {
            var files = ImmutableArray.CreateBuilder<IsoFile>();
            files.Add(new(IsoFile.Mode, ModeFile.ForPartition()));
            // Whichever node takes it: the script finds out by the machine's name.
            if (!AddCarrier(cluster, cluster.Plan.Nodes, files)) yield break;
            yield return Baked(
                $"tb4gen-{cluster.Plan.Name}-partition.iso", node: null, holdsSecret: false, files.ToImmutable(),
                ["partition"]);
        }

        var additions = new AnswerAdditions
        {
            FirstBoot = request.Carrier == Carrier.FirstBoot ? FirstBootSource.Iso : null,
        };
        foreach (var node in cluster.Nodes)
        {
            var answer = NodeAnswer.Write(cluster.Bundle, node, cluster.Install, secrets, additions, findings);
            if (answer is null) continue;
            yield return new(
                $"{node.Package}.img", node.Name.ToString(), StickRoom, HoldsSecret: true,
                (target, work, stop) => StickImage.Write(target, node.Package.ToString(), answer, work, stop));
        }
    }

    private BakedImage SeedOf(BakedCluster cluster, NodePlan node)
    {
        var files = ImmutableArray.CreateBuilder<IsoFile>();
        foreach (var name in (string[])["user-data", "meta-data", "network-config"])
        {
            if (cluster.Bundle.Find($"nodes/{node.Name}/{name}") is { } file) files.Add(new($"/{name}", file.Content));
        }

        if (cluster.DebOf(node) is { } deb) files[0] = files[0] with { Content = SeedPackage.AddTo(files[0].Content, deb) };
        var complete = files.ToImmutable();
        return new(
            $"{node.Package}-seed.iso", node.Name.ToString(), StickRoom + complete.Sum(static f => 3L * f.Content.Length),
            HoldsSecret: false, (target, work, stop) => SeedIso.Write(target, complete, work, stop));
    }

    private bool AddCarrier(
        BakedCluster cluster, IReadOnlyList<NodePlan> nodes, ImmutableArray<IsoFile>.Builder files)
    {
        var debs = nodes.Select(cluster.DebOf).ToList();
        if (request.Carrier == Carrier.Installer)
        {
            files.AddRange(debs.Select(static d => new IsoFile(IsoFile.Packages + d?.FileName, d?.Content)));
        }

        if (request.Carrier != Carrier.FirstBoot) return true;
        var hook = FirstBootHook.Write(
            cluster.Bundle,
            [.. nodes.Zip(debs, static (n, d) => (n.Name.ToString(), (ReadOnlyMemory<byte>)d?.Content))], findings);
        if (hook is null) return false;
        files.Add(new(IsoFile.FirstBoot, hook, IsExecutable: true));
        return true;
    }

    private BakedImage Baked(
        string name, NodePlan? node, bool holdsSecret, ImmutableArray<IsoFile> files, string[] assistantMode)
    {
        var iso = source ?? throw new InvalidOperationException("an ISO is baked without a source");
        var room = iso.Size + IsoBaker.Overhead + files.Sum(static f => 2L * f.Content.Length);
        return new(name, node?.Name.ToString(), room, holdsSecret, (target, work, stop) =>
        {
            if (request.ByAssistant) new Assistant(iso, work).Bake(target, files, assistantMode, stop);
            else new IsoBaker(iso, work).Bake(target, files, progress, stop);
        });
    }

    private string[] Fingerprint() =>
        request.CertFingerprint is { } fingerprint ? ["--cert-fingerprint", fingerprint] : [];
}
