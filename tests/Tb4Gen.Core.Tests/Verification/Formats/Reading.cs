using System.Text;
using Tb4Gen.Core.Verification.Formats;

namespace Tb4Gen.Core.Tests.Verification.Formats;

/// <summary>Runs one reader over a text and shows its problems as <c>line: text</c>.</summary>
internal static class Reading
{
    public delegate void Reader(string text, List<Problem> problems);

    public static string[] Problems(Reader read, string text)
    {
        List<Problem> problems = [];
        read(text, problems);
        return [.. problems.Select(static p => $"{p.Line}: {p.Text}")];
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
