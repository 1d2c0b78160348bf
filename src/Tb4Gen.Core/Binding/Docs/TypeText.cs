using Tb4Gen.Core.Binding.Types;

namespace Tb4Gen.Core.Binding.Docs;

/// <summary>Types in the words of documentation.</summary>
internal static class TypeText
{
    public static string Of(KeyType type)
    {
        if (type.Element is not { } element) return type.Keys.IsEmpty ? type.Name : "a mapping with the keys below";
        var each = element.Keys.IsEmpty ? Of(element) : "a mapping";
        return type.Placeholder is { } placeholder
            ? $"a mapping of {placeholder} to {each}"
            : $"a list, each item {each}";
    }

    /// <summary>Whether it is required, its default, or what its absence means.</summary>
    public static string WhenMissing(Key key) => key switch
    {
        { IsRequired: true } => "required",
        { Default: { } value } => value,
        { WhenMissing: { } missing } => missing,
        _ => "nothing",
    };
}
