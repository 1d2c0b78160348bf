using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using Tb4Gen.Cli.Images;
using Tb4Gen.Cli.Packages;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Packaging.Deb;

namespace Tb4Gen.Cli.Serving;

/// <summary>The options of <c>tb4gen answer-server</c>.</summary>
internal sealed class ServeOptions
{
    private const string DefaultListen = "0.0.0.0:8443";

    private readonly Option<string> _listen = new("--listen")
    {
        Description = "Where the server listens, such as 10.11.12.5:8443 or [::]:8443",
        HelpName = "ADDRESS:PORT",
        DefaultValueFactory = static _ => DefaultListen,
    };

    private readonly Option<string?> _url = new("--url")
    {
        Description = "How machines reach it [default: the address of --listen, where that is a single one]",
        HelpName = "URL",
    };

    private readonly Option<string?> _state = new("--state")
    {
        Description = "Folder for its key and for who was answered [default: ~/.local/state/tb4gen/<cluster>]",
        HelpName = "DIR",
    };

    private readonly Option<string?> _certificate = new("--certificate")
    {
        Description = "A certificate in PEM, and behind it those up to its CA, instead of one of the server's own",
        HelpName = "FILE",
    };

    private readonly Option<string?> _key = new("--key") { Description = "Its private key in PEM", HelpName = "FILE" };

    private readonly Option<bool> _plain = new("--plain-http") { Description = "HTTP without encryption" };

    private readonly Option<string?> _secrets = new("--secrets")
    {
        Description = "Folder with a file for each secret that is not in a variable TB4GEN_SECRET_NAME",
        HelpName = "DIR",
    };

    private readonly Option<string?> _token = new("--token-secret")
    {
        Description = "The secret that machines have to bring as bearer token (9.2 and later)",
        HelpName = "NAME",
    };

    private readonly Option<string> _carrier = new("--carrier")
    {
        Description = "How a node comes to its package",
        DefaultValueFactory = static _ => "first-boot",
    };

    private readonly Option<string?> _knownHosts = new("--known-hosts")
    {
        Description = "File that gets the nodes' host keys [default: known_hosts in the folder of --state]",
        HelpName = "FILE",
    };

    private readonly Option<string[]> _reArm = new("--re-arm")
    {
        Description = "Let nodes have their answers once more, whether or not a server runs, and end",
        HelpName = "NODE",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = static _ => [],
    };

    private readonly Option<bool> _fingerprint = new("--print-fingerprint")
    {
        Description = "Print the SHA-256 of the certificate, which is made if need be, and end",
    };

    private readonly Option<DebVersion?> _version = DebVersionOption.Create();

    public ServeOptions()
    {
        _carrier.AcceptOnlyFromAmong("first-boot", "none");
        Check(_listen, ServeValues.CheckListen);
        Check(_url, IsoValues.CheckUrl);
        Check(_token, IsoValues.CheckSecret);
    }

    public void AddTo(Command command)
    {
        Option[] all =
        [
            _listen, _url, _state, _certificate, _key, _plain, _secrets, _token, _carrier, _version, _knownHosts, _reArm,
            _fingerprint,
        ];
        foreach (var option in all) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (Contradiction(result) is { } problem) result.AddError(problem);
        });
    }

    public ServeWish Read(ParseResult result, string[] files)
    {
        var listen = ServeValues.ParseListen(result.GetRequiredValue(_listen)) ?? new(IPAddress.Any, 0);
        var certificate = result.GetValue(_certificate);
        return new()
        {
            Files = files,
            Listen = listen,
            Url = ServeValues.UrlOf(result.GetValue(_url), listen, result.GetValue(_plain)),
            State = result.GetValue(_state),
            Certificate = certificate is null ? null : (certificate, result.GetValue(_key) ?? ""),
            Secrets = result.GetValue(_secrets),
            Token = SecretName.TryParse(result.GetValue(_token) ?? "", out var name, out _) ? name : null,
            HasPackages = result.GetValue(_carrier) == "first-boot",
            Version = result.GetValue(_version),
            KnownHosts = result.GetValue(_knownHosts),
            ReArm = result.GetValue(_reArm) ?? [],
            OnlyFingerprint = result.GetValue(_fingerprint),
        };
    }

    private string? Contradiction(CommandResult result)
    {
        var isReArm = IsGiven(result, _reArm);
        var isFingerprint = result.GetValue(_fingerprint);
        if (isReArm && isFingerprint) return "`--re-arm` and `--print-fingerprint` are two things: one at a time";
        if (IsGiven(result, _certificate) != IsGiven(result, _key)) return "`--certificate` and `--key` go together";
        var isPlain = result.GetValue(_plain);
        if (isPlain && IsGiven(result, _certificate)) return "with `--plain-http` there is no certificate";
        if (isPlain && isFingerprint) return "with `--plain-http` there is no certificate, and no fingerprint";
        // A default is not there yet while the line is checked.
        var given = IsGiven(result, _listen) ? result.GetValue(_listen) : DefaultListen;
        if (isReArm || ServeValues.ParseListen(given ?? "") is not { } listen) return null;
        var url = result.GetValue(_url);
        if (url is null)
        {
            var needsNone = isFingerprint && IsGiven(result, _certificate);
            return needsNone || ServeValues.UrlOf(url, listen, isPlain) is not null
                ? null
                : "`--url` says how machines reach the server, such as https://deploy.lab.example:8443/answer: "
                    + "`--listen` names no single address";
        }

        return url.StartsWith("http:", StringComparison.OrdinalIgnoreCase) switch
        {
            true when !isPlain => "`--url` is one of plain HTTP, which only `--plain-http` serves",
            false when isPlain => "`--url` is one of HTTPS, and `--plain-http` serves none",
            _ => null,
        };
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
