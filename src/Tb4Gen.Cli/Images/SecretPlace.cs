using Tb4Gen.Cli.Files;
using Tb4Gen.Cli.Git;
using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Cli.Images;

/// <summary>Whether a folder is one for secrets: neither a bundle, which is reviewed, nor where git keeps files.</summary>
internal static class SecretPlace
{
    /// <param name="folder">Absolute; need not exist.</param>
    /// <param name="shown">The same as the user named it.</param>
    /// <param name="names">The files that would be written there.</param>
    /// <param name="findings">Get what speaks against it.</param>
    /// <param name="option">By which the user names the folder.</param>
    public static void Check(
        string folder, string shown, IReadOnlyList<string> names, ICollection<Diagnostic> findings,
        string option = "--output")
    {
        // What a link is called says nothing of where it leads, and git itself looks behind none.
        var real = RealPath.Of(folder);
        if ((BundleAbove(real) ?? BundleAbove(folder)) is { } bundle)
        {
            findings.Add(Published(shown, option, $"{bundle} holds what is committed for review"));
            return;
        }

        if (Checkout.TopOf(real) is null) return;
        var git = new GitFolder(real);
        string[] files = [.. names.Select(n => Path.Join(real, n))];
        foreach (var tracked in git.Tracked(files))
        {
            findings.Add(Published($"{shown}/{Path.GetFileName(tracked)}", option, "git keeps that file"));
        }

        var open = names.FirstOrDefault(n => !git.IsIgnored(Path.Join(real, n)));
        if (open is null) return;
        findings.Add(Diagnostic.Create(IsoDiagnostics.NotIgnored, location: null, $"{shown}/{open}")
            .WithHelp("add the folder to .gitignore, or write to one outside of the checkout"));
    }

    private static Diagnostic Published(string what, string option, string why) => Diagnostic
        .Create(IsoDiagnostics.Published, location: null, what, why)
        .WithHelp($"write to another folder with `{option}`, best outside of any checkout");

    private static string? BundleAbove(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            var isBundle = File.Exists(Path.Join(at, "manifest.json")) && Directory.Exists(Path.Join(at, "nodes"));
            if (isBundle || Path.GetFileName(at) == "generated") return Path.GetFileName(at);
        }

        return null;
    }
}
