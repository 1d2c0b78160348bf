using System.Collections.Immutable;

namespace Tb4Gen.Core.Rendering.Functions;

/// <summary>
/// An object literal of a template, such as <c>{ name: "a", count: 2 }</c>. Which members it has, and of which types,
/// is known when the template is compiled; the order is that of the literal.
/// </summary>
/// <param name="members">Names and values; a name stands there once.</param>
public sealed class TemplateObject(params ImmutableArray<KeyValuePair<string, object?>> members)
{
    public ImmutableArray<KeyValuePair<string, object?>> Members => members;

    /// <exception cref="InvalidOperationException">There is no such member: the compiler failed to check.</exception>
    public T Get<T>(string name)
    {
        foreach (var member in members)
        {
            if (member.Key == name) return (T)member.Value!;
        }

        throw new InvalidOperationException($"no member {name}");
    }

    /// <summary>As Scriban prints it: <c>{name: "a", count: 2}</c>.</summary>
    public override string ToString() => TemplateText.Of(this);
}
