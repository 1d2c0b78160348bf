using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using Tb4Gen.TemplateCompiler.Binding;

namespace Tb4Gen.TemplateCompiler.Emitting;

/// <summary>The C# of a body that is being written, with what ties it to its template.</summary>
/// <param name="code">Takes the lines.</param>
/// <param name="sites">Takes the places that write something.</param>
/// <param name="path">The template, as C# errors are to name it.</param>
internal sealed class TemplateCode(CodeWriter code, SiteTable sites, string path)
{
    public SiteTable Sites => sites;

    /// <summary>The same template in another place of the C#.</summary>
    public TemplateCode In(CodeWriter other, SiteTable table) => new(other, table, path);

    public CodeWriter Reserve() => code.Reserve();

    public void Line(string line) => code.Line(line);

    public void Open() => code.Open();

    public void Close() => code.Close();

    /// <summary>C# that says which place of the template writes from here on.</summary>
    public string At(
        TextSpan span, ImmutableArray<string> origins, bool isText = false,
        ImmutableArray<ArgumentOrigins> arguments = default) =>
        FormattableString.Invariant($"output.At({sites.Add(span, origins, isText, arguments)})");

    /// <summary>
    /// A line whose middle part a C# error would be about: the compiler is told where it stands in the template.
    /// </summary>
    public void Mapped(TextSpan span, string before, string mapped, string after)
    {
        var (start, end) = (sites.LinesOf(span).Start, sites.LinesOf(span).End);
        code.Directive(string.Format(
            CultureInfo.InvariantCulture, "#line ({0}, {1}) - ({2}, {3}) {4} \"{5}\"",
            start.Line + 1, start.Character + 1, end.Line + 1, end.Character + 1,
            Math.Max(code.Column + before.Length, 1), path));
        code.Line(before + mapped + after);
        code.Directive("#line default");
    }
}
