using Tb4Gen.Tests.Shared;

namespace Tb4Gen.TemplateCompiler.Tests.Conformance;

/// <summary>All cases of a run, and what came of them. They are compiled together when the first is asked for.</summary>
internal sealed class CaseSuite
{
    /// <summary>Names a further folder of cases, such as somebody else's suite.</summary>
    public const string Variable = "TB4GEN_CONFORMANCE";

    private static readonly Lazy<CaseSuite> Loaded = new(Load);

    private readonly Lazy<Dictionary<ConformanceCase, Outcome>> _outcomes;

    private CaseSuite(IReadOnlyList<ConformanceCase> cases)
    {
        Cases = cases;
        _outcomes = new(() => CaseBatches.Run(cases));
    }

    public static CaseSuite Shared => Loaded.Value;

    public IReadOnlyList<ConformanceCase> Cases { get; }

    public ConformanceCase Find(string name) => Cases.First(c => c.Name == name);

    public Outcome OutcomeOf(ConformanceCase test) => _outcomes.Value[test];

    private static CaseSuite Load()
    {
        var cases = CaseFolder.Read(Snapshot.PathOf("tests/conformance"), isOurs: true).ToList();
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } folder) return new(cases);
        if (!Directory.Exists(folder)) return new([.. cases, ConformanceCase.Missing(folder)]);
        return new([.. cases, .. CaseFolder.Read(folder, isOurs: false), .. PairFolder.Read(folder)]);
    }
}
