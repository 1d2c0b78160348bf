using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Tb4Gen.TemplateCompiler.Models;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>An expression whose type is known, and the C# that computes it.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Code">C# of a primary expression, or in parentheses.</param>
/// <param name="Span">Where it stands in the template.</param>
internal sealed record Bound(TypeRef Type, string Code, TextSpan Span)
{
    /// <summary>Whether it is a variable or a chain of members of one: what a test for null can narrow.</summary>
    public bool IsPath { get; init; }

    /// <summary>Whether it is null only where something before a <c>?.</c> is: further members need no test.</summary>
    public bool IsChain { get; init; }

    /// <summary>Whether it gives nothing: a call of a function without <c>ret</c>.</summary>
    public bool IsVoid { get; init; }

    /// <summary>The value of a literal.</summary>
    public object? Constant { get; init; }

    /// <summary>The model paths that it is computed from, such as <c>cluster.nodes[].name</c>.</summary>
    public ImmutableArray<string> Origins { get; init; } = [];

    public static Bound Error(TextSpan span) => new(TypeRef.Error, "default!", span);
}
