namespace Tb4Gen.Core.Diagnostics;

/// <summary>What the second stage finds: keys and values that the language does not have.</summary>
public static class BindingDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownKey = Error(
        "TB2001", "A key is unknown", "unknown key `{0}` {1}");

    public static readonly DiagnosticDescriptor MissingKey = Error(
        "TB2002", "A key is missing", "{0} lacks the key `{1}`");

    public static readonly DiagnosticDescriptor WrongKind = Error(
        "TB2003", "A value is of the wrong kind", "{0} is {1}, wants {2}");

    public static readonly DiagnosticDescriptor BadValue = Error(
        "TB2004", "A value is not of its key's type", "'{0}' is no value for `{1}`: {2}");

    public static readonly DiagnosticDescriptor OutOfRange = Error(
        "TB2005", "A number is out of range", "{0} is out of range for `{1}`, which takes {2}");

    public static readonly DiagnosticDescriptor UnknownWord = Error(
        "TB2006", "A word is not one of those that a key takes", "'{0}' is no value for `{1}`, which takes {2}");

    public static readonly DiagnosticDescriptor NoValue = Error(
        "TB2007", "A key has no value", "{0} has no value, wants {1}");

    public static readonly DiagnosticDescriptor WrongUnit = Error(
        "TB2008", "A unit is wrong", "'{0}' is no value for `{1}`: the unit {2} is not known");

    public static readonly DiagnosticDescriptor SecretInFile = Error(
        "TB2009", "A secret is written out", "`{0}` is a secret and must not stand in the file");

    public static readonly DiagnosticDescriptor NotBoolean = Error(
        "TB2010", "A value is neither true nor false", "'{0}' is no value for `{1}`, which takes {2}");

    public static readonly DiagnosticDescriptor RepeatedItem = Error(
        "TB2011", "A list names something twice", "'{0}' is twice in `{1}`");

    public static readonly DiagnosticDescriptor ExactlyOneOf = Error(
        "TB2012", "Of two keys exactly one has to be there", "the item has {0} of `{1}` and `{2}`, wants one");

    public static readonly DiagnosticDescriptor Empty = Error(
        "TB2013", "A list or mapping is empty", "`{0}` is empty");

    public static readonly DiagnosticDescriptor BadName = Error(
        "TB2014", "A name is not allowed", "'{0}' cannot be a name in `{1}`: {2}");

    public static readonly DiagnosticDescriptor CableEnds = Error(
        "TB2015", "A cable does not have two ends", "a cable has two ends, this one has {0}");

    private static DiagnosticDescriptor Error(string code, string title, string message) =>
        new(code, Severity.Error, title, message);
}
