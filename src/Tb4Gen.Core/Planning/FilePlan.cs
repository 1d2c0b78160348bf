using System.Collections.Immutable;

namespace Tb4Gen.Core.Planning;

/// <summary>A file of the user's own that goes onto a node as it is.</summary>
/// <param name="Path">Absolute path on the node.</param>
/// <param name="Mode">Permission bits.</param>
/// <param name="Content">UTF-8 bytes.</param>
public sealed record FilePlan(string Path, int Mode, ImmutableArray<byte> Content);
