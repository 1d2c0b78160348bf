using System.Text;

namespace Tb4Gen.TemplateCompiler.Tests.Conformance;

/// <summary>The template compiles and prints these bytes.</summary>
/// <param name="bytes">With the line ends that they have.</param>
/// <param name="warnings">The places of the warnings; null where they do not matter.</param>
internal sealed class TextExpectation(byte[] bytes, string[]? warnings) : Expectation
{
    public override byte[] Printed => bytes;

    public override string? Check(Outcome outcome)
    {
        if (outcome.Content is null || !outcome.Content.AsSpan().SequenceEqual(bytes))
        {
            return Differs("prints something else", Encoding.UTF8.GetString(bytes), outcome.Show());
        }

        return warnings is null || Finding.Agree(warnings, outcome.Warnings)
            ? null
            : Differs("has other warnings", string.Join('\n', warnings), Finding.ShowAll(outcome.Warnings));
    }
}
