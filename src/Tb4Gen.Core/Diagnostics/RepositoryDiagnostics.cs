namespace Tb4Gen.Core.Diagnostics;

/// <summary>
/// What <c>tb4gen repo</c> finds: packages (TB9120 on), the repository that is there (TB9126 on), the key (TB9132 on),
/// dates (TB9139 on), names (TB9142).
/// </summary>
public static class RepositoryDiagnostics
{
    public static readonly DiagnosticDescriptor NoPackages = Error(
        "TB9120", "There is nothing to publish", "{0}");

    public static readonly DiagnosticDescriptor NotAPackage = Error(
        "TB9121", "A file is no Debian package, or a broken one", "{0} is no whole Debian package: {1}");

    public static readonly DiagnosticDescriptor Compression = Error(
        "TB9122", "A package is compressed in a way that is not read", "{0} cannot be read: its member {1} {2}");

    public static readonly DiagnosticDescriptor BadControl = Error(
        "TB9123", "A package describes itself wrongly", "{0} describes itself wrongly: {1}");

    public static readonly DiagnosticDescriptor OtherArchitecture = Error(
        "TB9124", "A package is not for every architecture", "{0} is for {1}, and the repository is for `all`");

    public static readonly DiagnosticDescriptor OtherContent = Error(
        "TB9125", "A version exists with other content", "{0}: {1} {2} exists with other content: {3}");

    public static readonly DiagnosticDescriptor ForeignRepository = Error(
        "TB9126", "A repository is not tb4gen's alone", "{0} is not written by tb4gen alone: {1}");

    public static readonly DiagnosticDescriptor DamagedIndex = Error(
        "TB9127", "The index of a repository is damaged", "{0} is damaged: {1}");

    public static readonly DiagnosticDescriptor NotSignedByKey = Error(
        "TB9128", "The index that is there is not signed by the key", "{0} is not signed by {1}: {2}");

    public static readonly DiagnosticDescriptor SignedBefore = Error(
        "TB9129", "A signed repository would become unsigned", "{0} is signed, and its clients refuse an unsigned index");

    public static readonly DiagnosticDescriptor PoolFileMissing = Warning(
        "TB9130", "A package of the index is gone", "{0} {1} is dropped: {2} {3}");

    public static readonly DiagnosticDescriptor ReleaseInfoChanged = Warning(
        "TB9131", "Clients have to confirm a changed name", "{0} changes from `{1}` to `{2}`, which clients refuse at first");

    public static readonly DiagnosticDescriptor NoKey = Error(
        "TB9132", "There is no such signing key", "there is no secret key {0}: {1}");

    public static readonly DiagnosticDescriptor AmbiguousKey = Error(
        "TB9133", "A name stands for several keys", "{0} stands for {1} keys: {2}");

    public static readonly DiagnosticDescriptor UnusableKey = Error(
        "TB9134", "A key cannot sign any more", "the key {0} cannot sign: {1}");

    public static readonly DiagnosticDescriptor WeakKey = Error(
        "TB9135", "A key is too weak for apt", "the key {0} is too weak: apt takes no {1}");

    public static readonly DiagnosticDescriptor KeyEndsEarly = Warning(
        "TB9136", "A key expires before the index", "the key {0} expires on {1}, before the index does on {2}");

    public static readonly DiagnosticDescriptor NotSigned = Error(
        "TB9137", "The index could not be signed", "{0} did not sign the index: {1}");

    public static readonly DiagnosticDescriptor NotVerified = Error(
        "TB9138", "The signature does not verify with the published key",
        "{0} does not verify with the exported public key: {1}");

    public static readonly DiagnosticDescriptor DateNotLater = Error(
        "TB9139", "The index would be older than the one that is there",
        "the index would be dated {0}, and the one that is there {1}");

    public static readonly DiagnosticDescriptor ExpiredAlready = Error(
        "TB9140", "The index would be expired at once", "the index would be valid until {0}, which is past");

    public static readonly DiagnosticDescriptor DateInFuture = Warning(
        "TB9141", "The index is dated in the future", "the index is dated {0}, and clients refuse it until then");

    public static readonly DiagnosticDescriptor LinkedSuite = Error(
        "TB9142", "A suite is another name of one", "{0} is a link to {1}, and not a suite of its own");

    private static DiagnosticDescriptor Error(string code, string title, string message) =>
        new(code, Severity.Error, title, message);

    private static DiagnosticDescriptor Warning(string code, string title, string message) =>
        new(code, Severity.Warning, title, message);
}
