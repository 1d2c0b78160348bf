using System.Collections.Immutable;
using System.Text.Json;
using Tb4Gen.Cli.Why;
using Tb4Gen.Core.Planning.Origins;
using Tb4Gen.Core.Rendering.Origins;

namespace Tb4Gen.Cli.Output;

/// <summary>Why lines are as they are, as one JSON object. Members are only ever added to a format.</summary>
internal static class WhyJson
{
    private const int Format = 1;

    public static void Write(Answer answer, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        json.WriteString("file", answer.Question.Path);
        json.WriteString("cluster", answer.File.Cluster.Plan?.Name.ToString());
        json.WriteString("artifact", answer.File.Artifact.Path);
        json.WriteString("disk", answer.Disk.State);
        if (answer.Disk.Note is { } note) json.WriteString("note", note);
        json.WriteStartArray("lines");
        foreach (var line in answer.Lines) Write(json, line);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, AnsweredLine line)
    {
        json.WriteStartObject();
        json.WriteNumber("line", line.Number);
        json.WriteString("text", line.Text);
        json.WriteStartArray("templates");
        foreach (var place in line.Origin.Places) Write(json, place);
        json.WriteEndArray();
        WriteValues(json, "values", line.Origin.Values);
        json.WriteStartArray("because");
        foreach (var block in line.Origin.Blocks)
        {
            json.WriteStartObject();
            json.WriteString("keyword", block.Keyword);
            json.WriteString("text", block.Text);
            WritePlace(json, block.Place);
            WriteValues(json, "values", block.Values);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (line.Origin.Note is { } note) json.WriteString("note", note);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TemplatePlace place)
    {
        json.WriteStartObject();
        WritePlace(json, place);
        if (TemplateLines.Line(place.Template, place.Line) is { } text) json.WriteString("text", text);
        if (place.By is { } by)
        {
            json.WritePropertyName("by");
            Write(json, by);
        }

        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, TemplatePlace place)
    {
        json.WriteString("path", place.Template);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
    }

    private static void WriteValues(Utf8JsonWriter json, string name, ImmutableArray<ValuePlace> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            json.WriteString("path", value.Path);
            if (value.Text is { } text) json.WriteString("text", text);
            json.WriteStartArray("inputs");
            foreach (var input in value.Origin.Inputs) Write(json, input);
            json.WriteEndArray();
            if (value.Origin.Note is { } note) json.WriteString("note", note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // Lines and columns from 1; columns in UTF-16 units, the end behind the last character.
    private static void Write(Utf8JsonWriter json, OriginInput input)
    {
        json.WriteStartObject();
        json.WriteString("key", input.Key);
        if (input.Span is { } span)
        {
            json.WriteString("path", span.Source.Path);
            json.WriteNumber("line", span.Start.Line);
            json.WriteNumber("column", span.Start.Column);
            json.WriteNumber("endLine", span.End.Line);
            json.WriteNumber("endColumn", span.End.Column);
        }
        else if (input.Missing is { } missing)
        {
            json.WriteString(input.IsDefault ? "default" : "missing", missing);
        }

        json.WriteEndObject();
    }
}
