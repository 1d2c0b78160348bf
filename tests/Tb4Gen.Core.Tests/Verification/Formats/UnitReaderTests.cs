using Tb4Gen.Core.Verification.Formats;
using Xunit;

namespace Tb4Gen.Core.Tests.Verification.Formats;

public sealed class UnitReaderTests
{
    private const string Unit = """
        # a comment
        [Unit]
        Description=Bring up %i
        After=a.service \
              b.service
        ; another

        [Service]
        Type=oneshot
        ExecStart = /usr/libexec/tb4gen/tb4-link %i

        """;

    [Fact]
    public void Assignments_know_their_section_and_line()
    {
        List<Problem> problems = [];
        var unit = UnitReader.ReadUnit(Unit, problems);

        Assert.Empty(problems);
        Assert.Equal(
            [
                new Entry(3, "Unit", "Description", "Bring up %i"),
                new Entry(4, "Unit", "After", "a.service  b.service"),
                new Entry(9, "Service", "Type", "oneshot"),
                new Entry(10, "Service", "ExecStart", "/usr/libexec/tb4gen/tb4-link %i"),
            ],
            unit.Entries);
    }

    [Theory]
    [InlineData("Type=oneshot\n", "1: Type= stands in front of the first section")]
    [InlineData("[Unit]\n[Servce]\nType=x\n", "2: there is no section [Servce] in this kind of file")]
    [InlineData("[Unit\nAfter=x\n", "1: the section's heading has no closing bracket")]
    [InlineData("[Unit]\n\nDescription\n", "3: the line is neither a heading nor an assignment")]
    [InlineData("[Unit]\n=x\n", "2: '' is no key")]
    [InlineData("[Unit]\nBinds To=x\n", "2: 'Binds To' is no key")]
    [InlineData("[Unit]\nAfter=x \\\n", "2: the last line ends in a backslash")]
    public void What_systemd_would_skip_is_a_problem(string text, string problem)
    {
        Assert.Equal(problem, Reading.Problems(static (t, p) => UnitReader.ReadUnit(t, p), text)[0]);
    }

    [Fact]
    public void A_link_file_has_sections_of_its_own()
    {
        const string Good = "[Match]\nPath=x\n[Link]\nName=en05\n";
        Assert.Empty(Reading.Problems(static (t, p) => UnitReader.ReadLink(t, p), Good));
        Assert.Equal(
            ["1: there is no section [Unit] in this kind of file"],
            Reading.Problems(static (t, p) => UnitReader.ReadLink(t, p), "[Unit]\nAfter=x\n"));
    }
}
