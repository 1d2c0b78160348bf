using Tb4Gen.Core.Planning.Origins;

namespace Tb4Gen.Core.Rendering.Origins;

/// <summary>A value of the plan that a template looked at.</summary>
/// <param name="Path">Its way from the model: <c>node.ports[0].mtu</c>.</param>
/// <param name="Text">As it prints; null for null, and for what has no text of its own.</param>
/// <param name="Origin">Where it comes from.</param>
public sealed record ValuePlace(string Path, string? Text, ValueOrigin Origin)
{
    // Two lists are the same where their items are; the compiler's own comparison would look at the arrays.
    public bool Equals(ValuePlace? other) => other is not null && Path == other.Path && Text == other.Text;

    public override int GetHashCode() => HashCode.Combine(Path, Text);
}
