namespace Tb4Gen.Core.Diagnostics;

/// <summary>Dresses pieces of a finding's text, as colours on a terminal. The text itself stays as it is.</summary>
public interface IDiagnosticStyle
{
    /// <summary>The severity with its code, the caret and the words beside it.</summary>
    string Main(Severity severity, string text);

    /// <summary>The marks of related places.</summary>
    string Related(string text);

    /// <summary>Line numbers and the frame of the excerpt.</summary>
    string Frame(string text);

    /// <summary>The words in front of help.</summary>
    string Heading(string text);
}
