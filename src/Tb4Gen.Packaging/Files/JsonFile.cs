using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tb4Gen.Packaging.Files;

/// <summary>JSON that lies in a file.</summary>
internal static class JsonFile
{
    /// <summary>
    /// For people as well: indented, with LF, and letters as they are, which to escape would help nobody outside of a
    /// web page.
    /// </summary>
    public static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    /// <param name="members">Writes the members of the one object.</param>
    public static byte[] Write(Action<Utf8JsonWriter> members)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }
}
