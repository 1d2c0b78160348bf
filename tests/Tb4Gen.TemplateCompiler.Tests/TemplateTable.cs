using System.Globalization;
using System.Text;

namespace Tb4Gen.TemplateCompiler.Tests;

/// <summary>
/// Many small templates in one compilation, since starting the C# compiler takes longer than all of them. Each is a
/// shell script, so that its first line is line 1, or is given format <c>text</c> by front matter.
/// </summary>
internal sealed class TemplateTable
{
    private readonly Lazy<Dictionary<string, string>> _results;

    public TemplateTable(IEnumerable<string> templates, bool asScript = false) =>
        _results = new(() => Run([.. templates.Distinct()], asScript));

    /// <summary>
    /// What the template prints, <c>fault: ...</c>, or its errors as <c>(line,column): code: message</c>; for a script
    /// its warnings count as well.
    /// </summary>
    public string this[string template] => _results.Value[template];

    private static Dictionary<string, string> Run(List<string> templates, bool asScript)
    {
        var run = new TemplateRun();
        for (var i = 0; i < templates.Count; i++) run.With(PathOf(i), asScript ? templates[i] : WithFormat(templates[i]));
        var rendered = run.RenderAll(out var errors);
        var results = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < templates.Count; i++)
        {
            var path = TemplateRun.Root + PathOf(i);
            var own = errors.Where(e => e.Location.GetLineSpan().Path == path).Select(e => TemplateRun.Show(e)[PathOf(i).Length..]);
            results[templates[i]] = rendered.TryGetValue(path, out var result) && !(asScript && own.Any())
                ? result.Fault is null ? Encoding.UTF8.GetString(result.Artifacts[0].Content.Span) : "fault: " + result.Fault
                : string.Join('\n', own);
        }

        return results;
    }

    private static string PathOf(int index) => string.Create(CultureInfo.InvariantCulture, $"node/t{index}.sh.sbn");

    private static string WithFormat(string template) =>
        $"+++\nformat = \"text\"\n+++\n{template}";
}
