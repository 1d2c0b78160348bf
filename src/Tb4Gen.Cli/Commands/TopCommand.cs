using System.CommandLine;
using System.CommandLine.Help;

namespace Tb4Gen.Cli.Commands;

/// <summary><c>tb4gen</c> itself: the commands and what all of them know.</summary>
internal static class TopCommand
{
    public static RootCommand Create(Shell shell)
    {
        var root = new RootCommand(
            "Compiles one cluster.yaml into everything that the nodes of a Thunderbolt 4 mesh need.");
        var common = new CommonOptions();
        root.Options.Add(common.NoColor);
        root.Subcommands.Add(InitCommand.Create(shell));
        root.Subcommands.Add(CheckCommand.Create(shell, common));
        root.Subcommands.Add(ExplainCommand.Create(shell, common));
        root.Subcommands.Add(GenerateCommand.Create(shell, common));
        root.Subcommands.Add(DiffCommand.Create(shell, common));
        root.Subcommands.Add(DebCommand.Create(shell, common));
        root.Subcommands.Add(RepoCommand.Create(shell, common));
        root.Subcommands.Add(IsoCommand.Create(shell, common));
        root.Subcommands.Add(AnswerServerCommand.Create(shell, common));
        root.Subcommands.Add(WhyCommand.Create(shell, common));
        root.Subcommands.Add(GraphCommand.Create(shell, common));
        root.Subcommands.Add(ReportCommand.Create(shell, common));
        root.Subcommands.Add(SchemaCommand.Create(shell));
        root.Subcommands.Add(CompletionCommand.Create(shell));
        ReplaceActions(root, shell);
        return root;
    }

    private static void ReplaceActions(RootCommand root, Shell shell)
    {
        root.Options.Remove(root.Options.OfType<HelpOption>().Single());
        // Without `-?`, which is a pattern to a shell, and `/h`, which is a path.
        var help = new HelpOption("--help", "-h");
        if (help.Action is HelpAction action) help.Action = new HelpWithExamples(action, shell);
        root.Options.Add(help);
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction(shell);
    }
}
