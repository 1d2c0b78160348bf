using System.CommandLine;
using Tb4Gen.Cli.Output;
using Tb4Gen.Core.Binding.Docs;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Cli.Commands;

/// <summary><c>tb4gen explain</c>: what a finding or a key means.</summary>
internal static class ExplainCommand
{
    public static Command Create(Shell shell, CommonOptions common)
    {
        var name = new Argument<string?>("CODE|KEY")
        {
            Description = "A code such as TB1005, or a key such as mesh.mtu; all codes are listed when left out",
            HelpName = "CODE|KEY",
            Arity = ArgumentArity.ZeroOrOne,
        };
        name.CompletionSources.Add(static _ => ExplainPage.Codes);
        var command = new Command("explain", "Say what a finding or a key of cluster.yaml means.") { name };
        command.SetAction(result =>
        {
            var color = Ansi.IsWanted(shell, shell.OutIsTerminal, result.GetValue(common.NoColor));
            return (int)Run(result.GetValue(name), color, shell);
        });
        return command;
    }

    private static ExitCode Run(string? name, bool color, Shell shell)
    {
        if (name is null)
        {
            CodeList.Write(color, shell.Out);
            return ExitCode.Clean;
        }

        var code = name.ToUpperInvariant();
        if (ExplainPage.Find(code) is { } page)
        {
            Markdown.Write(page.Markdown, color, shell.Out);
            return ExitCode.Clean;
        }

        return LooksLikeCode(code) ? UnknownCode(code, shell) : ExplainKey(name, shell);
    }

    private static ExitCode ExplainKey(string name, Shell shell)
    {
        var help = KeyHelp.Find(name);
        if (help.Text is { } text)
        {
            shell.Out.Write(text);
            return ExitCode.Clean;
        }

        shell.Error.WriteLine(help.Candidates switch
        {
            [] => $"tb4gen: no code or key is called '{name}'; "
                + "`tb4gen explain` lists the codes, `tb4gen schema` the keys",
            [var only] => $"tb4gen: no key is called '{name}'; did you mean '{only}'?",
            _ => $"tb4gen: '{name}' can be one of several keys:",
        });
        if (help.Candidates.Length > 1)
        {
            foreach (var candidate in help.Candidates) shell.Error.WriteLine($"  tb4gen explain {candidate}");
        }

        return ExitCode.Usage;
    }

    private static ExitCode UnknownCode(string code, Shell shell)
    {
        var near = NearestName.Find(code, ExplainPage.Codes);
        shell.Error.WriteLine(near is null
            ? $"tb4gen: no finding has the code {code}; `tb4gen explain` lists them"
            : $"tb4gen: no finding has the code {code}; did you mean {near}?");
        return ExitCode.Usage;
    }

    private static bool LooksLikeCode(string name) =>
        name.StartsWith("TB", StringComparison.Ordinal) && name.AsSpan(2).ContainsAnyInRange('0', '9');
}
