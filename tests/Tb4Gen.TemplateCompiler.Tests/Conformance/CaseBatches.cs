namespace Tb4Gen.TemplateCompiler.Tests.Conformance;

/// <summary>
/// Puts cases together that can be compiled together: starting the C# compiler takes longer than all of them.
/// </summary>
internal static class CaseBatches
{
    public static Dictionary<ConformanceCase, Outcome> Run(IEnumerable<ConformanceCase> cases)
    {
        var outcomes = new Dictionary<ConformanceCase, Outcome>();
        foreach (var batch in Split(cases)) Run(batch, outcomes);
        return outcomes;
    }

    /// <summary>
    /// All templates of a compilation share its partials, and a partial names types of one model. So cases with
    /// partials stand apart by model and clash where they give a name to different partials.
    /// </summary>
    private static List<List<ConformanceCase>> Split(IEnumerable<ConformanceCase> cases)
    {
        var batches = new List<List<ConformanceCase>>();
        foreach (var test in cases)
        {
            var batch = batches.FirstOrDefault(b => Fits(test, b));
            if (batch is null) batches.Add(batch = []);
            batch.Add(test);
        }

        return batches;
    }

    private static bool Fits(ConformanceCase test, List<ConformanceCase> batch)
    {
        if (test.Partials.IsEmpty != batch[0].Partials.IsEmpty) return false;
        return test.Partials.IsEmpty || (test.Model == batch[0].Model && batch.TrueForAll(other => !Clash(test, other)));
    }

    private static bool Clash(ConformanceCase a, ConformanceCase b) =>
        a.Partials.Any(p => b.Partials.TryGetValue(p.Key, out var other) && other != p.Value);

    /// <summary>A template that the generator throws at is found by halving, so that it takes no other case with it.</summary>
    private static void Run(List<ConformanceCase> batch, Dictionary<ConformanceCase, Outcome> outcomes)
    {
        if (batch.Count == 0) return;
        var compiler = new CaseCompiler(batch);
        if (compiler.GeneratorFault is null || batch.Count == 1)
        {
            foreach (var test in batch) outcomes[test] = compiler.OutcomeOf(test);
            Run(compiler.Interrupted, outcomes);
            return;
        }

        Run(batch[..(batch.Count / 2)], outcomes);
        Run(batch[(batch.Count / 2)..], outcomes);
    }
}
