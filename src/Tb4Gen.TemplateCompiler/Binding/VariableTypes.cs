using Tb4Gen.TemplateCompiler.Models;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>
/// What a variable may hold, by the place of its first assignment. An assignment in a later block can make its text
/// less safe than a print before it was told: then the template is compiled once more, knowing that from the begin.
/// </summary>
internal sealed class VariableTypes
{
    /// <summary>By place and C# type, since a function's body may be compiled for several types.</summary>
    private readonly Dictionary<(int Place, string Declaration), TypeRef> _types = [];

    private bool _hasNews;

    /// <summary>Whether something was learned since the last time this was asked.</summary>
    public bool TakeNews()
    {
        var news = _hasNews;
        _hasNews = false;
        return news;
    }

    /// <summary>The type at the first assignment, with what is known of later ones.</summary>
    public TypeRef At(int place, TypeRef type) =>
        _types.TryGetValue((place, type.Declaration), out var known) ? known : type;

    /// <summary>A later assignment wants this type, which is the same in C#.</summary>
    public void Widen(int place, TypeRef type)
    {
        _hasNews = true;
        _types[(place, type.Declaration)] = type;
    }
}
