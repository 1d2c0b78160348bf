using Microsoft.CodeAnalysis;

namespace Tb4Gen.TemplateCompiler.Diagnostics;

/// <summary>Every finding about a template, as data. The codes are explained by <c>tb4gen explain</c>.</summary>
internal static class TemplateErrors
{
    public static readonly DiagnosticDescriptor Unexpected = Error(
        "TB8101", "The code of a template does not parse", "found {0} where {1} is expected");

    public static readonly DiagnosticDescriptor UnclosedTag = Error(
        "TB8102", "A tag or text in quotes is never closed", "this tag is never closed: write `}}`");

    public static readonly DiagnosticDescriptor UnclosedString = Error(
        "TB8102", "A tag or text in quotes is never closed", "this quote is never closed");

    public static readonly DiagnosticDescriptor BlockWithoutEnd = Error(
        "TB8103", "A block and its end do not match", "`{0}` has no `end`");

    public static readonly DiagnosticDescriptor EndWithoutBlock = Error(
        "TB8103", "A block and its end do not match", "`{0}` belongs to no block");

    public static readonly DiagnosticDescriptor BadCharacter = Error(
        "TB8104", "A character or literal does not exist in the language", "the character `{0}` has no meaning here");

    public static readonly DiagnosticDescriptor BadEscape = Error(
        "TB8104", "A character or literal does not exist in the language",
        "unknown escape `{0}`: write `\\\\` for a backslash, or put the text between backticks");

    public static readonly DiagnosticDescriptor BadNumber = Error(
        "TB8104", "A character or literal does not exist in the language", "`{0}` is no number of this language");

    public static readonly DiagnosticDescriptor FrontMatter = Error(
        "TB8105", "The front matter is wrong", "{0}");

    public static readonly DiagnosticDescriptor Path = Error(
        "TB8106", "The path of a template is wrong", "{0}");

    public static readonly DiagnosticDescriptor UnknownName = Error(
        "TB8107", "A name is not known", "there is no `{0}` here{1}; known: {2}");

    public static readonly DiagnosticDescriptor UnknownMember = Error(
        "TB8108", "A type has no such member", "{0} has no member `{1}`{2}; it has {3}");

    public static readonly DiagnosticDescriptor UnknownFunction = Error(
        "TB8109", "A function is not known", "there is no function `{0}`{1}{2}");

    public static readonly DiagnosticDescriptor Arguments = Error(
        "TB8110", "The arguments do not fit", "{0}");

    public static readonly DiagnosticDescriptor Types = Error(
        "TB8111", "The types do not fit", "{0}");

    public static readonly DiagnosticDescriptor Condition = Error(
        "TB8112", "A condition is always true",
        "{0} is no condition: it is always true in Scriban; write a comparison such as `{1}`");

    public static readonly DiagnosticDescriptor NullAccess = Error(
        "TB8113", "A value that may be null is used",
        "`{0}` may be null here: put this inside `if {0}`, or write `{0}?.` and `??`");

    public static readonly DiagnosticDescriptor NullPrinted = Warning(
        "TB8114", "A value that may be null is printed",
        "this may be null and then prints nothing: write `?? \"...\"` behind it, or put it inside an `if`");

    public static readonly DiagnosticDescriptor NotPrintable = Error(
        "TB8115", "A list or a record is printed", "{0} cannot be printed: {1}");

    public static readonly DiagnosticDescriptor FreeText = Error(
        "TB8116", "Free text is printed without its filter",
        "this text is free and this file is {0}: end it in `| {1}`");

    public static readonly DiagnosticDescriptor UnsafeText = Error(
        "TB8116", "Free text is printed without its filter",
        "{0} may hold what has a meaning in {1}: end it in `| {2}`");

    public static readonly DiagnosticDescriptor OtherFormat = Error(
        "TB8117", "Text is escaped for another format",
        "this text is escaped for {0} and this file is {1}: use `| {2}`");

    public static readonly DiagnosticDescriptor FormatNeeded = Error(
        "TB8118", "The format of a file is not known", "{0}");

    public static readonly DiagnosticDescriptor Unsupported = Error(
        "TB8119", "Scriban has this, tb4gen's templates do not", "{0} is not supported: {1}");

    public static readonly DiagnosticDescriptor IndentedBlock = Error(
        "TB8120", "A block tag is indented without a strip sign",
        "Scriban would indent the body of this block twice: write `{{{{~ {0} ~}}}}`");

    public static readonly DiagnosticDescriptor MinusIsStrip = Error(
        "TB8121", "A minus sign is read as a strip sign",
        "`{{{{-` strips white space, it is no minus: write `{{{{- {0}` for that, `{{{{ -{0}` for a negative value");

    public static readonly DiagnosticDescriptor Partial = Error(
        "TB8122", "A partial cannot be included", "{0}");

    public static readonly DiagnosticDescriptor Model = Error(
        "TB8123", "A member of a model cannot be reached", "{0}");

    public static readonly DiagnosticDescriptor Assignment = Error(
        "TB8124", "A name cannot be assigned here", "{0}");

    public static readonly DiagnosticDescriptor Literal = Error(
        "TB8125", "A value is compared with something that it can never be", "{0}");

    public static readonly DiagnosticDescriptor NeverUsed = Warning(
        "TB8126", "A partial or a function is never used", "nothing {0}");

    public static readonly DiagnosticDescriptor UnusedParameter = Warning(
        "TB8127", "A parameter is never used", "`{0}` of `{1}` is never used: delete it here and where it is given");

    public static readonly DiagnosticDescriptor ConstantCondition = Warning(
        "TB8128", "A condition is always the same", "this is always {0}: one of the two ways is never taken");

    public static readonly DiagnosticDescriptor Unreachable = Warning(
        "TB8129", "A part of a template is never reached", "nothing gets here, behind the `{0}`");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, "Templates", DiagnosticSeverity.Error, isEnabledByDefault: true);

    private static DiagnosticDescriptor Warning(string id, string title, string message) =>
        new(id, title, message, "Templates", DiagnosticSeverity.Warning, isEnabledByDefault: true);
}
