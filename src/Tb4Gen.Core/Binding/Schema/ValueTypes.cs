using Tb4Gen.Core.Binding.Types;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding.Schema;

/// <summary>
/// The types that several keys share. Patterns serve editors and let through all that the parsers take.
/// </summary>
internal static class ValueTypes
{
    public static readonly TextType<Ipv4Address> Address =
        new("an IPv4 address", Ipv4Address.TryParse, default, "^[0-9]{1,3}(\\.[0-9]{1,3}){3}$");

    public static readonly TextType<Ipv4Network> Subnet =
        new("an IPv4 subnet", Ipv4Network.TryParse, default, "^[0-9]{1,3}(\\.[0-9]{1,3}){3}/[0-9]{1,2}$");

    public static readonly TextType<MacAddress> Mac =
        new("a MAC address", MacAddress.TryParse, default, "^[0-9A-Fa-f]{2}([:-][0-9A-Fa-f]{2}){5}$");

    public static readonly TextType<InterfaceName> Interface =
        new("an interface name", InterfaceName.TryParse, default, "^[A-Za-z][A-Za-z0-9_]{1,14}$");

    public static readonly TextType<HostName> Host =
        new("a node name", HostName.TryParse, default, "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$");

    public static readonly TextType<DevicePath> Device =
        new("a device path", DevicePath.TryParse, default, "^/dev/[A-Za-z0-9._+:/@-]+$");

    public static readonly TextType<PciPath> Pci =
        new("a PCI path", PciPath.TryParse, default, "^pci-[0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]{2}\\.[0-7]$");

    public static readonly TextType<ModuleName> Module =
        new("a kernel module", ModuleName.TryParse, default, "^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$");

    public static readonly TextType<SysctlKey> SysctlKey =
        new("a sysctl key", Values.SysctlKey.TryParse, default, "^[A-Za-z0-9][A-Za-z0-9._/-]*[A-Za-z0-9]$");

    /// <summary>A name that we only compare: of a hardware profile, a disk, a time zone.</summary>
    public static readonly TextType<Token> Name =
        new("a name", Texts.TryName, default, "^[A-Za-z0-9/][A-Za-z0-9._+:/@-]*$");

    /// <summary>One line; may look like a number.</summary>
    public static readonly TextType<string> Line = new("one line of text", Texts.TryLine, "", takesNumbers: true);

    /// <summary>Text of any length.</summary>
    public static readonly TextType<string> Text = new("text", Texts.TryText, "", takesNumbers: true);

    public static readonly TextType<string> KernelArgument =
        new("a word for the kernel command line", Texts.TryKernelArgument, "", "^[!-~]+$");

    public static readonly SizeType Size = new();

    public static readonly BooleanType Boolean = new();

    public static readonly MapType<SysctlKey, Located<string>, SysctlSpec> Sysctl =
        new("<key>", SysctlKey, Line, static (key, value) => new SysctlSpec(key, value));

    public static readonly ListType<Located<ModuleName>> Modules = new(Module);

    public static readonly ListType<Located<string>> KernelArguments = new(KernelArgument);
}
