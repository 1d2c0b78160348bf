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

    /// <summary>A value whose text keeps to an alphabet, which has no meaning in most formats.</summary>
    Inert,
    Record,

    /// <summary>An object literal: its members are part of the reference to the type.</summary>
    Object,
    List,

    /// <summary>A scalar whose kind is known at run time only, such as <c>vlan ?? "none"</c>.</summary>
    Mixed,

    /// <summary>A type of .NET that templates cannot use.</summary>
    Other,
}
