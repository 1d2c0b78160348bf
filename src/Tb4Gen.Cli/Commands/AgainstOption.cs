using System.CommandLine;

namespace Tb4Gen.Cli.Commands;

/// <summary><c>--against</c>, of every command that compares.</summary>
internal static class AgainstOption
{
    /// <param name="description">What it does.</param>
    public static Option<string?> Create(string description)
    {
        var option = new Option<string?>("--against") { Description = description, HelpName = "REV|DIR" };
        // As of a variable that is not set.
        option.Validators.Add(static result =>
        {
            if (result.Tokens is [{ Value: "" }, ..]) result.AddError("--against names neither a commit nor a folder");
        });
        return option;
    }
}
