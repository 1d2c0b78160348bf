using Tb4Gen.TemplateCompiler.Pipeline;

namespace Tb4Gen.TemplateCompiler.Tests.Mutations;

/// <summary>No fault in a shipped template passes the compiler, and the error stands on the line of the fault.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    [Fact]
    public void The_templates_as_shipped_are_right() => Assert.All(
        ShippedTemplates.All,
        static t => Assert.Empty(ShippedTemplates.Compile(t.File, t.File.Text).Errors.Select(static e => TemplateRun.Show(e.ToDiagnostic()))));

    [Fact]
    public void Each_name_misspelt_is_found() => Check("names misspelt", Mutator.Misspellings, least: 500);

    [Fact]
    public void Each_filter_or_function_of_a_pipe_dropped_is_found() => Check("pipes dropped", Mutator.DroppedFilters, least: 40);

    [Fact]
    public void Each_end_removed_is_found_at_the_block_that_lost_it() => Check("ends removed", Mutator.RemovedEnds, least: 150);

    private void Check(string what, Func<ParsedTemplate, IEnumerable<Mutant>> mutate, int least)
    {
        var mutants = ShippedTemplates.All.SelectMany(mutate).ToList();
        var survivors = new List<string>();
        var misplaced = new List<string>();
        var atOther = 0;
        foreach (var mutant in mutants)
        {
            var errors = mutant.Errors();
            if (errors.Count == 0) survivors.Add(mutant.ToString());
            else if (errors.Exists(e => e.Line == mutant.Line)) continue;
            else if (errors.Exists(e => mutant.OtherLines.Contains(e.Line))) atOther++;
            else misplaced.Add($"{mutant}: {errors[0].Text}");
        }

        output.WriteLine(
            $"{what}: {mutants.Count} mutants of {ShippedTemplates.All.Length} templates, {survivors.Count} survive, "
            + $"{mutants.Count - survivors.Count - misplaced.Count - atOther} are found on their line, "
            + $"{atOther} at the block around it where the text does not tell more, {misplaced.Count} elsewhere");
        Assert.True(survivors.Count == 0, string.Join('\n', survivors));
        Assert.True(misplaced.Count == 0, string.Join('\n', misplaced));
        Assert.True(mutants.Count >= least, $"only {mutants.Count} mutants: is the walk of the templates complete?");
    }
}
