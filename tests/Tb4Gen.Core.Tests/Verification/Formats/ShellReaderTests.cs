using Tb4Gen.Core.Verification.Formats;
using Xunit;

namespace Tb4Gen.Core.Tests.Verification.Formats;

public sealed class ShellReaderTests
{
    private const string Good = """
        #!/bin/bash
        # it's a comment with "one quote and a $(
        set -euo pipefail
        x='single " and `'
        y="double ' and $(echo "nested ${x:-"a b"} )") `date` $# $(( (1 << 2) + 3 ))"
        if (( ${#x} << 2 )); then echo $'it\'s'; fi
        case "$y" in
          a|b) echo one ;;
          (c) echo two ;;
        esac
        z=$(case "$y" in a) echo case ;; *) echo "b)" ;; esac)
        cat <<EOF
        unbalanced ' " ( $(
        EOF
        cat <<-'END' > /tmp/x && cat <<"TWO"
        it's
        	END
        it's "too
        TWO
        read -r a <<< "$z"
        list=(a "b c" 'd')
        echo "${list[@]#\'}" \" \' ${y//\"/} "${x%\}}"

        """;

    [Fact]
    public void A_sound_script_has_no_problems() =>
        Assert.Empty(Reading.Problems(static (t, p) => ShellReader.ReadScript(t, p), Good));

    [Theory]
    [InlineData("#!/bin/bash \necho\n")]
    [InlineData("#! /bin/bash\necho\n")]
    [InlineData("#\\!/bin/bash\necho\n")]
    [InlineData("\n#!/bin/bash\necho\n")]
    [InlineData("#!/usr/bin/env bash\necho\n")]
    [InlineData("#!/bin/bash\r\necho\n")]
    [InlineData("")]
    public void The_first_line_is_exact(string text)
    {
        Assert.Equal(
            ["1: the first line is not exactly '#!/bin/bash' or '#!/bin/sh'"],
            Reading.Problems(static (t, p) => ShellReader.ReadScript(t, p), text));
    }

    [Theory]
    [InlineData("echo \"a\necho b\n", "1: a double quote is opened and never closed")]
    [InlineData("echo ok\necho it's\n", "2: a single quote is opened and never closed")]
    [InlineData("x=$(date\n", "1: a parenthesis is opened and never closed")]
    [InlineData("echo ok\nx=${y\n", "2: '${' is opened and never closed")]
    [InlineData("x=`date\n", "1: a backtick is opened and never closed")]
    [InlineData("((x = 1\n", "1: '((' is opened and never closed")]
    [InlineData("echo\ncat <<EOF\ntext\n EOF\n", "2: the here-document has no line 'EOF'")]
    public void What_opens_and_never_closes_is_reported_where_it_opens(string text, string problem)
    {
        Assert.Equal([problem], Reading.Problems(static (t, p) => ShellReader.ReadFragment(t, p), text));
    }
}
