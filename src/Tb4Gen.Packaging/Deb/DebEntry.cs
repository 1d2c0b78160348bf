namespace Tb4Gen.Packaging.Deb;

/// <summary>A line of the listing that <c>dpkg-deb --contents</c> prints.</summary>
/// <param name="Name"><c>./</c> and the path; a folder ends in a slash.</param>
/// <param name="File">Null for a folder.</param>
internal readonly record struct DebEntry(string Name, PackedFile? File);
