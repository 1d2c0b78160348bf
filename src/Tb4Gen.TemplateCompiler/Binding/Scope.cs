using System.Collections.Immutable;
using Tb4Gen.TemplateCompiler.Models;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>A name and what it stands for in the generated code.</summary>
/// <param name="Name">As templates call it.</param>
/// <param name="Type">Its type.</param>
/// <param name="Code">As the generated code calls it.</param>
/// <param name="Origin">What it is made of; see <see cref="OriginPath"/>.</param>
internal sealed record Variable(string Name, TypeRef Type, string Code, string Origin)
{
    /// <summary>Where it is first assigned; negative for what is not assigned.</summary>
    public int Place { get; init; } = -1;

    /// <summary>Number of its declaration, in the order of the template.</summary>
    public int Order { get; init; }

    /// <summary>
    /// Whether a function's body names it that was defined before it: in Scriban the body would see it from some call
    /// on.
    /// </summary>
    public bool IsLate { get; init; }

    /// <summary>Why it cannot be assigned; null where it can.</summary>
    public string? ReadOnly { get; init; }

    /// <summary>What a name stands for that can be called; null for a value.</summary>
    public FunctionDefinition? Function { get; init; }

    /// <summary>Whether a test for null holds on: assigned once, so that nothing can change behind the test.</summary>
    public bool CanNarrow { get; init; } = true;
}

/// <summary>The loop that <c>for.index</c>, <c>while.index</c> and their like speak of.</summary>
/// <param name="Keyword"><c>for</c> or <c>while</c>.</param>
/// <param name="List">C# of what it goes over; empty for <c>while</c>.</param>
/// <param name="Index">C# of the round's number, from 0.</param>
/// <param name="CaptureDepth">How many captures were open where it began.</param>
internal sealed record Loop(string Keyword, string List, string Index, int CaptureDepth)
{
    /// <summary>What its list is made of.</summary>
    public ImmutableArray<string> Origins { get; init; } = [];
}

/// <summary>The names that can be seen at one place: a chain from the innermost block to the model's root.</summary>
internal sealed class Scope(Scope? parent)
{
    private readonly Dictionary<string, Variable> _variables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _narrowed = new(StringComparer.Ordinal);
    private readonly Clock _clock = parent?._clock ?? new();

    public Scope? Parent => parent;

    public Loop? Loop { get; init; }

    /// <summary>
    /// Name of the function whose body this is, null for other blocks. Loops around its definition are not its own.
    /// </summary>
    public string? Function { get; init; }

    /// <summary>Of a function's body: the <see cref="Now"/> of its definition.</summary>
    public int DefinedAt { get; init; }

    /// <summary>How many declarations there were until now.</summary>
    public int Now => _clock.Declarations;

    private bool IsFunction => Function is not null;

    /// <summary>The body of a <c>with</c>: in Scriban an assignment would go into the object.</summary>
    public bool IsWith { get; init; }

    public Loop? NearestLoop => Loop ?? (IsFunction ? null : parent?.NearestLoop);

    public bool IsInWith => IsWith || (!IsFunction && parent is { IsInWith: true });

    /// <param name="keyword"><c>for</c> or <c>while</c>.</param>
    public Loop? FindLoop(string keyword) =>
        Loop?.Keyword == keyword ? Loop : IsFunction ? null : parent?.FindLoop(keyword);

    public void Declare(Variable variable) =>
        _variables[variable.Name] = variable with { Order = ++_clock.Declarations };

    public bool DeclaresItself(string name) => _variables.ContainsKey(name);

    public Variable? Find(string name)
    {
        if (_variables.TryGetValue(name, out var found)) return found;
        // A function has locals of its own.
        if (IsFunction && name[0] == '$') return null;
        var outer = parent?.Find(name);
        return IsFunction && outer?.Order > DefinedAt ? outer with { IsLate = true } : outer;
    }

    public IEnumerable<string> Names() =>
        parent is null ? _variables.Keys : _variables.Keys.Concat(parent.Names()).Distinct();

    /// <summary>From here on, a path that may be null is known under another name not to be.</summary>
    public void Narrow(string path, string code) => _narrowed[path] = code;

    public string? FindNarrowed(string path) =>
        _narrowed.TryGetValue(path, out var code) ? code : parent?.FindNarrowed(path);

    /// <summary>Shared by all scopes of a template.</summary>
    private sealed class Clock
    {
        public int Declarations { get; set; }
    }
}
