using System.Text;
using System.Text.Json;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.Cli.Output;

/// <summary>What the JSON forms share.</summary>
internal static class JsonText
{
    public static void Write(TextWriter output, Action<Utf8JsonWriter> content)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonFile.Options)) content(json);
        output.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
    }

    public static string NameOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
