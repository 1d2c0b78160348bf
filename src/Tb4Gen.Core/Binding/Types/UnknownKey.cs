using System.Collections.Immutable;
using Tb4Gen.Core.Binding.Docs;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Syntax;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding.Types;

/// <summary>The finding about a key that the language does not have, with the best guess at what was meant.</summary>
internal static class UnknownKey
{
    public static Diagnostic Explain(YamlScalar key, BindPath path, ImmutableArray<Key> known)
    {
        var place = path.ToString();
        var where = place.Length == 0 ? "at the top level" : $"in `{place}`";
        return Diagnostic.Create(BindingDiagnostics.UnknownKey, key.Span, key.Value, where)
            .WithHelp(Guess(key.Value, known));
    }

    private static string Guess(string name, ImmutableArray<Key> known)
    {
        var kebab = Kebab(name);
        foreach (var key in known)
        {
            if (key.Name == kebab) return $"did you mean `{key.Name}`?";
        }

        var elsewhere = SchemaIndex.Named(kebab);
        if (elsewhere.Length > 0) return $"`{kebab}` belongs {Places(elsewhere)}";
        var names = known.Select(static k => k.Name);
        return NearestName.Find(name, names) is { } near
            ? $"did you mean `{near}`?"
            : $"the keys here are {string.Join(", ", names.Select(static n => $"`{n}`"))}";
    }

    private static string Places(ImmutableArray<SchemaEntry> entries) => string.Join(" or ", entries.Select(static e =>
        e.Path.LastIndexOf('.') is var dot and >= 0 ? $"under `{e.Path[..dot]}`" : "to the top level"));

    // min_size and minSize are what people type who come from another tool.
    private static string Kebab(string name)
    {
        var text = new System.Text.StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsAsciiLetterUpper(name[i]) && i > 0 && char.IsAsciiLetterLower(name[i - 1])) text.Append('-');
            text.Append(name[i] == '_' ? '-' : char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
