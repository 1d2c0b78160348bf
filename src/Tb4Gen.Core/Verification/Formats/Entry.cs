namespace Tb4Gen.Core.Verification.Formats;

/// <summary>One assignment of a line-oriented format.</summary>
/// <param name="Line">From 1; the first of the lines that a continuation joins.</param>
/// <param name="Section">The heading above it; empty where the format or the place has none.</param>
/// <param name="Key">Left of the equals sign, or the whole line where the format has no values.</param>
/// <param name="Value">Right of the equals sign.</param>
internal readonly record struct Entry(int Line, string Section, string Key, string Value);
