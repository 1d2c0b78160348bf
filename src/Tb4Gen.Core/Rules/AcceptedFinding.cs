using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules;

/// <summary>A finding that the cluster file accepts.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Reason">Why it may stay, in the words of the file.</param>
public sealed record AcceptedFinding(Diagnostic Finding, string Reason);
