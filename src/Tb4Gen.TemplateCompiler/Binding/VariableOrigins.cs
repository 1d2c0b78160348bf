using System.Collections.Immutable;
using System.Globalization;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>
/// What the variables of a template were made of. A variable may be assigned below the place that prints it, in a loop,
/// so that a place keeps the variable's number and is resolved when the whole template is bound.
/// </summary>
internal sealed class VariableOrigins
{
    private readonly List<List<string>> _origins = [];
    private int _loops;

    /// <summary>A number for a loop, by which origins say which item they mean.</summary>
    public int NewLoop() => _loops++;

    /// <returns>The path that stands for the variable.</returns>
    public string Declare(IEnumerable<string> origins)
    {
        _origins.Add([.. origins]);
        return "%" + (_origins.Count - 1).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A further assignment, in a block below the one that the variable belongs to.</summary>
    public void Add(string variable, IEnumerable<string> origins)
    {
        if (NumberOf(variable) is { } number) _origins[number].AddRange(origins.Select(OriginPath.OfAnyRound));
    }

    /// <summary>Paths that begin at the model or at a parameter, without doubles.</summary>
    public ImmutableArray<string> Resolve(IEnumerable<string> origins)
    {
        var resolved = new List<string>();
        foreach (var origin in origins) Resolve(origin, [], resolved);
        return resolved.Select(OriginPath.Value).Distinct().ToImmutableArray();
    }

    private void Resolve(string path, ImmutableHashSet<string> seen, List<string> resolved)
    {
        if (!OriginPath.IsOfVariable(path))
        {
            resolved.Add(path);
            return;
        }

        // `x = x + 1`: what x was made of is found by its other assignments.
        var root = OriginPath.Root(path);
        if (seen.Contains(root) || NumberOf(root) is not { } number) return;
        foreach (var origin in _origins[number]) Resolve(OriginPath.Rebase(path, origin), seen.Add(root), resolved);
    }

    private static int? NumberOf(string variable) =>
        variable.Length > 1 && variable[0] == '%'
            ? int.Parse(variable.Substring(1), CultureInfo.InvariantCulture)
            : null;
}
