namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>In which formats a text may be printed as it stands, one bit a format.</summary>
internal readonly record struct Safety
{
    private const int All = ~0;

    /// <summary>Text that the user may have written.</summary>
    public static readonly Safety Free = new(0);

    /// <summary>Text of the template itself, or a number: it fits everywhere.</summary>
    public static readonly Safety Inert = new(All);

    private readonly int _formats;

    /// <param name="format">The only format that a filter made the text fit for.</param>
    public Safety(string format)
        : this(BitOf(Array.FindIndex(ArtifactFormat.Table, f => f.Name == format)))
    {
    }

    private Safety(int formats) => _formats = formats;

    public bool IsFree => _formats == 0;

    public bool IsInert => _formats == All;

    /// <summary>Whether a filter made it: no alphabet fits a single format.</summary>
    public bool IsEscaped => _formats != 0 && (_formats & (_formats - 1)) == 0;

    /// <summary>Of its letters in another order: an alphabet stays, an escape does not.</summary>
    public Safety OfPart => IsEscaped ? Free : this;

    /// <summary>The names of the formats, for messages.</summary>
    public string Format
    {
        get
        {
            var safety = this;
            return Names.List(ArtifactFormat.Table.Where(f => safety.Fits(f.Name)).Select(static f => f.Name));
        }
    }

    /// <summary>Of a type: all formats that give no character of its alphabet a meaning.</summary>
    public static Safety OfAlphabet(string alphabet)
    {
        var formats = All;
        for (var i = 0; i < ArtifactFormat.Table.Length; i++)
        {
            if (Alphabet.Overlap(alphabet, ArtifactFormat.Table[i].Special)) formats &= ~BitOf(i);
        }

        return new(formats);
    }

    public bool Fits(string? format) => IsInert || (format is not null && Covers(new(format)));

    /// <summary>Whether it may stand wherever the other may.</summary>
    public bool Covers(Safety other) => (_formats & other._formats) == other._formats;

    /// <summary>Of two texts that stand next to each other, or of one of the two.</summary>
    public Safety And(Safety other) => new(_formats & other._formats);

    private static int BitOf(int index) => index < 0 ? 0 : 1 << index;
}
