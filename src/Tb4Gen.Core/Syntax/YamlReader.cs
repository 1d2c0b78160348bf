using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Text;
using YamlDotNet.Core;

namespace Tb4Gen.Core.Syntax;

/// <summary>The first stage: the text of a cluster file to a tree whose every node has a place.</summary>
public static class YamlReader
{
    /// <summary>The tree, or null where the text cannot be read to its end. Never throws.</summary>
    public static YamlTree? Read(SourceText source, DiagnosticBag findings)
    {
        if (source.Content.Length > SyntaxLimits.MaxLength)
        {
            findings.Report(SyntaxDiagnostics.TooLarge, new(source, new(0, 0)));
            return null;
        }

        var before = findings.Count;
        CharacterCheck.Run(source, findings);
        return findings.Count == before ? Parse(source, findings) : null;
    }

    private static YamlTree? Parse(SourceText source, DiagnosticBag findings)
    {
        var events = new EventReader(source);
        try
        {
            return new TreeBuilder(events, findings).Build();
        }
        catch (YamlException error)
        {
            findings.Add(SyntaxErrors.Explain(error, events));
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or FormatException
            or IndexOutOfRangeException or NullReferenceException or InvalidCastException or OverflowException)
        {
            // Broken input sometimes trips the parser itself: "{b: 1\nc: 2" is an InvalidOperationException of a queue.
            findings.Add(SyntaxErrors.Explain(events));
        }

        return null;
    }
}
