using System.Text;

namespace Tb4Gen.Core.Rendering.Origins;

/// <summary>
/// The templates as they were when the program was built: who asks on a node's behalf has no sources.
/// </summary>
public static class TemplateLines
{
    /// <param name="template">From the repository's root.</param>
    /// <param name="line">From 1.</param>
    /// <returns>The line without its end; null where there is no such line.</returns>
    public static string? Line(string template, int line)
    {
        using var stream = typeof(TemplateLines).Assembly.GetManifestResourceStream(template);
        if (stream is null) return null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        for (var number = 1; number < line; number++)
        {
            if (reader.ReadLine() is null) return null;
        }

        return reader.ReadLine();
    }
}
