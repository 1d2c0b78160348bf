using System.Text;
using Tb4Gen.Packaging.Deb;

namespace Tb4Gen.Packaging.Tests.Deb;

/// <summary>A small package with one of everything: folders, a script, an empty file, a long name, a link.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Time = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);

    public static string LongName { get; } = "usr/share/x/" + new string('n', 120);

    public static NodePackage Node(string content = "one\n") => new(
        Paragraph.Parse(
            "Package: tb4gen-lab-n2\nArchitecture: all\nMaintainer: Admins <admin@lab.example>\n"
            + "Description: files of n2\n more of it\n .\n and an end\n"),
        [
            new("preinst", 0b111_101_101, Bytes("#!/bin/sh\nexit 0\n")),
            new("triggers", 0b110_100_100, Bytes("activate-noawait update-initramfs\n")),
        ],
        Bytes("Licence: none\n"),
        [
            new("usr/lib/tb4gen/interfaces", 0b110_100_100, Bytes(content)),
            new("usr/lib/tb4gen-1", 0b110_100_100, Bytes("")),
            new("usr/libexec/tb4gen/tool", 0b111_101_101, Bytes(new string('x', 1025))),
            new(LongName, 0b110_100_100, Bytes("long\n")),
            new("etc/network/interfaces.d/tb4gen", 0, ReadOnlyMemory<byte>.Empty, "/usr/lib/tb4gen/interfaces"),
        ]);

    public static PackageRelease Release(string version = "1.0") => new(Version(version), Time, ["A plan."]);

    public static DebVersion Version(string text) =>
        DebVersion.Parse(text, out var reason) ?? throw new ArgumentException(reason);

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
