using Tb4Gen.TemplateCompiler.Models;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>
/// A <c>func</c> of a template. Scriban's parameters have no types, so the body is compiled once for each combination
/// of types that it is called with.
/// </summary>
/// <param name="syntax">As written.</param>
/// <param name="scope">What its body sees.</param>
/// <param name="compile">Compiles the body for an instance.</param>
internal sealed class FunctionDefinition(FuncStatement syntax, Scope scope, Action<FunctionInstance> compile)
{
    /// <summary>Plain names that are its own: assigned in it, and not there where it was defined.</summary>
    private readonly HashSet<string> _ownNames =
        [
            .. SyntaxWalker.Assigned(syntax.Body)
                .Where(n => n[0] != '$' && scope.Find(n) is null && syntax.Parameters.All(p => p.Name != n)),
        ];

    /// <summary>How many declarations there were before it.</summary>
    public int DefinedAt { get; } = scope.Now;

    private readonly List<FunctionInstance> _instances = [];

    public FuncStatement Syntax => syntax;

    public Scope Scope => scope;

    public bool IsCalled { get; set; }

    /// <summary>
    /// Whether a variable of this name, were it to come up outside, would be the function's as well from then on.
    /// </summary>
    public bool Claims(string name) => _ownNames.Contains(name);

    /// <summary>Whether its body reads or assigns a name.</summary>
    public bool Names(string name) =>
        SyntaxWalker.Assigned(syntax.Body).Contains(name)
        || SyntaxWalker.Uses(syntax.Body, e => e is NameExpression used && used.Name == name);

    /// <summary>The instance for these types of arguments; a new one is compiled at once.</summary>
    public FunctionInstance For(IReadOnlyList<TypeRef> types, Func<string> newName)
    {
        foreach (var known in _instances)
        {
            if (known.Types.SequenceEqual(types)) return known;
        }

        var instance = new FunctionInstance(newName(), types);
        _instances.Add(instance);
        compile(instance);
        return instance;
    }
}

/// <summary>A function for arguments of given types.</summary>
/// <param name="name">Of the C# function.</param>
/// <param name="types">Of the parameters, in their order.</param>
internal sealed class FunctionInstance(string name, IReadOnlyList<TypeRef> types)
{
    public string Name => name;

    public IReadOnlyList<TypeRef> Types => types;

    /// <summary>
    /// What its <c>ret</c> give, as far as they were seen; null where none was: a function that only prints, or one
    /// that calls itself before its first <c>ret</c>.
    /// </summary>
    public TypeRef? Result { get; set; }

    /// <summary>The variables that stand for what its parameters are made of, whoever calls.</summary>
    public List<string> ParameterOrigins { get; } = [];

    /// <summary>The variable that stands for what its <c>ret</c> are made of.</summary>
    public string ResultOrigin { get; set; } = "";

    /// <summary>Whether its body is still being read, so that a further <c>ret</c> may come.</summary>
    public bool IsOpen { get; set; } = true;

    /// <summary>Takes note of a <c>ret</c>.</summary>
    /// <returns>Whether it fits those before it.</returns>
    public bool TryAddResult(TypeRef type)
    {
        var widened = Conversions.Widen(type);
        var result = Result is null ? widened : Conversions.Unify(Result, widened);
        if (result is not null) Result = result;
        return result is not null;
    }

    /// <summary>Safety of what it prints where it is called.</summary>
    public Safety Printed { get; set; } = Safety.Inert;
}
