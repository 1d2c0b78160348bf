using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Syntax;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding.Types;

/// <summary>A mapping whose keys are known; projections read it through the keys of the table.</summary>
internal sealed class Bound(YamlMapping? mapping, BindPath path, BindContext context, ImmutableArray<Key> keys)
{
    public SourceText Source => context.Source;

    /// <summary>
    /// The key in front of the mapping; an item of a list as a whole. What is missing inside is reported here.
    /// </summary>
    public SourceSpan Span => path.Span;

    /// <summary>
    /// The value, else the default, else something that stands in for what a finding was reported about.
    /// </summary>
    public T Get<T>(Key<T> key)
    {
        if (TryBind(key, out var value)) return value;
        return key.Default is null ? key.Type.Fallback(Span) : key.Type.OfDefault(key.Default, Span);
    }

    public Located<T>? Find<T>(Key<Located<T>> key) => TryBind(key, out var value) ? value : null;

    public ImmutableArray<T>? FindList<T>(Key<ImmutableArray<T>> key) => TryBind(key, out var value) ? value : null;

    public T? FindObject<T>(Key<T> key)
        where T : class => TryBind(key, out var value) ? value : null;

    /// <summary>The name under which the mapping stands in a map.</summary>
    public Located<T> Name<T>(ScalarType<T> type) =>
        path.Name is { } name && type.TryRead(name, out var value, out _) ? new(value, Span) : type.Fallback(Span);

    /// <summary>Whether the file has the key.</summary>
    public bool Has(Key key) => mapping?.Find(key.Name) is not null;

    /// <summary>Reports about the mapping as a whole.</summary>
    public void Report(DiagnosticDescriptor descriptor, string help, params ReadOnlySpan<object?> args)
    {
        if (mapping is not null) context.Report(Diagnostic.Create(descriptor, Span, args).WithHelp(help));
    }

    private bool TryBind<T>(Key<T> key, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (mapping?.Find(key.Name) is { } entry)
        {
            return key.Type.TryBind(entry.Value, path.Child(key.Name, entry.Key.Span, key.Example), context, out value);
        }

        // Without a mapping, the finding about the missing mapping is enough.
        if (key.IsRequired && mapping is not null && !IsMisspelt(key, mapping)) ReportMissing(key);
        return false;
    }

    // The finding about the unknown key names the right one: saying that this is missing would be the same again.
    private bool IsMisspelt(Key key, YamlMapping entries)
    {
        foreach (var entry in entries.Entries)
        {
            var name = entry.Key.Value;
            if (!keys.Any(k => k.Name == name) && NearestName.Find(name, [key.Name]) is not null) return true;
        }

        return false;
    }

    private void ReportMissing(Key key)
    {
        var place = path.ToString();
        var message = place.Length == 0 ? "the file" : $"`{place}`";
        context.Report(Diagnostic.Create(BindingDiagnostics.MissingKey, Span, message, key.Name)
            .WithHelp($"add it, for example `{key.Name}: {key.Example}`"));
    }
}
