using System.CommandLine;
using Tb4Gen.Packaging.Apt.Publishing;

namespace Tb4Gen.Cli.Repositories;

/// <summary>The options of <c>tb4gen repo</c>.</summary>
internal sealed class RepoOptions
{
    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "Folder of the repository, made if need be: what a web server hands out",
        HelpName = "DIR",
        Required = true,
    };

    private readonly Option<string?> _signWith = new("--sign-with")
    {
        Description = "Key to sign with: a file for sq, or a fingerprint, key ID or mail address for gpg",
        HelpName = "KEY",
    };

    private readonly Option<bool> _unsigned = new("--unsigned")
    {
        Description = "Do not sign: clients have to be told to trust the repository, and whoever can change it",
    };

    private readonly Option<string> _suite = new("--suite")
    {
        Description = "Suite to publish in",
        HelpName = "NAME",
        DefaultValueFactory = static _ => "stable",
    };

    private readonly Option<string?> _origin = new("--origin")
    {
        Description = "Origin of the suite, and name of the files for clients: as it is, or tb4gen in a new one",
        HelpName = "NAME",
    };

    private readonly Option<string?> _label = new("--label")
    {
        Description = "Label of the suite: as it is, or tb4gen in a new one",
        HelpName = "TEXT",
    };

    private readonly Option<string?> _url = new("--url")
    {
        Description = "Where clients find the repository: as it is, or the folder itself in a new one",
        HelpName = "URL",
    };

    private readonly Option<string> _validFor = new("--valid-for")
    {
        Description = "How long clients take the index for good, in hours, days or weeks (36h, 90d, 12w)",
        HelpName = "TIME",
        DefaultValueFactory = static _ => "90d",
    };

    private readonly Option<string?> _keep = new("--keep")
    {
        Description = "Keep the newest N versions of each package; all when left out",
        HelpName = "N",
    };

    public void AddTo(Command command)
    {
        Check(_suite, RepoValues.CheckSuite);
        Check(_origin, RepoValues.CheckOrigin);
        Check(_label, RepoValues.CheckLabel);
        Check(_url, RepoValues.CheckUrl);
        Check(_validFor, RepoValues.CheckTime);
        Check(_keep, RepoValues.CheckCount);
        Option[] all = [_output, _signWith, _unsigned, _suite, _origin, _label, _url, _validFor, _keep];
        foreach (var option in all) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            var isSigned = result.GetResult(_signWith) is not null;
            if (isSigned == result.GetValue(_unsigned)) result.AddError(isSigned
                ? "`--sign-with` and `--unsigned` exclude each other"
                : "give `--sign-with KEY`, or `--unsigned` for a repository that clients have to be told to trust");
        });
    }

    public string? KeyOf(ParseResult result) => result.GetValue(_signWith);

    public RepositoryOptions Read(ParseResult result, Shell shell)
    {
        var output = result.GetRequiredValue(_output);
        var shown = output.TrimEnd('/') is { Length: > 0 } name ? name : output;
        return new()
        {
            Folder = new(shell.Resolve(output).TrimEnd('/'), shown),
            Suite = result.GetRequiredValue(_suite),
            Origin = result.GetValue(_origin),
            Label = result.GetValue(_label),
            Url = result.GetValue(_url)?.TrimEnd('/'),
            ValidFor = RepoValues.Time(result.GetRequiredValue(_validFor)) ?? default,
            Keep = result.GetValue(_keep) is { } keep ? RepoValues.Number(keep) : null,
            Now = DateTimeOffset.UtcNow,
            SourceDate = SourceDate.Of(shell),
        };
    }

    private static void Check(Option option, Func<string, string?> check) => option.Validators.Add(result =>
    {
        foreach (var text in result.Tokens.Select(static t => t.Value))
        {
            if (check(text) is { } problem) result.AddError($"'{text}' is no value for {option.Name}: {problem}");
        }
    });
}
