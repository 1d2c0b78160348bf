using Tb4Gen.TemplateCompiler.Compatibility;
using Tb4Gen.TemplateCompiler.Models;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>
/// What the templates that include a partial must know of it; a change of its body does not touch them.
/// </summary>
/// <param name="Name">As <c>include</c> calls it.</param>
/// <param name="ClassName">Its generated class.</param>
/// <param name="Format">The format it is written for; null: it fits everywhere.</param>
/// <param name="Parameters">What it must be given.</param>
/// <param name="Includes">The partials that it includes itself.</param>
internal sealed record PartialSignature(
    string Name, string ClassName, string? Format, EquatableArray<PartialParameter> Parameters,
    EquatableArray<string> Includes);

internal sealed record PartialParameter(string Name, TypeRef Type);
