using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Deb;

namespace Tb4Gen.Packaging.Apt.Reading;

/// <summary>Reads a .deb from its first byte to its last, once: container, control paragraph, SHA-256.</summary>
/// <param name="shown">The file as the user named it.</param>
internal sealed class PackageReader(string shown)
{
    /// <summary>Control members hold a few scripts and lists.</summary>
    private const int MaxControl = 16 * 1024 * 1024;

    /// <summary>The version of the format is a number with a point.</summary>
    private const int MaxVersion = 8;

    /// <param name="file">The file's bytes.</param>
    /// <param name="copyFor">Where to copy the package to, by its control paragraph; null for nowhere.</param>
    /// <exception cref="RefusalException">It is no package, or none that can be published.</exception>
    public PackageFile Read(Stream file, Func<PackageControl, Stream?> copyFor)
    {
        using var source = new HashedSource(file, shown);
        try
        {
            var control = ReadControl(source);
            using var copy = copyFor(control);
            source.CopyTo(copy);
            PassData(source);
            var hash = source.Finish();
            // As an index is: a power cut must not leave one that names an empty package.
            (copy as FileStream)?.Flush(flushToDisk: true);
            return new PackageFile(control, source.Length, hash);
        }
        catch (FormatException error)
        {
            throw Refusal(RepositoryDiagnostics.NotAPackage, error.Message);
        }
    }

    private PackageControl ReadControl(HashedSource source)
    {
        Span<byte> magic = stackalloc byte[ArHeader.Magic.Length];
        if (source.Read(magic) < magic.Length || !magic.SequenceEqual(ArHeader.Magic))
        {
            throw new FormatException("it does not begin with !<arch>");
        }

        CheckVersion(source);
        var member = NextUsed(source);
        return member.Name switch
        {
            "control.tar" or "control.tar.gz" => PackageControl.Parse(ReadControl(source, member), shown),
            _ when member.Name.StartsWith("control.tar.", StringComparison.Ordinal) => throw Packed(member.Name),
            _ => throw new FormatException($"its member {member.Name} stands where control.tar should"),
        };
    }

    private static void CheckVersion(HashedSource source)
    {
        var version = Next(source);
        if (version.Name != "debian-binary") throw new FormatException("its first member is not debian-binary");
        Span<byte> content = stackalloc byte[MaxVersion];
        var read = source.Read(content[..(int)Math.Min(version.Size, MaxVersion)]);
        if (!content[..read].StartsWith("2."u8)) throw new FormatException("it is not of format 2");
        source.Skip(version.Size - read + (version.Size % 2));
    }

    private static string ReadControl(HashedSource source, ArHeader member)
    {
        if (member.Size > MaxControl) throw new FormatException($"its member {member.Name} is too large");
        using var content = new MemberStream(source, member.Size);
        var control = ControlMember.Read(content, member.Name);
        if (!content.SkipRest()) throw new FormatException($"it ends within its member {member.Name}");
        source.Skip(member.Size % 2);
        return control;
    }

    // What is in it is dpkg's business; that it is there and whole, the client's.
    private static void PassData(HashedSource source)
    {
        var member = NextUsed(source);
        if (member.Name != "data.tar" && !member.Name.StartsWith("data.tar.", StringComparison.Ordinal))
        {
            throw new FormatException($"its member {member.Name} stands where data.tar should");
        }

        if (!source.Skip(member.Size)) throw new FormatException("it ends within its member data.tar");
    }

    /// <summary>dpkg passes over members between its own whose name begins with an underscore.</summary>
    private static ArHeader NextUsed(HashedSource source)
    {
        var member = Next(source);
        for (; member.Name.StartsWith('_'); member = Next(source)) source.Skip(member.Size + (member.Size % 2));
        return member;
    }

    private static ArHeader Next(HashedSource source)
    {
        Span<byte> header = stackalloc byte[ArHeader.Length];
        return source.Read(header) == header.Length
            ? ArHeader.Parse(header)
            : throw new FormatException("it ends before its member data.tar");
    }

    private RefusalException Packed(string member)
    {
        const string reason = "is compressed with neither gzip nor nothing";
        return new(Refusal(RepositoryDiagnostics.Compression, member, reason).Finding
            .WithHelp("build it with `dpkg-deb -Zgzip`"));
    }

    private RefusalException Refusal(DiagnosticDescriptor descriptor, params ReadOnlySpan<object?> details) =>
        new(Diagnostic.Create(descriptor, location: null, [shown, .. details]));
}
