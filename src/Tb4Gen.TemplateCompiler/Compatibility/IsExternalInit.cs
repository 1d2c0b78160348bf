namespace System.Runtime.CompilerServices;

/// <summary>What records and <c>init</c> need, and netstandard2.0 lacks.</summary>
internal static class IsExternalInit;
