using System.CommandLine;
using System.CommandLine.Parsing;
using Tb4Gen.Cli.Packages;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Packaging.Deb;
using Tb4Gen.Packaging.Iso;

namespace Tb4Gen.Cli.Images;

/// <summary>The options of <c>tb4gen iso</c>.</summary>
internal sealed class IsoOptions
{
    private readonly Option<string?> _source = new("--source")
    {
        Description = "The ISO of Proxmox VE, which is only read",
        HelpName = "ISO",
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "Folder that gets the images",
        HelpName = "DIR",
        DefaultValueFactory = static _ => "iso",
    };

    private readonly Option<string[]> _nodes = new("--node")
    {
        Description = "Bake for this node only; may be given several times",
        HelpName = "NAME",
        DefaultValueFactory = static _ => [],
    };

    private readonly Option<string?> _secrets = new("--secrets")
    {
        Description = "Folder with a file for each secret that is not in a variable TB4GEN_SECRET_NAME",
        HelpName = "DIR",
    };

    private readonly Option<string> _fetchFrom = new("--fetch-from")
    {
        Description = "Where the installer finds its answers: on an ISO for each node, at a server, or on a second stick",
        DefaultValueFactory = static _ => "iso",
    };

    private readonly Option<string?> _url = new("--url")
    {
        Description = "With http: the server's address, such as https://deploy.lab.example:8443/answer",
        HelpName = "URL",
    };

    private readonly Option<string?> _fingerprint = new("--cert-fingerprint")
    {
        Description = "With http: SHA-256 of the server's certificate, where no known CA answers for it",
        HelpName = "HEX",
    };

    private readonly Option<string?> _token = new("--answer-auth-token-secret")
    {
        Description = "With http: the secret that holds what the server asks for (9.2 and later)",
        HelpName = "NAME",
    };

    private readonly Option<string?> _carrier = new("--carrier")
    {
        Description = "How a node comes to its package [default: first-boot; none with http and --seed]",
    };

    private readonly Option<bool> _seed = new("--seed")
    {
        Description = "Instead of ISOs that install: a drive with data for cloud-init for each node (NoCloud)",
    };

    private readonly Option<bool> _assistant = new("--assistant")
    {
        Description = "Let proxmox-auto-install-assistant add the files",
    };

    private readonly Option<DebVersion?> _version = DebVersionOption.Create();

    public IsoOptions()
    {
        _fetchFrom.AcceptOnlyFromAmong("iso", "http", "partition");
        _carrier.AcceptOnlyFromAmong("first-boot", "installer", "none");
        Check(_url, IsoValues.CheckUrl);
        Check(_fingerprint, IsoValues.CheckFingerprint);
        Check(_token, IsoValues.CheckSecret);
    }

    public void AddTo(Command command)
    {
        Option[] all =
        [
            _source, _output, _nodes, _secrets, _fetchFrom, _url, _fingerprint, _token, _carrier, _seed, _assistant,
            _version,
        ];
        foreach (var option in all) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (Contradiction(result) is { } problem) result.AddError(problem);
        });
    }

    public IsoWish Read(ParseResult result)
    {
        var place = PlaceOf(result.GetValue(_seed), result.GetValue(_fetchFrom));
        SecretName? token = SecretName.TryParse(result.GetValue(_token) ?? "", out var name, out _) ? name : null;
        return new()
        {
            Place = place,
            Carrier = result.GetValue(_carrier) switch
            {
                "first-boot" => Carrier.FirstBoot,
                "installer" => Carrier.Installer,
                "none" => Carrier.None,
                _ => place is AnswerPlace.Http or AnswerPlace.Seed ? Carrier.None : Carrier.FirstBoot,
            },
            Source = result.GetValue(_source),
            Output = result.GetRequiredValue(_output),
            Nodes = result.GetValue(_nodes) ?? [],
            Secrets = result.GetValue(_secrets),
            Url = result.GetValue(_url),
            CertFingerprint = result.GetValue(_fingerprint),
            Token = token,
            ByAssistant = result.GetValue(_assistant),
            Version = result.GetValue(_version),
        };
    }

    private static AnswerPlace PlaceOf(bool isSeed, string? fetchFrom) => (isSeed, fetchFrom) switch
    {
        (true, _) => AnswerPlace.Seed,
        (_, "http") => AnswerPlace.Http,
        (_, "partition") => AnswerPlace.Partition,
        _ => AnswerPlace.Iso,
    };

    private string? Contradiction(CommandResult result)
    {
        var place = PlaceOf(result.GetValue(_seed), result.GetValue(_fetchFrom));
        if (place == AnswerPlace.Seed)
        {
            Option[] others = [_source, _fetchFrom, _url, _fingerprint, _token, _assistant];
            var given = Array.Find(others, o => IsGiven(result, o));
            if (given is not null) return $"`{given.Name}` is for ISOs that install, and `--seed` makes none";
            return result.GetValue(_carrier) == "installer" ? "with `--seed` there is no installer that carries anything" : null;
        }

        if (place != AnswerPlace.Partition && !IsGiven(result, _source)) return "`--source` names the ISO of Proxmox VE";
        // The installer takes every package that it finds, and those of two nodes exclude each other.
        if (place == AnswerPlace.Partition && result.GetValue(_carrier) == "installer")
        {
            return "`--carrier installer` wants an ISO for each node, and `--fetch-from partition` makes one for all";
        }

        if (place != AnswerPlace.Http)
        {
            Option[] others = [_url, _fingerprint, _token];
            var given = Array.Find(others, o => IsGiven(result, o));
            return given is null ? ContradictionOfAssistant(result) : $"`{given.Name}` goes with `--fetch-from http` only";
        }

        if (!IsGiven(result, _url)) return "`--fetch-from http` wants the server's address as `--url`";
        if (IsGiven(result, _nodes)) return "with `--fetch-from http` one ISO is for all: `--node` has no meaning";
        return result.GetValue(_carrier) is null or "none"
            ? ContradictionOfAssistant(result)
            : "with `--fetch-from http` it is the server that hands out packages: `--carrier` has no meaning";
    }

    private string? ContradictionOfAssistant(CommandResult result)
    {
        if (!result.GetValue(_assistant)) return null;
        if (result.GetValue(_carrier) == "installer") return "`--assistant` cannot add packages: take `--carrier first-boot`";
        // It takes a token as an argument alone.
        return IsGiven(result, _token) ? "`--assistant` would show the token to every user of this machine" : null;
    }

    private static bool IsGiven(CommandResult result, Option option) => result.GetResult(option) is { Implicit: false };

    private static void Check(Option option, Func<string, string?> check) => option.Validators.Add(result =>
    {
        foreach (var text in result.Tokens.Select(static t => t.Value))
        {
            if (check(text) is { } problem) result.AddError($"'{text}' is no value for {option.Name}: {problem}");
        }
    });
}
