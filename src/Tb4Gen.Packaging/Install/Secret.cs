using Tb4Gen.Core.Binding.Values;

namespace Tb4Gen.Packaging.Install;

/// <summary>
/// A value that nobody may see but the file that it is for. A class, and no record: one of those would print it.
/// </summary>
/// <param name="name">Under which it was looked up.</param>
/// <param name="value">The value itself: one line, never empty.</param>
internal sealed class Secret(SecretName name, string value)
{
    public SecretName Name => name;

    /// <summary>The value, to be written and not to be shown.</summary>
    public string Reveal() => value;

    /// <summary>Its name, for messages.</summary>
    public override string ToString() => $"secret {name}";
}
