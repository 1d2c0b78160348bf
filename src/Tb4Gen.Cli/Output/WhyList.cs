using Tb4Gen.Cli.Why;
using Tb4Gen.Core.Rendering.Origins;

namespace Tb4Gen.Cli.Output;

/// <summary>All lines of a file, each with its template line and the keys that are behind what stands on it.</summary>
internal static class WhyList
{
    public static void Write(Answer answer, TextWriter output)
    {
        output.WriteLine($"{answer.Question.Path}   {answer.File.Artifact.Template}");
        if (answer.Disk.Note is { } note) output.WriteLine($"note      {note}");
        var places = answer.Lines.Select(static l => Place(l.Origin)).ToList();
        var width = places.Max(static p => p.Length);
        for (var i = 0; i < places.Count; i++)
        {
            var line = answer.Lines[i];
            output.WriteLine($"{line.Number,5}  {places[i].PadRight(width)}  {line.Text}{Mark(Keys(line.Origin))}".TrimEnd());
        }
    }

    /// <summary>The name is enough: the path stands on top, and partials have names of their own.</summary>
    public static string Place(LineOrigin origin) => origin.Places is [var first, ..]
        ? $"{first.Template[(first.Template.LastIndexOf('/') + 1)..]}:{first.Line}"
        : "";

    private static string Mark(string keys) => keys.Length == 0 ? "" : $"   <- {keys}";

    /// <summary>The keys behind a line, the first of many; empty where there are none.</summary>
    public static string Keys(LineOrigin origin)
    {
        var keys = origin.Values.SelectMany(static v => v.Origin.Inputs).Select(static i => i.Key).Distinct().ToList();
        var shown = keys.Count > 3 ? [.. keys.Take(2), $"and {keys.Count - 2} more"] : keys;
        return string.Join(", ", shown);
    }
}
