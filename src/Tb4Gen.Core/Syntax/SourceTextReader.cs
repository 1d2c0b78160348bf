using System.Text;
using System.Text.Unicode;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Syntax;

/// <summary>Turns the bytes of a file into text: UTF-8, with or without a byte order mark.</summary>
public static class SourceTextReader
{
    /// <summary>
    /// Always gives a text, so that a finding about the encoding has a place; the findings say whether to go on.
    /// </summary>
    public static SourceText Decode(string path, ReadOnlySpan<byte> bytes, DiagnosticBag findings)
    {
        if (bytes.Length > SyntaxLimits.MaxLength)
        {
            var empty = new SourceText(path, "");
            findings.Report(SyntaxDiagnostics.TooLarge, StartOf(empty));
            return empty;
        }

        if (OtherEncodingOf(bytes) is var (name, encoding))
        {
            var text = new SourceText(path, encoding.GetString(bytes));
            findings.Add(Diagnostic.Create(SyntaxDiagnostics.NotUtf8, StartOf(text), $"the file is {name}")
                .WithHelp("save it as UTF-8"));
            return text;
        }

        var content = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        var source = new SourceText(path, Encoding.UTF8.GetString(content));
        if (!Utf8.IsValid(content)) ReportInvalidByte(source, content, findings);
        return source;
    }

    // UTF-32 goes first: its little-endian mark begins with that of UTF-16. YAML's text is ASCII at the start, so a
    // zero byte there tells UTF-16 without a mark.
    private static (string Name, Encoding Encoding)? OtherEncodingOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] => ("UTF-32", Encoding.UTF32),
        [0, 0, 0xFE, 0xFF, ..] => ("UTF-32", new UTF32Encoding(bigEndian: true, byteOrderMark: true)),
        [0xFF, 0xFE, ..] or [not 0, 0, not 0, 0, ..] => ("UTF-16", Encoding.Unicode),
        [0xFE, 0xFF, ..] or [0, not 0, 0, not 0, ..] => ("UTF-16", Encoding.BigEndianUnicode),
        _ => null,
    };

    private static void ReportInvalidByte(SourceText source, ReadOnlySpan<byte> content, DiagnosticBag findings)
    {
        var buffer = new char[content.Length];
        Utf8.ToUtf16(content, buffer, out var read, out var written, replaceInvalidSequences: false);
        var place = new SourceSpan(source, new(written, 1));
        findings.Add(Diagnostic.Create(SyntaxDiagnostics.NotUtf8, place, $"byte 0x{content[read]:x2} is not UTF-8")
            .WithHelp("save the file as UTF-8; it looks like Latin-1 or another 8-bit encoding"));
    }

    private static SourceSpan StartOf(SourceText source) => new(source, new(0, 0));
}
