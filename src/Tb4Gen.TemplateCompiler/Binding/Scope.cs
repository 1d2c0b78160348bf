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
    /// <summary>Why it cannot be assigned; null where it can.</summary>
    public string? ReadOnly { get; init; }

    /// <summary>Whether a test for null holds on: assigned once, so that nothing can change behind the test.</summary>
    public bool CanNarrow { get; init; } = true;
}

/// <summary>The loop that <c>for.index</c> and its like speak of.</summary>
internal sealed record Loop(string List, string Index, int CaptureDepth)
{
    /// <summary>What its list is made of.</summary>
    public ImmutableArray<string> Origins { get; init; } = [];
}

/// <summary>The names that can be seen at one place: a chain from the innermost block to the model's root.</summary>
internal sealed class Scope(Scope? parent)
{
    private readonly Dictionary<string, Variable> _variables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _narrowed = new(StringComparer.Ordinal);

    public Scope? Parent => parent;

    public Loop? Loop { get; init; }

    public Loop? NearestLoop => Loop ?? parent?.NearestLoop;

    public void Declare(Variable variable) => _variables[variable.Name] = variable;

    public bool DeclaresItself(string name) => _variables.ContainsKey(name);

    public Variable? Find(string name) => _variables.TryGetValue(name, out var found) ? found : parent?.Find(name);

    public IEnumerable<string> Names() =>
        parent is null ? _variables.Keys : _variables.Keys.Concat(parent.Names()).Distinct();

    /// <summary>From here on, a path that may be null is known under another name not to be.</summary>
    public void Narrow(string path, string code) => _narrowed[path] = code;

    public string? FindNarrowed(string path) =>
        _narrowed.TryGetValue(path, out var code) ? code : parent?.FindNarrowed(path);
}
