using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Tb4Gen.TemplateCompiler.Compatibility;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Models;
using TypeKind = Tb4Gen.TemplateCompiler.Models.TypeKind;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>What all binders of one template share.</summary>
internal sealed class BindContext(ModelGraph models, EquatableArray<PartialSignature> partials, ErrorList errors)
{
    private int _count;
    private PrintCheck? _prints;

    public ModelGraph Models => models;

    public EquatableArray<PartialSignature> Partials => partials;

    public ErrorList Errors => errors;

    /// <summary>
    /// Format of the artifact; null in a partial that fits everywhere, or where it could not be found out.
    /// </summary>
    public ArtifactFormat? Format { get; set; }

    /// <summary>The partial that is being compiled; null for an artifact.</summary>
    public string? PartialName { get; init; }

    public Scope Scope { get; set; } = new(null);

    /// <summary>Names that are assigned at more than one place.</summary>
    public HashSet<string> Reassigned { get; } = new(StringComparer.Ordinal);

    /// <summary>What variables were made of.</summary>
    public VariableOrigins Origins { get; } = new();

    /// <summary>Takes note of a place that includes a partial inside of an expression, and gives its number.</summary>
    public Func<TextSpan, ImmutableArray<ArgumentOrigins>, int> AddCall { get; set; } = static (_, _) => 0;

    /// <summary>
    /// Scriban prints a list as its literal, which is no syntax of any format; only text for people may hold it.
    /// </summary>
    public bool CanPrint(TypeRef type) => type.Kind switch
    {
        TypeKind.List => Format is { Name: "text" } && CanPrint(type.Element!),
        TypeKind.Object => Format is { Name: "text" } && type.Members.All(m => CanPrint(m.Type)),
        _ => type.IsScalar,
    };

    /// <summary>A C# name that nothing else in the template has.</summary>
    public string NewName(string stem) => $"{stem}{++_count}";

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, params object[] arguments) =>
        errors.Report(descriptor, span, arguments);

    public Bound Fail(DiagnosticDescriptor descriptor, TextSpan span, params object[] arguments)
    {
        errors.Report(descriptor, span, arguments);
        return Bound.Error(span);
    }

    /// <summary>
    /// How many calls of the template's own functions were bound: such a call may print, so that it must not stand in
    /// the middle of another print.
    /// </summary>
    public int FunctionCalls { get; set; }

    /// <summary>What earlier passes over the template found out.</summary>
    public VariableTypes Variables { get; init; } = new();

    /// <summary>All functions that the template defines.</summary>
    public List<FunctionDefinition> Functions { get; } = [];

    /// <summary>The function whose body is being compiled; null for the page itself.</summary>
    public FunctionInstance? Function { get; private set; }

    /// <summary>Runs in a block of its own.</summary>
    public T InScope<T>(Scope scope, Func<T> action)
    {
        var outer = Scope;
        Scope = scope;
        var result = action();
        Scope = outer;
        return result;
    }

    public void InScope(Loop loop, Action action) => InScope(new Scope(Scope) { Loop = loop }, action);

    public void InScope(Scope scope, Action action) => InScope(scope, () =>
    {
        action();
        return true;
    });

    /// <summary>What may be printed at the place that is being compiled.</summary>
    public PrintCheck Prints => _prints ??= new(this);

    /// <summary>
    /// Runs in the body of a function, which sees what was there where it was defined, and prints where it is called.
    /// </summary>
    public void InFunction(FunctionInstance function, Scope scope, Action action)
    {
        var (outer, prints) = (Function, _prints);
        (Function, _prints) = (function, new(this));
        InScope(scope, action);
        function.Printed = Prints.Printed;
        (Function, _prints) = (outer, prints);
    }
}
