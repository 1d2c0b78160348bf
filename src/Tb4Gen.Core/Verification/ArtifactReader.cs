using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Rendering;
using Tb4Gen.Core.Verification.Formats;

namespace Tb4Gen.Core.Verification;

/// <summary>Reads artifacts, each in its own format, and reports what cannot be read.</summary>
internal sealed class ArtifactReader(FindingList findings)
{
    private readonly Dictionary<string, ReadArtifact> _lastOfTemplate = new(StringComparer.Ordinal);
    private readonly List<Problem> _problems = [];

    public ReadBundle ReadAll(ClusterPlan plan, IReadOnlyList<Artifact> artifacts)
    {
        var files = new List<ReadArtifact>(artifacts.Count);
        foreach (var artifact in artifacts)
        {
            var isForeign = artifact is { Format: ArtifactFormat.Raw, LinkTarget: null };
            files.Add(isForeign ? ReadForeign(artifact) : Read(artifact));
        }

        return new ReadBundle(plan, files);
    }

    private ReadArtifact Read(Artifact artifact)
    {
        // Scripts and units are the same on every node: one reading serves all.
        if (_lastOfTemplate.TryGetValue(artifact.Template, out var last)
            && artifact.LinkTarget is null && last.Artifact.Content.Span.SequenceEqual(artifact.Content.Span))
        {
            return last with { Artifact = artifact };
        }

        var read = ReadNew(artifact);
        if (artifact.LinkTarget is null) _lastOfTemplate[artifact.Template] = read;
        return read;
    }

    private ReadArtifact ReadNew(Artifact artifact)
    {
        var file = new ReadArtifact(artifact, ArtifactKinds.Of(artifact), Text: null, Document: null);
        if (file.Kind == ArtifactKind.Symlink) return file;
        // Up to 9.1 Proxmox VE's own frr.conf had no line feed at its end, and a preview is that file.
        var isPreview = artifact.Path.StartsWith("preview/", StringComparison.Ordinal);
        var text = PlainTextReader.Read(artifact.Content.Span, isPreview, _problems);
        file = file with { Text = text };
        Report(VerificationDiagnostics.Text, file);
        if (text is null) return file;
        LeftoverReader.Read(text, AllowsBraces(file.Kind), _problems);
        Report(VerificationDiagnostics.Leftover, file);
        file = file with
        {
            Document = DocumentReader.Read(file.Kind, file.Path, artifact.Content.Span, text, _problems),
        };
        Report(DescriptorOf(file.Kind), file);
        return file;
    }

    /// <summary>A user's file may hold anything; text is kept for the search for secrets.</summary>
    private static ReadArtifact ReadForeign(Artifact artifact)
    {
        var text = PlainTextReader.Read(artifact.Content.Span, mayEndOpen: true, []);
        return new ReadArtifact(artifact, ArtifactKind.Foreign, text, Document: null);
    }

    private static DiagnosticDescriptor DescriptorOf(ArtifactKind kind) => kind switch
    {
        ArtifactKind.Unit or ArtifactKind.Link => VerificationDiagnostics.Unit,
        ArtifactKind.Udev => VerificationDiagnostics.Udev,
        ArtifactKind.Interfaces => VerificationDiagnostics.Interfaces,
        ArtifactKind.Sysctl or ArtifactKind.ModuleList => VerificationDiagnostics.LineList,
        ArtifactKind.Json => VerificationDiagnostics.Json,
        ArtifactKind.Toml => VerificationDiagnostics.Toml,
        ArtifactKind.Yaml => VerificationDiagnostics.Yaml,
        ArtifactKind.Script or ArtifactKind.ShellFragment => VerificationDiagnostics.Shell,
        ArtifactKind.Control => VerificationDiagnostics.Control,
        ArtifactKind.CephConf => VerificationDiagnostics.CephConf,
        ArtifactKind.Frr => VerificationDiagnostics.Frr,
        ArtifactKind.Markdown => VerificationDiagnostics.Markdown,
        _ => VerificationDiagnostics.Text,
    };

    private static bool AllowsBraces(ArtifactKind kind) => kind is ArtifactKind.Script or ArtifactKind.ShellFragment
        or ArtifactKind.Json or ArtifactKind.Toml or ArtifactKind.Yaml or ArtifactKind.Markdown or ArtifactKind.Text;

    private void Report(DiagnosticDescriptor descriptor, ReadArtifact file)
    {
        foreach (var problem in _problems) findings.Add(descriptor, file, problem.Line, problem.Text);
        _problems.Clear();
    }
}
