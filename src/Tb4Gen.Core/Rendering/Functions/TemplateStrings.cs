namespace Tb4Gen.Core.Rendering.Functions;

/// <summary>Operators of texts, which are no functions.</summary>
public static class TemplateStrings
{
    /// <summary>More than any file needs; a mistake in a number must not eat the memory.</summary>
    private const int MaxLength = 1_000_000;

    /// <summary>The operator <c>*</c>; nothing where the count is not positive.</summary>
    public static string Repeat(string text, long count)
    {
        if (count <= 0 || text.Length == 0) return "";
        return count <= MaxLength / text.Length
            ? string.Concat(Enumerable.Repeat(text, (int)count))
            : throw new TemplateValueException($"a text is repeated {count} times");
    }
}
