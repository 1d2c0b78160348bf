using System.CommandLine;
using Tb4Gen.Packaging.Deb;

namespace Tb4Gen.Cli.Packages;

/// <summary><c>--deb-version</c>, of every command that makes packages.</summary>
internal static class DebVersionOption
{
    public static Option<DebVersion?> Create() => new("--deb-version")
    {
        Description = "Version of the packages, instead of one from the last commit's time and hash",
        HelpName = "VERSION",
        CustomParser = static result =>
        {
            var parsed = DebVersion.Parse(result.Tokens[0].Value, out var reason);
            if (parsed is null) result.AddError($"'{result.Tokens[0].Value}' is no version: {reason}");
            return parsed;
        },
    };
}
