using Tb4Gen.Core.Binding.Schema;
using Tb4Gen.Core.Binding.Values;
using Xunit;

namespace Tb4Gen.Core.Tests.Binding;

public sealed class SmbiosFillerTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("Default string", true)]
    [InlineData("To Be Filled By O.E.M.", true)]
    [InlineData("To be filled by O.E.M.  ", true)]
    [InlineData("System Serial Number", true)]
    [InlineData("00000000-0000-0000-0000-000000000000", true)]
    [InlineData("FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF", true)]
    [InlineData("03000200-0400-0500-0006-000700080009", true)]
    [InlineData("123456789", true)]
    [InlineData("00412", false)]
    [InlineData("MC8K12C00412", false)]
    [InlineData("8a5c0d1e-7f3b-4c62-9d10-0123456789ab", false)]
    public void What_many_machines_say_tells_none_from_another(string text, bool isFiller) =>
        Assert.Equal(isFiller, SmbiosFiller.Is(text));

    [Theory]
    [InlineData("8A5C0D1E-7F3B-4C62-9D10-0123456789AB", "8a5c0d1e-7f3b-4c62-9d10-0123456789ab", "")]
    [InlineData("8a5c0d1e7f3b4c629d100123456789ab", "", "a UUID looks like 8a5c0d1e-7f3b-4c62-9d10-0123456789ab")]
    [InlineData(" 8a5c0d1e-7f3b-4c62-9d10-0123456789ab", "", "a UUID looks like 8a5c0d1e-7f3b-4c62-9d10-0123456789ab")]
    [InlineData("00000000-0000-0000-0000-000000000000", "", "the firmware of many machines says this: it tells none from another")]
    public void A_UUID_is_one_of_a_machine_in_lower_case(string text, string value, string reason)
    {
        Assert.Equal(value.Length > 0, Texts.TryUuid(text, out var parsed, out var why));
        Assert.Equal((value, reason), ($"{parsed}", why));
    }
}
