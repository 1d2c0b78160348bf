using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Tb4Gen.Core.Rendering.Functions;

/// <summary>
/// Scriban's <c>regex</c> functions: .NET's expressions, never by a culture, and given up after ten seconds. Options
/// are the letters <c>i</c>, <c>m</c>, <c>s</c> and <c>x</c>; the compiler has checked them.
/// </summary>
public static class RegexFunctions
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>The whole and its groups; empty where nothing matches.</summary>
    public static ImmutableArray<string> Match(string text, string pattern, string options) =>
        Run(pattern, () => Regex.Match(text, pattern, Options(options), Timeout) is { Success: true } match
            ? Groups(match)
            : []);

    /// <summary>A list of groups for each match.</summary>
    public static ImmutableArray<ImmutableArray<string>> Matches(string text, string pattern, string options) =>
        Run(pattern, () => Regex.Matches(text, pattern, Options(options), Timeout).Select(Groups).ToImmutableArray());

    public static string Replace(string text, string pattern, string replace, string options) =>
        Run(pattern, () => Regex.Replace(text, pattern, replace, Options(options), Timeout));

    /// <summary>Empty parts stay, and groups of the expression are parts of their own.</summary>
    public static ImmutableArray<string> Split(string text, string pattern, string options) =>
        Run(pattern, () => Regex.Split(text, pattern, Options(options), Timeout).ToImmutableArray());

    public static string Escape(string pattern) => Regex.Escape(pattern);

    private static ImmutableArray<string> Groups(Match match) => [.. match.Groups.Values.Select(static g => g.Value)];

    private static RegexOptions Options(string letters)
    {
        var options = RegexOptions.CultureInvariant;
        if (letters.Contains('i')) options |= RegexOptions.IgnoreCase;
        if (letters.Contains('m')) options |= RegexOptions.Multiline;
        if (letters.Contains('s')) options |= RegexOptions.Singleline;
        if (letters.Contains('x')) options |= RegexOptions.IgnorePatternWhitespace;
        return options;
    }

    private static T Run<T>(string pattern, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (RegexParseException fault)
        {
            throw new TemplateValueException($"a regular expression is wrong: {fault.Message}");
        }
        catch (RegexMatchTimeoutException)
        {
            throw new TemplateValueException($"the regular expression `{pattern}` takes more than ten seconds");
        }
    }
}
