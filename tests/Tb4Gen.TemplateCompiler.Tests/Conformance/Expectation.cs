namespace Tb4Gen.TemplateCompiler.Tests.Conformance;

/// <summary>What must come of a case.</summary>
internal abstract class Expectation
{
    public const string Text = "expected.txt", Rejection = "rejected.txt", Fault = "fault.txt";

    public static readonly string[] Files = [Text, Rejection, Fault];

    /// <summary>The real engine can only be compared where something is printed.</summary>
    public virtual byte[]? Printed => null;

    public static Expectation Read(string folder)
    {
        var present = Files.Where(f => File.Exists(Path.Combine(folder, f))).ToList();
        if (present.Count != 1)
        {
            return new UndecidedExpectation($"a case has one of {string.Join(", ", Files)}, this one has {present.Count}");
        }

        var file = Path.Combine(folder, present[0]);
        return present[0] switch
        {
            Text => new TextExpectation(File.ReadAllBytes(file), ReadLines(Path.Combine(folder, "warnings.txt"))),
            Rejection => new RejectionExpectation(ReadLines(file)!),
            _ => new FaultExpectation(File.ReadAllText(file).Trim()),
        };
    }

    /// <returns>What is wrong with the outcome; null where nothing is.</returns>
    public abstract string? Check(Outcome outcome);

    /// <returns>Why an outcome says nothing about the compiler; null where it does.</returns>
    public virtual string? ReasonToSkip(Outcome outcome) => null;

    protected static string Differs(string what, string expected, string actual) =>
        $"{what}\n--- expected (-), actual (+)\n{VisibleText.Diff(expected, actual)}";

    private static string[]? ReadLines(string file) =>
        File.Exists(file) ? [.. File.ReadAllLines(file).Where(l => l.Length > 0)] : null;
}
