namespace Tb4Gen.Packaging.Iso;

/// <summary>An image that is going to be written.</summary>
/// <param name="Name">Of the file.</param>
/// <param name="For">The node, or null for all.</param>
/// <param name="Room">What it takes at most, in bytes.</param>
/// <param name="HoldsSecret">Whether git and other users must not see it.</param>
/// <param name="Write">Writes it to a path, with a folder to work in.</param>
internal sealed record BakedImage(
    string Name, string? For, long Room, bool HoldsSecret, Action<string, string, CancellationToken> Write);
