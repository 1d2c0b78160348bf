using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Tb4Gen.TemplateCompiler.Pipeline;

namespace Tb4Gen.TemplateCompiler.Tests.Conformance;

/// <summary>The files of a batch: a model is a scope of its own, and its cases are the templates of that scope.</summary>
internal sealed class CaseSources
{
    public const string Root = "/conformance/templates/";

    /// <summary>What generated code puts before a template's path.</summary>
    public const string CatalogPrefix = "templates/";

    private readonly Dictionary<ConformanceCase, string> _paths = [];
    private readonly Dictionary<string, string> _scopes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _modelFaults = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AdditionalText> _templates = new(StringComparer.Ordinal);
    private readonly List<(string Path, string Text)> _models = [];

    public CaseSources(IReadOnlyList<ConformanceCase> cases)
    {
        for (var i = 0; i < cases.Count; i++) Add(cases[i], i);
    }

    public IReadOnlyList<(string Path, string Text)> Models => _models;

    public ImmutableArray<AdditionalText> Templates => [.. _templates.Values];

    public string PathOf(ConformanceCase test) => _paths.GetValueOrDefault(test, "");

    public string? ModelFaultOf(ConformanceCase test) => _modelFaults.GetValueOrDefault(test.Model);

    /// <summary>The generated files of the case and of its partials.</summary>
    public IEnumerable<string> HintNamesOf(ConformanceCase test) =>
        test.Partials.Keys.Select(PartialPath).Append(PathOf(test)).Select(HintName);

    public List<(bool IsError, Finding Finding)> FindingsOf(ConformanceCase test, IEnumerable<Diagnostic> all) =>
    [
        .. from diagnostic in all
           let path = diagnostic.Location.GetLineSpan().Path
           let file = FileOf(test, path)
           where file is not null
           orderby file, diagnostic.Location.GetLineSpan().StartLinePosition
           select (diagnostic.Severity == DiagnosticSeverity.Error, Finding.Of(diagnostic, file)),
    ];

    /// <summary>The file as the case knows it; null where it is none of its files.</summary>
    private string? FileOf(ConformanceCase test, string path)
    {
        if (path == Root + PathOf(test)) return "";
        if (path == _scopes[test.Model] + ".cs") return ConformanceModel.Place;
        var partial = test.Partials.Keys.FirstOrDefault(p => path == Root + PartialPath(p));
        return partial is null ? null : PartialPath(partial);
    }

    private void Add(ConformanceCase test, int index)
    {
        var scope = AddModel(test.Model);
        if (_modelFaults.ContainsKey(test.Model)) return;
        _paths[test] = string.Create(CultureInfo.InvariantCulture, $"{scope}/c{index}.txt.sbn");
        AddTemplate(_paths[test], test.Template);
        foreach (var (name, text) in test.Partials) AddTemplate(PartialPath(name), text);
    }

    private string AddModel(string json)
    {
        if (_scopes.TryGetValue(json, out var known)) return known;
        var scope = string.Create(CultureInfo.InvariantCulture, $"m{_scopes.Count}");
        _scopes.Add(json, scope);
        try
        {
            _models.Add((scope + ".cs", ConformanceModel.Write(json, scope)));
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException)
        {
            _modelFaults.Add(json, exception.Message);
        }

        return scope;
    }

    private void AddTemplate(string path, string text) => _templates.TryAdd(path, new MemoryText(Root + path, text));

    private static string PartialPath(string name) => $"partials/{name}.sbn";

    private static string HintName(string path) =>
        path.Length == 0 ? "" : ParsedTemplate.Parse(TemplateFile.Create(Root + path, Root, "")).ClassName() + ".g.cs";
}
