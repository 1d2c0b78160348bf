using System.Diagnostics.CodeAnalysis;
using Tb4Gen.Core.Syntax;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding.Types;

/// <summary>A type whose values are read as <typeparamref name="T"/>.</summary>
internal abstract class KeyType<T> : KeyType
{
    /// <summary>Reads a value; where it returns false, a finding says why.</summary>
    public abstract bool TryBind(YamlNode node, BindPath path, BindContext context, [MaybeNullWhen(false)] out T value);

    /// <summary>
    /// Stands in for a value that a finding was reported about, so that the rest of the file is read as well.
    /// </summary>
    public abstract T Fallback(SourceSpan span);

    /// <summary>The value of a default in the table.</summary>
    public virtual T OfDefault(string text, SourceSpan span) =>
        throw new NotSupportedException($"{Name} has no default as text");
}
