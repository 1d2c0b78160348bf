using Tb4Gen.Core.Binding.Types;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding.Schema;

/// <summary>Keys of an item of <c>allow</c>.</summary>
internal static class AllowKeys
{
    public static readonly Key<Located<string>> Code = new("code",
        new TextType<string>("the code of a finding", Texts.TryCode, "", "^TB[0-9]{4}$"),
        "The code of the findings that are accepted. Errors that would break a node cannot be.")
    {
        IsRequired = true,
        Example = "TB5007",
    };

    public static readonly Key<Located<string>> Reason = new("reason", ValueTypes.Line,
        "Why they are accepted, for the next reader.")
    {
        IsRequired = true,
        Example = "two nodes until the third arrives in March",
    };

    public static readonly ObjectType<AllowSpec> Type = new(
        [Code, Reason], static bound => new AllowSpec(bound.Span, bound.Get(Code), bound.Get(Reason)));
}
