using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Tb4Gen.Core.Diagnostics;

/// <summary>
/// Every descriptor there is. Only explanations and <c>allow</c> ask for it, so it is made when asked for.
/// </summary>
public static class DiagnosticCatalog
{
    private static readonly Lazy<ImmutableArray<DiagnosticDescriptor>> Descriptors = new(Collect);

    /// <summary>Sorted by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All => Descriptors.Value;

    public static DiagnosticDescriptor? Find(string code) => All.FirstOrDefault(d => d.Code == code);

    private static ImmutableArray<DiagnosticDescriptor> Collect() =>
    [
        .. ((DiagnosticDescriptor[])
        [
            .. Of(typeof(SyntaxDiagnostics)),
            .. Of(typeof(BindingDiagnostics)),
            .. Of(typeof(AllowDiagnostics)),
            .. Of(typeof(TopologyDiagnostics)),
            .. Of(typeof(AddressDiagnostics)),
            .. Of(typeof(CephDiagnostics)),
            .. Of(typeof(HardwareDiagnostics)),
            .. Of(typeof(InstallDiagnostics)),
            .. Of(typeof(RenderingDiagnostics)),
            .. Of(typeof(VerificationDiagnostics)),
            .. Of(typeof(EnvironmentDiagnostics)),
            .. Of(typeof(DebDiagnostics)),
            .. Of(typeof(RepositoryDiagnostics)),
            .. Of(typeof(IsoDiagnostics)),
            .. Of(typeof(ServerDiagnostics)),
            .. Of(typeof(DiffDiagnostics)),
        ]).OrderBy(static d => d.Code, StringComparer.Ordinal),
    ];

    // Each class is named, so that a compiler that leaves out what nobody uses keeps their fields.
    private static IEnumerable<DiagnosticDescriptor> Of(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] Type stage) =>
        stage.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(static f => f.GetValue(null))
            .OfType<DiagnosticDescriptor>();
}
