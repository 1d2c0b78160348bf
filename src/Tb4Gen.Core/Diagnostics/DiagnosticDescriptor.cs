namespace Tb4Gen.Core.Diagnostics;

/// <summary>What is fixed about one kind of finding. Declared once, as data, in the file of its stage.</summary>
/// <param name="Code"><c>TBnnnn</c>; never reused for something else.</param>
/// <param name="Severity">How bad it is by default.</param>
/// <param name="Title">One line without values, for lists and explain pages.</param>
/// <param name="Message">Composite format (<c>{0}</c>) of the message.</param>
/// <param name="Acceptable">Whether <c>allow</c> may silence it; an error that would break a node cannot be.</param>
public sealed record DiagnosticDescriptor(
    string Code,
    Severity Severity,
    string Title,
    string Message,
    bool Acceptable = false);
