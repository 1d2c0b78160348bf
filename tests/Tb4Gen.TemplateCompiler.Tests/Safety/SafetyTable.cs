using System.Reflection;
using System.Text;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.TemplateCompiler.Binding;

namespace Tb4Gen.TemplateCompiler.Tests.Safety;

/// <summary>Which type goes into which format without a filter, as the compiler decides it.</summary>
internal static class SafetyTable
{
    /// <summary>The types that state an alphabet.</summary>
    public static IEnumerable<(string Name, string Alphabet)> Types => typeof(InertTextAttribute).Assembly.GetTypes()
        .Select(static t => (t.Name, t.GetCustomAttribute<InertTextAttribute>()?.Alphabet ?? ""))
        .Where(static t => t.Item2.Length > 0)
        .OrderBy(static t => t.Name, StringComparer.Ordinal);

    public static bool IsSafe(string alphabet, ArtifactFormat format) =>
        Binding.Safety.OfAlphabet(alphabet).Fits(format.Name);

    /// <summary>
    /// The table of the language page: a row a type, a column a format; a cell is empty where a value goes as it is, and
    /// else names the filter.
    /// </summary>
    public static string Markdown()
    {
        var table = new StringBuilder("| type | alphabet |");
        foreach (var format in ArtifactFormat.All) table.Append($" {format.Name} |");
        table.Append("\n|---|---|").Insert(table.Length, "---|", ArtifactFormat.All.Length).Append('\n');
        Row(table, "number, bool, enum", "", static _ => true);
        foreach (var (name, alphabet) in Types) Row(table, name, $"`{alphabet}`", f => IsSafe(alphabet, f));
        Row(table, "text", "anything", static _ => false);
        return table.ToString();
    }

    private static void Row(StringBuilder table, string name, string alphabet, Func<ArtifactFormat, bool> isSafe)
    {
        table.Append($"| {name} | {alphabet} |");
        foreach (var format in ArtifactFormat.All) table.Append(isSafe(format) ? " |" : $" `{format.Filter}` |");
        table.Append('\n');
    }
}
