namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>Where a text may be printed as it stands.</summary>
/// <param name="Format">The format that it is escaped for; empty for free text, <c>*</c> for text that fits
/// everywhere.</param>
internal readonly record struct Safety(string Format)
{
    /// <summary>Text that the user may have written.</summary>
    public static readonly Safety Free = new("");

    /// <summary>Text of the template itself, or of a type that holds no special characters.</summary>
    public static readonly Safety Inert = new("*");

    public bool IsFree => string.IsNullOrEmpty(Format);

    public bool IsInert => Format == "*";

    /// <summary>Of two texts that stand next to each other, or of one of the two.</summary>
    public Safety And(Safety other)
    {
        if (this == other || other.IsInert) return this;
        return IsInert ? other : Free;
    }
}
