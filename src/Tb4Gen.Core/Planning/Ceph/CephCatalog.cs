using System.Text;
using Tb4Gen.Core.Binding.Values;

namespace Tb4Gen.Core.Planning.Ceph;

/// <summary>
/// The options of one Ceph release. A file names a handful of two thousand, so a lookup searches the sorted lines of
/// the embedded table and reads the one that it finds.
/// </summary>
public sealed class CephCatalog
{
    private static readonly Lazy<CephCatalog> Reef = new(static () => Load("reef"));
    private static readonly Lazy<CephCatalog> Squid = new(static () => Load("squid"));
    private static readonly Lazy<CephCatalog> Tentacle = new(static () => Load("tentacle"));

    private readonly byte[] _lines;

    private CephCatalog(string release, byte[] lines)
    {
        Release = release;
        _lines = lines;
    }

    public string Release { get; }

    /// <summary>Every name, sorted; for hints, since it reads the whole table.</summary>
    public IEnumerable<string> Names
    {
        get
        {
            for (var start = FirstOption; start < _lines.Length; start = EndOfLine(start) + 1)
            {
                yield return Encoding.ASCII.GetString(NameAt(start));
            }
        }
    }

    /// <summary>Behind the line that names the columns.</summary>
    private int FirstOption => EndOfLine(0) + 1;

    /// <exception cref="ArgumentException">No such release: a programming error, since input is bound first.</exception>
    public static CephCatalog Of(Token release) => release.ToString() switch
    {
        "reef" => Reef.Value,
        "squid" => Squid.Value,
        "tentacle" => Tentacle.Value,
        _ => throw new ArgumentException($"there is no catalog of '{release}'", nameof(release)),
    };

    /// <summary>The option of that name, or null where the release has none.</summary>
    public CephOption? Find(CephOptionName name) => Find(name.ToString());

    internal CephOption? Find(string name)
    {
        var wanted = Encoding.ASCII.GetBytes(name).AsSpan();
        var (low, high) = (FirstOption, _lines.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var start = low + _lines.AsSpan(low, middle - low).LastIndexOf((byte)'\n') + 1;
            var end = EndOfLine(start);
            var order = wanted.SequenceCompareTo(NameAt(start));
            if (order == 0) return CephOption.Parse(Encoding.ASCII.GetString(_lines.AsSpan(start, end - start)));
            if (order < 0) high = start;
            else low = end + 1;
        }

        return null;
    }

    private static CephCatalog Load(string release)
    {
        var resource = $"Tb4Gen.Core.Planning.Ceph.Catalog.{release}.tsv";
        using var stream = typeof(CephCatalog).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"the resource {resource} is missing");
        var lines = new byte[stream.Length];
        stream.ReadExactly(lines);
        return new CephCatalog(release, lines);
    }

    private int EndOfLine(int start) => start + _lines.AsSpan(start).IndexOf((byte)'\n');

    private ReadOnlySpan<byte> NameAt(int start)
    {
        var line = _lines.AsSpan(start);
        return line[..line.IndexOf((byte)'\t')];
    }
}
