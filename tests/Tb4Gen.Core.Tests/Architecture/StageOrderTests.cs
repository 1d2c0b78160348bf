using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Tb4Gen.Core.Text;
using Xunit;

namespace Tb4Gen.Core.Tests.Architecture;

/// <summary>The house's one rule: data goes one way, and Core is a function of its input.</summary>
public sealed class StageOrderTests
{
    /// <summary>The folders of Core in the order in which data passes them; the first two are for all.</summary>
    private static readonly string[] Stages =
    [
        "Text", "Diagnostics", "Syntax", "Binding", "Planning", "Rules", "Drawing", "Rendering", "Verification", "Bundles",
        "Comparison", "Reporting", "Pipeline",
    ];

    private static readonly string[] OutsideWorld =
    [
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo",
        "System.Console", "System.Environment", "System.Diagnostics.Process", "System.Random", "System.Net.Http.HttpClient",
        "System.Net.Sockets.Socket",
    ];

    private static readonly ArchUnitNET.Domain.Architecture Core =
        new ArchLoader().LoadAssembliesIncludingDependencies(typeof(SourceText).Assembly).Build();

    private static IEnumerable<IType> CoreTypes => Core.Types.Where(static t => StageOf(t) is not null);

    public static TheoryData<string> EveryStage => [.. Stages];

    [Fact]
    public void Every_type_of_Core_belongs_to_a_stage()
    {
        var homeless = Core.Types
            .Where(static t => t.FullName.StartsWith("Tb4Gen.Core.", StringComparison.Ordinal) && StageOf(t) is null)
            .Select(static t => t.FullName);

        Assert.Empty(homeless);
        Assert.NotEmpty(CoreTypes);
    }

    [Theory]
    [MemberData(nameof(EveryStage))]
    public void A_stage_knows_only_the_stages_before_it(string stage)
    {
        var order = Array.IndexOf(Stages, stage);
        var backward = CoreTypes
            .Where(t => StageOf(t) == stage)
            .SelectMany(static t => t.Dependencies)
            .Where(d => StageOf(d.Target) is { } target && Array.IndexOf(Stages, target) > order)
            .Select(static d => $"{d.Origin.FullName} knows {d.Target.FullName}")
            .Distinct();

        Assert.Empty(backward);
    }

    [Fact]
    public void Core_touches_nothing_outside_of_its_input()
    {
        var touched = CoreTypes
            .SelectMany(static t => t.Dependencies)
            .Where(static d => OutsideWorld.Contains(d.Target.FullName))
            .Select(static d => $"{d.Origin.FullName} uses {d.Target.FullName}")
            .Distinct();

        Assert.Empty(touched);
    }

    private static string? StageOf(IType type)
    {
        const string Prefix = "Tb4Gen.Core.";
        if (!type.FullName.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var rest = type.FullName[Prefix.Length..];
        var end = rest.IndexOfAny(['.', '+', '/']);
        var stage = end < 0 ? rest : rest[..end];
        return Stages.Contains(stage) ? stage : null;
    }
}
