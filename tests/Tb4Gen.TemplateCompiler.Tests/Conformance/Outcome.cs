using System.Text;

namespace Tb4Gen.TemplateCompiler.Tests.Conformance;

/// <summary>What came of a case: one of the four, and warnings beside it.</summary>
internal sealed record Outcome
{
    /// <summary>The bytes that the template printed.</summary>
    public byte[]? Content { get; init; }

    public IReadOnlyList<Finding> Errors { get; init; } = [];

    public IReadOnlyList<Finding> Warnings { get; init; } = [];

    /// <summary>Why it stopped while it ran.</summary>
    public string? Fault { get; init; }

    /// <summary>What must never be: the generator threw, or wrote C# that does not compile; or the model cannot be
    /// typed.</summary>
    public string? Broken { get; init; }

    /// <summary>As text that stands beside the expected one.</summary>
    public string Show() =>
        Content is not null ? Encoding.UTF8.GetString(Content)
        : Fault is not null ? "fault: " + Fault
        : Broken is not null ? "broken: " + Broken
        : Finding.ShowAll(Errors);

    /// <summary>As the file that would expect it.</summary>
    public (string Name, byte[] Content) ToFile()
    {
        if (Content is not null) return (Expectation.Text, Content);
        if (Fault is not null) return (Expectation.Fault, Encoding.UTF8.GetBytes(Fault + "\n"));
        Assert.True(Broken is null, Broken);
        return (Expectation.Rejection, Encoding.UTF8.GetBytes(Finding.ShowPlaces(Errors)));
    }
}
