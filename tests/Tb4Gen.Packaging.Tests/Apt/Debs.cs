using Tb4Gen.Packaging.Apt.Index;
using Tb4Gen.Packaging.Apt.Reading;
using Tb4Gen.Packaging.Deb;
using Tb4Gen.Packaging.Tests.Deb;

namespace Tb4Gen.Packaging.Tests.Apt;

/// <summary>Packages to publish.</summary>
internal static class Debs
{
    public static byte[] Make(string package, string version, string content = "one\n")
    {
        var node = Samples.Node(content);
        var control = Paragraph.Parse(node.Control.Text.Replace(node.Name, package, StringComparison.Ordinal));
        return DebWriter.Write(node with { Control = control }, Samples.Release(version)).Content;
    }

    /// <summary>A package whose control file is this text.</summary>
    public static byte[] WithControl(string control) => WithMembers(
        ("control.tar.gz", StoredGzip.Pack(ControlTar(control))), ("data.tar.gz", StoredGzip.Pack(DebTar.Write([], Samples.Time))));

    public static byte[] WithMembers(params (string Name, byte[] Content)[] members) =>
        ArArchive.Write([("debian-binary", "2.0\n"u8.ToArray()), .. members], Samples.Time);

    public static byte[] ControlTar(string control) =>
        DebTar.Write([new("control", 0b110_100_100, Samples.Bytes(control))], Samples.Time);

    public static PackageFile Read(byte[] deb, Stream? copy = null) =>
        new PackageReader("x.deb").Read(new MemoryStream(deb), _ => copy);

    public static IndexEntry Entry(string package, string version, string content = "one\n") =>
        IndexEntry.Of(Read(Make(package, version, content)));
}
