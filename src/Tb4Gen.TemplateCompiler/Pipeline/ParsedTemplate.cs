using System.Globalization;
using System.Text;
using Tb4Gen.TemplateCompiler.Binding;
using Tb4Gen.TemplateCompiler.Compatibility;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Parsing;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Pipeline;

/// <summary>
/// A template that is read, but knows no types yet. Equal where the file is: reading depends on nothing else.
/// </summary>
internal sealed class ParsedTemplate : IEquatable<ParsedTemplate>
{
    private ParsedTemplate(TemplateFile file, TemplateSyntax syntax, FrontMatter frontMatter, TemplatePath path)
    {
        File = file;
        Syntax = syntax;
        FrontMatter = frontMatter;
        Path = path;
    }

    public TemplateFile File { get; }

    public TemplateSyntax Syntax { get; }

    public FrontMatter FrontMatter { get; }

    public TemplatePath Path { get; }

    public EquatableArray<TemplateError> Errors { get; private set; }

    public bool IsPartial => Path.Scope == "partials";

    public static ParsedTemplate Parse(TemplateFile file)
    {
        var errors = new ErrorList();
        var path = TemplatePath.Parse(file.Path, out var problem);
        if (problem is not null) errors.Report(TemplateErrors.Path, default, problem);
        var syntax = TemplateParser.Parse(file.Text, errors);
        var frontMatter = FrontMatter.Read(syntax, path.Scope == "partials", path.Target, errors);
        return new(file, syntax, frontMatter, path) { Errors = errors.ToSorted() };
    }

    /// <summary>The path in letters that C# takes, and a hash of it, since two paths may come out the same.</summary>
    public string ClassName()
    {
        var name = new StringBuilder();
        var hash = 2166136261u;
        var capital = true;
        foreach (var c in File.Path.Substring(0, File.Path.Length - ".sbn".Length))
        {
            hash = unchecked((hash ^ c) * 16777619u);
            var isLetter = c < 128 && char.IsLetterOrDigit(c);
            if (isLetter) name.Append(capital ? char.ToUpperInvariant(c) : c);
            else if (c == '/') name.Append('_');
            capital = !isLetter;
        }

        return name.Append('_').Append((hash >> 16).ToString("x4", CultureInfo.InvariantCulture)).ToString();
    }

    public bool Equals(ParsedTemplate? other) => other is not null && File == other.File;

    public override bool Equals(object? obj) => Equals(obj as ParsedTemplate);

    public override int GetHashCode() => File.GetHashCode();
}
