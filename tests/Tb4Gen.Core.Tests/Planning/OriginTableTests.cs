using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Planning.Origins;
using Tb4Gen.Core.Rendering;
using Xunit;

namespace Tb4Gen.Core.Tests.Planning;

/// <summary>Every member of the plan that a template can reach has a row that says where it comes from.</summary>
public sealed partial class OriginTableTests
{
    private static readonly Dictionary<Type, IEnumerable<string>> Tables = new()
    {
        [typeof(ClusterPlan)] = ClusterOrigins.Rows,
        [typeof(ManagementPlan)] = ManagementOrigins.Rows,
        [typeof(MeshPlan)] = MeshOrigins.Rows,
        [typeof(CablePlan)] = CableOrigins.Rows,
        [typeof(CableEndPlan)] = CableOrigins.EndRows,
        [typeof(NodePlan)] = NodeOrigins.Rows,
        [typeof(PortPlan)] = PortOrigins.Rows,
        [typeof(PeerPlan)] = PeerOrigins.Rows,
        [typeof(SysctlPlan)] = AddedOrigins.Rows,
        [typeof(ModuleOptionPlan)] = DriverOrigins.Rows,
        [typeof(FilePlan)] = FileOrigins.Rows,
        [typeof(CephPlan)] = CephOrigins.Rows,
        [typeof(CephSectionPlan)] = CephOptionOrigins.SectionRows,
        [typeof(CephOptionPlan)] = CephOptionOrigins.Rows,
        [typeof(PoolPlan)] = PoolOrigins.Rows,
        [typeof(InstallPlan)] = InstallOrigins.Rows,
        [typeof(PackagePlan)] = PackageOrigins.Rows,
        [typeof(HealPlan)] = HealOrigins.Rows,
    };

    public static TheoryData<string> Records => [.. Reachable().Select(static t => t.Name).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Records))]
    public void A_record_has_a_row_for_each_member_and_no_other(string name)
    {
        var type = Reachable().Single(t => t.Name == name);

        Assert.True(Tables.TryGetValue(type, out var rows), $"{name} has no table");
        Assert.Equal(MembersOf(type).Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void There_is_no_table_that_no_template_can_reach() =>
        Assert.Equal(Tables.Keys.Select(static t => t.Name).Order(StringComparer.Ordinal), Reachable().Select(static t => t.Name).Order(StringComparer.Ordinal));

    private static HashSet<Type> Reachable()
    {
        var found = new HashSet<Type>();
        Add(typeof(ClusterModel), found);
        Add(typeof(NodeModel), found);
        return found;
    }

    private static void Add(Type type, HashSet<Type> found)
    {
        foreach (var property in PropertiesOf(type))
        {
            var item = property.PropertyType;
            if (item.IsGenericType && item.GetGenericTypeDefinition() == typeof(ImmutableArray<>)) item = item.GetGenericArguments()[0];
            if (item.Namespace == typeof(ClusterPlan).Namespace && found.Add(item)) Add(item, found);
        }
    }

    private static IEnumerable<string> MembersOf(Type type) => PropertiesOf(type).Select(static p =>
        Word().Replace(p.Name, static m => (m.Index == 0 ? "" : "_") + m.Value.ToLowerInvariant()));

    private static IEnumerable<PropertyInfo> PropertiesOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static p => p.GetIndexParameters().Length == 0);

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Word();
}
