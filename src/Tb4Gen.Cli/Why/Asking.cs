using System.Collections.Immutable;
using Tb4Gen.Cli.Output;
using Tb4Gen.Core.Rendering.Origins;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Cli.Why;

/// <summary>Finds the file that is asked about, compiles its cluster once more in memory, and answers.</summary>
internal sealed class Asking(Question question, Shell shell)
{
    private const string Schema = "cluster.schema.json";

    public ExitCode Answer(IReadOnlyList<string> clusters, Action<Answer> show)
    {
        if (question.Path.Length == 0) return Fail("the name of a generated file is missing");
        var full = shell.Resolve(question.Path);
        if (Directory.Exists(full) && new FileInfo(full).LinkTarget is null)
        {
            return Fail($"{question.Path} is a folder");
        }

        if (Path.GetFileName(full) == Schema)
        {
            return Fail($"{question.Path} is made by `tb4gen schema` from the language, and from no cluster file");
        }

        var files = clusters.Count > 0 ? [.. clusters] : ClusterSearch.Find(question.Path, shell);
        if (files.IsEmpty)
        {
            return Fail($"no cluster file was found for {question.Path}: name it by `--cluster FILE`");
        }

        if (files.Any(f => shell.Resolve(f) == full))
        {
            return Fail($"{question.Path} is the cluster file: name a file that is made from it");
        }

        var fleet = Fleet.Compile(files, shell);
        if (fleet.ExitCode == ExitCode.Clean) return AnswerFrom(fleet, full, show);
        new ReportWriter(OutputFormat.Text, Quiet: true, Color: false).Write(new Report(fleet.Findings), shell);
        return fleet.ExitCode;
    }

    private ExitCode AnswerFrom(Fleet fleet, string full, Action<Answer> show)
    {
        var found = GeneratedFile.Find(question.Path, fleet.Clusters, shell);
        if (found.Length > 1) return Fail($"several clusters have {question.Path}: name one by `--cluster FILE`");
        if (found.IsEmpty) return FailUnknown(fleet, full);
        var disk = found[0].IsAt(full)
            ? DiskLine.Compare(found[0].Artifact, question, full)
            : new DiskLine { State = "unknown", Line = question.Line };
        var lines = LinesOf(found[0], disk.Line);
        if (lines.IsEmpty) return FailLine(found[0]);
        show(new Answer(question, found[0], disk, lines));
        return ExitCode.Clean;
    }

    private static ImmutableArray<AnsweredLine> LinesOf(GeneratedFile file, int? line)
    {
        if (file.Cluster is not { Spec: { } spec, Plan: { } plan }) return [];
        var map = new SourceMap(spec, plan);
        string[] texts = file.Artifact.LinkTarget is { } target ? [target] : DiskLine.Lines(file.Artifact.Content.Span);
        var numbers = line is { } one ? Enumerable.Repeat(one, 1) : Enumerable.Range(1, texts.Length);
        return
        [
            .. from number in numbers
               where number >= 1 && number <= texts.Length
               let origin = map.Explain(file.Artifact, number)
               where origin is not null
               select new AnsweredLine(number, texts[number - 1], origin),
        ];
    }

    private ExitCode FailLine(GeneratedFile file)
    {
        if (file.Artifact.LinkTarget is { } target)
        {
            return Fail($"{question.Path} is a link to {target} and has no line {question.Line}");
        }

        var count = DiskLine.Lines(file.Artifact.Content.Span).Length;
        return Fail(count == 0
            ? $"{question.Path} is empty"
            : $"{question.Path} has {count} {(count == 1 ? "line" : "lines")}, and no line {question.Line}");
    }

    private ExitCode FailUnknown(Fleet fleet, string full)
    {
        var shown = string.Join(", ", fleet.Clusters.Select(static c => c.Spec?.Source.Path));
        var names = fleet.Clusters.SelectMany(c => GeneratedFile.NamesIn(full.Replace('\\', '/'), question.Path, c));
        var known = fleet.Clusters.SelectMany(static c => c.ToBundle().Files).Select(static f => f.Path).ToList();
        var near = names.Select(n => Near(n, known)).FirstOrDefault(static n => n is not null);
        return Fail($"{shown} makes no {question.Path}" + (near is null ? "" : $"; did you mean '{near}'?"));
    }

    /// <summary>With the folders in front of the bundle, as the user gave them.</summary>
    private string? Near(string name, List<string> known) =>
        NearestPath(name, known) is not { } near ? null
        : question.Path.EndsWith(name, StringComparison.Ordinal) ? question.Path[..^name.Length] + near
        : near;

    /// <summary>The same name in another folder comes next to a misspelt one.</summary>
    private static string? NearestPath(string path, List<string> known) =>
        known.Find(k => path.EndsWith("/" + k, StringComparison.Ordinal))
        ?? NearestName.Find(path, known.Where(k => Math.Abs(k.Length - path.Length) <= 8))
        ?? known.Find(k => Path.GetFileName(k) == Path.GetFileName(path));

    private ExitCode Fail(string reason)
    {
        shell.Error.WriteLine($"tb4gen: {reason}");
        return ExitCode.Usage;
    }
}
