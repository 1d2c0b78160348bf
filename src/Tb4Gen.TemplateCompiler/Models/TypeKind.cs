namespace Tb4Gen.TemplateCompiler.Models;

/// <summary>What the template language can do with a type.</summary>
internal enum TypeKind
{
    /// <summary>Something went wrong and is reported; fits everywhere.</summary>
    Error,

    /// <summary>The literal <c>null</c>.</summary>
    Null,
    Bool,
    Integer,
    Double,
    String,
    Enum,

    /// <summary>A value whose text has no meaning in any format.</summary>
    Inert,
    Record,
    List,

    /// <summary>A type of .NET that templates cannot use.</summary>
    Other,
}
