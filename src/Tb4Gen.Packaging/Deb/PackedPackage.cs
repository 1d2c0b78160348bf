using System.Security.Cryptography;
using System.Text.Json;

namespace Tb4Gen.Packaging.Deb;

/// <summary>What the manifest says about a package.</summary>
/// <param name="Package">Its name in dpkg.</param>
/// <param name="Version">Its version.</param>
/// <param name="File">Name of the .deb.</param>
/// <param name="Node">The node that it is for.</param>
/// <param name="Size">Of the .deb, in bytes.</param>
/// <param name="Sha256">Of the .deb: 64 lower-case hex digits.</param>
internal sealed record PackedPackage(
    string Package, string Version, string File, string Node, long Size, string Sha256)
{
    public static PackedPackage Of(DebFile deb, string node) => new(
        deb.Package, deb.Version.Text, deb.FileName, node, deb.Content.Length,
        Convert.ToHexStringLower(SHA256.HashData(deb.Content)));

    /// <exception cref="InvalidOperationException">A member is of another type.</exception>
    /// <exception cref="KeyNotFoundException">A member is missing.</exception>
    public static PackedPackage Read(JsonElement json)
    {
        return new(
            Text("package"), Text("version"), Text("file"), Text("node"), json.GetProperty("size").GetInt64(),
            Text("sha256"));

        string Text(string name) => json.GetProperty(name).GetString() ?? "";
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("package", Package);
        json.WriteString("version", Version);
        json.WriteString("file", File);
        json.WriteString("node", Node);
        json.WriteNumber("size", Size);
        json.WriteString("sha256", Sha256);
        json.WriteEndObject();
    }
}
