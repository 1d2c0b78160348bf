namespace Tb4Gen.Core.Verification.Formats;

/// <summary>The stanzas of one file of ifupdown2.</summary>
internal sealed class InterfacesDocument(List<InterfaceStanza> stanzas) : Document
{
    public List<InterfaceStanza> Stanzas { get; } = stanzas;
}

/// <summary>One stanza.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Keyword"><c>iface</c>, <c>auto</c>, <c>allow-hotplug</c>, <c>source</c> or
/// <c>source-directory</c>.</param>
/// <param name="Name">The interface or interfaces, or the sourced path.</param>
/// <param name="Method">Family and method of an <c>iface</c> line, such as <c>inet manual</c>; empty where it names
/// none.</param>
/// <param name="Attributes">The lines below an <c>iface</c> line.</param>
internal sealed record InterfaceStanza(int Line, string Keyword, string Name, string Method, List<Entry> Attributes);
