using System.Globalization;

namespace Tb4Gen.TemplateCompiler.Tests.Fuzzing;

/// <summary>
/// No input crashes or hangs the compiler, and no C# that it writes is wrong. <c>TB4GEN_FUZZ_SECONDS=600</c> makes a long
/// run of it, <c>TB4GEN_FUZZ_SEED</c> another one.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    [Fact]
    public void Hostile_templates_give_errors_or_right_code_in_time()
    {
        var (seconds, seed) = (Number("TB4GEN_FUZZ_SECONDS", 5), Number("TB4GEN_FUZZ_SEED", 20250));
        var run = new FuzzRun(seed, TimeSpan.FromSeconds(seconds));
        var fault = run.Execute();
        output.WriteLine($"{run.Inputs} inputs in {seconds} s, seed {seed}; {run.Compiled} of them compile, and so does their C#");
        Assert.True(fault is null, $"seed {seed}, input {run.Inputs}: {fault}");
        Assert.True(run.Inputs > 20 && run.Compiled > 0, "hardly anything was tried");
    }

    private static int Number(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : otherwise;
}
