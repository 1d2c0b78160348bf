namespace Tb4Gen.Core.Verification.Formats;

/// <summary>Something open in a shell script.</summary>
/// <param name="Context">What is open.</param>
/// <param name="Start">Offset of the sign that opened it.</param>
/// <param name="Depth">Parentheses open in arithmetic, <c>case</c> open in a subshell.</param>
internal readonly record struct ShellFrame(ShellContext Context, int Start, int Depth = 0)
{
    /// <summary>As messages say it.</summary>
    public string Name => Context switch
    {
        ShellContext.DoubleQuotes => "a double quote",
        ShellContext.Parameter => "'${'",
        ShellContext.Arithmetic => "'(('",
        ShellContext.Backticks => "a backtick",
        _ => "a parenthesis",
    };
}

internal enum ShellContext
{
    Commands,

    /// <summary><c>( )</c> or <c>$( )</c>.</summary>
    Subshell,
    Backticks,
    DoubleQuotes,

    /// <summary><c>${ }</c>.</summary>
    Parameter,

    /// <summary><c>(( ))</c> or <c>$(( ))</c>, in which <c>&lt;&lt;</c> is a shift.</summary>
    Arithmetic,
}

/// <summary>A here-document whose text has not begun yet.</summary>
/// <param name="Start">Offset of its operator.</param>
/// <param name="Delimiter">The line that ends it.</param>
/// <param name="StripsTabs">Whether the operator is <c>&lt;&lt;-</c>.</param>
internal sealed record HereDocument(int Start, string Delimiter, bool StripsTabs);
