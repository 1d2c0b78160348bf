using System.Collections.Immutable;
using System.Text;
using Tb4Gen.Tests.Shared;

namespace Tb4Gen.TemplateCompiler.Tests.Conformance;

/// <summary>A template, what it sees, and what must come of it. Two cases are equal only if they are the same.</summary>
internal sealed class ConformanceCase
{
    public required string Name { get; init; }

    public required string Folder { get; init; }

    public required string Template { get; init; }

    public required Expectation Expected { get; init; }

    /// <summary>The model as JSON.</summary>
    public string Model { get; init; } = "{}";

    /// <summary>Texts of the partials by their names.</summary>
    public ImmutableSortedDictionary<string, string> Partials { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Why the real engine prints something else; null where it must print the same.</summary>
    public string? Deviation { get; init; }

    public bool IsOurs { get; init; }

    /// <summary>A case that fails, for a folder that is not there.</summary>
    public static ConformanceCase Missing(string folder) => new()
    {
        Name = folder,
        Folder = folder,
        Template = "",
        Expected = new UndecidedExpectation($"{CaseSuite.Variable} names {folder}, and there is no such folder"),
    };

    /// <summary>Takes the outcome as what is expected, where the switch for that is set.</summary>
    public bool Accept(Outcome outcome)
    {
        if (!Snapshot.IsAccepting || !IsOurs || Expected.Check(outcome) is null) return false;
        foreach (var file in Expectation.Files) File.Delete(Path.Combine(Folder, file));
        var (name, content) = outcome.ToFile();
        File.WriteAllBytes(Path.Combine(Folder, name), content);
        if (outcome.Warnings.Count > 0 && File.Exists(Path.Combine(Folder, "warnings.txt")))
        {
            File.WriteAllText(Path.Combine(Folder, "warnings.txt"), Finding.ShowPlaces(outcome.Warnings));
        }

        return true;
    }

    public string Report(string problem)
    {
        var report = new StringBuilder().Append(Name).Append(": ").Append(problem).Append("\n--- template\n").Append(Template);
        foreach (var (name, text) in Partials) report.Append("\n--- partial ").Append(name).Append('\n').Append(text);
        return report.Append("\n--- ").Append(Folder).Append('\n').ToString();
    }
}
