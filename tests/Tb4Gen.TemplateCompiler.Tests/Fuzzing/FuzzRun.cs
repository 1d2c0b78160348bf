using System.Diagnostics;
using System.Text.Json;
using Tb4Gen.TemplateCompiler.Pipeline;
using Tb4Gen.TemplateCompiler.Tests.Mutations;

namespace Tb4Gen.TemplateCompiler.Tests.Fuzzing;

/// <summary>Compiles hostile templates until its time is up, on a thread of its own that can be left to hang.</summary>
internal sealed class FuzzRun(int seed, TimeSpan time)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    /// <summary>Far above the limit, so that a busy machine is no hang.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);

    private readonly GeneratedCode _code = new();
    private volatile TemplateFile? _current;
    private long _begun;
    private string? _fault;

    public int Inputs { get; private set; }

    public int Compiled => _code.Count;

    /// <returns>What went wrong, with the whole template; null where nothing did.</returns>
    public string? Execute()
    {
        var thread = new Thread(Loop) { IsBackground = true };
        thread.Start();
        while (!thread.Join(TimeSpan.FromSeconds(1)))
        {
            var since = Stopwatch.GetElapsedTime(Interlocked.Read(ref _begun));
            if (_current is { } input && since > Hang) return $"no end after {since}: {Show(input)}";
        }

        return _fault;
    }

    private void Loop()
    {
        var source = new FuzzInput(new Random(seed));
        // Reading the model takes longer than many inputs.
        ShippedTemplates.Compile(ShippedTemplates.All[0].File, "");
        var clock = Stopwatch.StartNew();
        for (; _fault is null && clock.Elapsed < time; Inputs++)
        {
            var input = source.Next();
            Interlocked.Exchange(ref _begun, Stopwatch.GetTimestamp());
            _current = input;
            var (problem, compiled) = Try(input);
            // The machine may have been busy: what is slow is slow again.
            if (problem == FuzzProblem.Slow) (problem, compiled) = Try(input);
            _current = null;
            if (problem is not null) _fault = $"{problem}: {Show(FuzzProblem.Minimize(input, problem, static i => Try(i).Problem))}";
            else if (compiled?.Source is { } code) _fault = _code.Add(code, Show(input));
        }

        _fault ??= _code.Flush();
    }

    private static (string? Problem, CompiledTemplate? Compiled) Try(TemplateFile input)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            var compiled = ShippedTemplates.Compile(input, input.Text);
            return (clock.Elapsed > Limit ? FuzzProblem.Slow : null, compiled);
        }
#pragma warning disable CA1031 // Any exception is a find.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return ($"{exception.GetType().Name} {exception.StackTrace?.Split('\n')[0].Trim()}", null);
        }
    }

    private static string Show(TemplateFile input) => $"{input.Path}\n{JsonSerializer.Serialize(input.Text)}";
}
