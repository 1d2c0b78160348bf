using System.CommandLine;
using System.CommandLine.Parsing;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Cli;

/// <summary>What is wrong with a command line, in a sentence.</summary>
internal static class UsageProblem
{
    /// <summary>Null where nothing is.</summary>
    public static string? Of(ParseResult result)
    {
        // The library takes a misspelt option for a file where a command takes files.
        if (UnknownOption(result) is { } option) return Unknown("option", option, OptionNames(result.CommandResult));
        if (result.Errors.Count == 0) return null;
        var command = result.CommandResult.Command;
        if (result.UnmatchedTokens is [var token, ..])
        {
            var kind = command is RootCommand ? "command" : "argument";
            return Unknown(kind, token, command.Subcommands.Select(static c => c.Name));
        }

        if (command is RootCommand) return "no command given";
        // Such as "Required argument missing for command: 'check'.", some with a list on lines of its own.
        var words = result.Errors[0].Message.TrimEnd('.').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var message = string.Join(' ', words);
        return char.ToLowerInvariant(message[0]) + message[1..];
    }

    private static string? UnknownOption(ParseResult result) => result.Tokens
        .TakeWhile(static t => t.Type != TokenType.DoubleDash)
        .FirstOrDefault(static t => t.Type == TokenType.Argument && t.Value is ['-', _, ..])?.Value;

    private static string Unknown(string kind, string name, IEnumerable<string> known) =>
        NearestName.Find(name, known) is { } near
            ? $"unknown {kind} '{name}'; did you mean '{near}'?"
            : $"unknown {kind} '{name}'";

    private static IEnumerable<string> OptionNames(CommandResult at)
    {
        var inherited = at.Parent is CommandResult parent ? parent.Command.Options.Where(static o => o.Recursive) : [];
        return at.Command.Options.Concat(inherited).SelectMany(static o => o.Aliases.Append(o.Name));
    }
}
