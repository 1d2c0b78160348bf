using Tb4Gen.Core.Binding.Types;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding.Schema;

/// <summary>Keys under <c>package</c>.</summary>
internal static class PackageKeys
{
    public static readonly Key<Located<string>> Maintainer = new("maintainer", ValueTypes.Line,
        "Who answers for the packages, as a name and a mail address.")
    {
        WhenMissing = "`Administrators of <cluster> <admin@<cluster>.invalid>`, an address that is nobody's",
        Example = "Lab Team <team@lab.example>",
    };

    public static readonly ObjectType<PackageSpec> Type = new(
        [Maintainer], static bound => new() { Maintainer = bound.Find(Maintainer) });
}
