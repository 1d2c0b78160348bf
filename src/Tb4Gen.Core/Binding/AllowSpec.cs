using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding;

/// <summary>An item of <c>allow</c>: findings of one code are accepted on purpose.</summary>
/// <param name="Span">The whole item.</param>
/// <param name="Code">Such as <c>TB5007</c>; whether it exists and may be accepted is checked by the compiler.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record AllowSpec(SourceSpan Span, Located<string> Code, Located<string> Reason);
