namespace Tb4Gen.Core.Diagnostics;

/// <summary>What the first stage finds: the file is no YAML, or is YAML that a cluster file does not use.</summary>
public static class SyntaxDiagnostics
{
    public static readonly DiagnosticDescriptor NotYaml = Error(
        "TB1001", "The text is not valid YAML", "{0}");

    public static readonly DiagnosticDescriptor NotUtf8 = Error(
        "TB1002", "The file is not UTF-8", "{0}; a cluster file is UTF-8");

    public static readonly DiagnosticDescriptor InvisibleCharacter = Error(
        "TB1003", "An invisible character stands in the text", "invisible character {0}");

    public static readonly DiagnosticDescriptor TooLarge = Error(
        "TB1004", "The file is larger than 4 MiB", "the file is larger than 4 MiB");

    public static readonly DiagnosticDescriptor TabIndentation = Error(
        "TB1005", "A line is indented by a tab", "a tab stands in the indentation; YAML takes blanks only");

    public static readonly DiagnosticDescriptor SeveralDocuments = Error(
        "TB1006", "The file holds several documents", "a second document begins here; a file describes one cluster");

    public static readonly DiagnosticDescriptor EmptyDocument = Error(
        "TB1007", "The file is empty", "the file holds no keys");

    public static readonly DiagnosticDescriptor TooDeep = Error(
        "TB1008", "Values are nested too deeply", "nested more than {0} levels deep");

    public static readonly DiagnosticDescriptor TooManyValues = Error(
        "TB1009", "The file holds too many values", "more than {0} values, with each alias counted as what it names");

    public static readonly DiagnosticDescriptor UnknownAlias = Error(
        "TB1010", "An alias names nothing", "no value above is marked `&{0}`");

    public static readonly DiagnosticDescriptor AliasInsideItself = Error(
        "TB1011", "An alias stands inside the value that it names", "`*{0}` stands inside the value that it names");

    public static readonly DiagnosticDescriptor DuplicateKey = Error(
        "TB1012", "A key is written twice", "the key `{0}` is written twice");

    public static readonly DiagnosticDescriptor Tag = Error(
        "TB1013", "A value has a YAML tag", "the tag `{0}` is not used in a cluster file");

    public static readonly DiagnosticDescriptor KeyKind = Error(
        "TB1014", "A key is not a plain word", "a key is {0}, wants to be one word");

    public static readonly DiagnosticDescriptor MergeValue = Error(
        "TB1015", "A merge key merges something else than a mapping", "`<<` merges mappings, and this is {0}");

    public static readonly DiagnosticDescriptor OpenQuote = Error(
        "TB1016", "A quote is never closed", "this quote is never closed");

    public static readonly DiagnosticDescriptor Bracket = Error(
        "TB1017", "Brackets do not match", "{0}");

    public static readonly DiagnosticDescriptor ColonInValue = Error(
        "TB1018", "A value without quotes holds a colon", "`: ` inside a value without quotes");

    public static readonly DiagnosticDescriptor FirstCharacter = Error(
        "TB1019", "A value begins with a reserved character", "a value without quotes cannot begin with `{0}`");

    public static readonly DiagnosticDescriptor Escape = Error(
        "TB1020", "An escape in double quotes is unknown", "unknown escape in double quotes");

    public static readonly DiagnosticDescriptor Indentation = Error(
        "TB1021", "A line is indented wrongly", "{0}");

    public static readonly DiagnosticDescriptor NoColon = Error(
        "TB1022", "A line lacks its colon", "no `: ` behind the key");

    private static DiagnosticDescriptor Error(string code, string title, string message) =>
        new(code, Severity.Error, title, message);
}
