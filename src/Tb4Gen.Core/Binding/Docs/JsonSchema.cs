using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tb4Gen.Core.Binding.Schema;

namespace Tb4Gen.Core.Binding.Docs;

/// <summary>The language as JSON Schema (draft 2020-12), by which editors complete and check while one types.</summary>
public static class JsonSchema
{
    // Backticks, angle brackets and quotes stay readable: the text goes to a file and not into a web page.
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// The same bytes each time, ended by LF. Without <c>$id</c>, so that a file refers to it by its path.
    /// </summary>
    public static string Write()
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("title", "tb4gen cluster");
            json.WriteString("description", "One Thunderbolt 4 mesh under Proxmox VE, as tb4gen compiles it.");
            ClusterKeys.Type.WriteSchema(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }
}
