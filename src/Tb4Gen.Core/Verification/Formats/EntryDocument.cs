namespace Tb4Gen.Core.Verification.Formats;

/// <summary>
/// Units, link files, sysctl, module lists, Ceph's and FRR's configuration: assignments under headings.
/// </summary>
internal sealed class EntryDocument(List<Entry> entries, List<Entry> sections) : Document
{
    public EntryDocument(List<Entry> entries)
        : this(entries, [])
    {
    }

    public List<Entry> Entries { get; } = entries;

    /// <summary>The headings, in order, each with its line and no key; needed where an empty section matters.</summary>
    public List<Entry> Sections { get; } = sections;

    /// <summary>The last assignment of that key, which is the one that counts; null where there is none.</summary>
    public Entry? Find(string section, string key)
    {
        for (var i = Entries.Count - 1; i >= 0; i--)
        {
            if (Entries[i].Key == key && Entries[i].Section == section) return Entries[i];
        }

        return null;
    }
}
