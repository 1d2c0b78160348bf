using Tb4Gen.Cli.Differences;
using Tb4Gen.Cli.Output;
using Tb4Gen.Tests.Shared;
using Xunit;

namespace Tb4Gen.Cli.Tests.Differences;

/// <summary>tests/cases/diff/NAME: what changes, in each form. Adding a case is adding a folder.</summary>
public sealed class DiffCaseTests
{
    public static TheoryData<string> Names => [.. DiffCase.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_change_is_told_as_the_case_expects(string name)
    {
        var difference = DiffCase.Compare(name);

        Match(name, "txt", static (d, o) => DiffText.Write(d, color: false, width: 100, o), difference);
        Match(name, "md", static (d, o) => DiffMarkdown.Write(d, 60000, o), difference);
        Match(name, "json", static (d, o) => DiffJson.Write(d, o), difference);
    }

    private static void Match(string name, string form, Action<Difference, TextWriter> write, Difference difference)
    {
        using var output = new StringWriter { NewLine = "\n" };
        write(difference, output);
        Snapshot.Match($"{DiffCase.Folder}/{name}/expected.{form}", output.ToString());
    }
}
