namespace Tb4Gen.Core.Verification.Formats;

/// <summary>What a reader understood of an artifact; every part knows its line.</summary>
internal abstract class Document;
