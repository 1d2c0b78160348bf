using System.Text;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Pipeline;
using Tb4Gen.Core.Rendering;
using Tb4Gen.Core.Rendering.Filters;
using Xunit;

namespace Tb4Gen.Core.Tests.Attacks;

/// <summary>What is quoted for the shell, as bash itself reads it.</summary>
public sealed class ShellAttackTests
{
    [Fact]
    public void A_quoted_word_is_one_word_and_the_same()
    {
        Bash.Require();
        var words = Attack.All.SelectMany(static a => Attack.In("word", a))
            .Where(static w => !w.Contains('\0') && !w.Any(char.IsSurrogate)).Append("").ToList();
        var script = "export LC_ALL=C.UTF-8\nprintf '%s\\3' " + string.Join(' ', words.Select(ShellFilters.Quote));
        Assert.Equal(words, Bash.Run("-c", script).Split('\u0003', words.Count + 1)[..words.Count]);
    }

    [Fact]
    public void Scripts_with_attacks_in_them_parse_and_hold_their_words()
    {
        Bash.Require();
        var all = Attack.All.Where(static a => a.All(static c => c is > ' ' and <= '~')).Select(static a => "x=" + a).ToList();
        // GRUB's own signs are refused by a rule.
        var refused = Errors(Compile(all)).Select(static f => f.Location!.Start.Column - "kernel-arguments: [".Length - 1).ToList();
        var columns = all.Select((_, i) => string.Concat(all.Take(i).Select(static a => Attack.Quote(a) + ", ")).Length);
        var arguments = all.Zip(columns).Where(p => !refused.Exists(c => c >= p.Second && c < p.Second + Attack.Quote(p.First).Length)).Select(static p => p.First).ToList();
        var compilation = Compile(arguments);
        Assert.Empty(Errors(compilation).Select(static f => f.Message));
        Assert.True(arguments.Count > 15, string.Join(' ', arguments));
        var folder = Directory.CreateTempSubdirectory("tb4gen-attack-");
        try
        {
            foreach (var artifact in compilation.Artifacts.Where(static a => a.Format == ArtifactFormat.Sh))
            {
                var file = Path.Combine(folder.FullName, "script");
                File.WriteAllBytes(file, artifact.Content.ToArray());
                Assert.Equal("", Bash.Run("-n", file));
                if (!artifact.Path.EndsWith("tb4gen/grub.cfg", StringComparison.Ordinal)) continue;
                var line = Bash.Run("-c", ". \"$1\"; printf %s \"$GRUB_CMDLINE_LINUX_DEFAULT\"", "bash", file);
                Assert.All(arguments, a => Assert.Contains($" {a} ", line + " ", StringComparison.Ordinal));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Compilation Compile(List<string> arguments)
    {
        var text = AttackedCluster.Text
            .Replace("[argument.of=cluster]", $"[{string.Join(", ", arguments.Select(Attack.Quote))}]", StringComparison.Ordinal)
            .Replace("/etc/tb4-motd", Attack.Quote("/etc/it's $(touch x) `x` \"x\" %i ;#&|*? [x]"), StringComparison.Ordinal);
        return Compiler.Compile(new("cluster.yaml", Encoding.UTF8.GetBytes(text), static _ => "x\n"u8.ToArray()));
    }

    private static IEnumerable<Diagnostic> Errors(Compilation compilation) =>
        compilation.Findings.Where(static f => f.Severity == Severity.Error);
}
