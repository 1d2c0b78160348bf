namespace Tb4Gen.Core.Binding.Types;

/// <summary>One key of the language.</summary>
internal abstract class Key(string name, string description)
{
    public string Name { get; } = name;

    /// <summary>One or two sentences.</summary>
    public string Description { get; } = description;

    public bool IsRequired { get; init; }

    /// <summary>The value that is taken where the key is missing, as one would write it.</summary>
    public string? Default { get; init; }

    /// <summary>What a missing key means where no fixed value says it.</summary>
    public string? WhenMissing { get; init; }

    /// <summary>A value as YAML; the tests bind it.</summary>
    public required string Example { get; init; }

    public abstract KeyType Type { get; }
}
