using System.Text;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Bundles;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Rendering.Filters;

namespace Tb4Gen.Packaging.Install;

/// <summary>
/// The answer file as the installer takes it: the reviewed one of the bundle with its secrets in place and its comments
/// gone, since one of them says that a secret is missing.
/// </summary>
internal static class NodeAnswer
{
    /// <summary>In the bundle, below <c>nodes/NODE/</c>.</summary>
    private const string FileName = "answer.toml";

    private const string Reference = " = { secret = \"";

    private const string PasswordKey = "root-password-hashed";
    private const string SubscriptionKey = "subscription-key";

    /// <summary>Whether the installer on the ISO knows a token for the webhook; 9.2 brought it.</summary>
    public static bool KnowsWebhookToken(InstallPlan install) =>
        Knows(install, "post-installation-webhook", "auth-token");

    /// <summary>The bytes for one node; null where there is a finding instead.</summary>
    /// <param name="bundle">Of a cluster with <c>install</c>, which compiled without errors.</param>
    /// <param name="node">The node.</param>
    /// <param name="install">The plan of the same cluster.</param>
    /// <param name="secrets">Where the values are.</param>
    /// <param name="additions">What is written beside what the bundle says.</param>
    /// <param name="findings">Get what is wrong with a secret.</param>
    public static byte[]? Write(
        Bundle bundle, NodePlan node, InstallPlan install, SecretStore secrets, AnswerAdditions additions,
        ICollection<Diagnostic> findings)
    {
        var artifact = bundle.Find($"nodes/{node.Name}/{FileName}")!;
        var text = new StringBuilder();
        foreach (var line in Encoding.UTF8.GetString(artifact.Content.Span).TrimEnd('\n').Split('\n'))
        {
            // A comment has its line to itself in the template, and no text of it goes over several lines.
            if (line.StartsWith('#') || (text.Length == 0 && line.Length == 0)) continue;
            if (Fill(line, secrets, findings) is not { } filled) return null;
            text.Append(filled).Append('\n');
        }

        if (additions.FirstBoot is { } source) AppendFirstBoot(text, source);
        if (additions.Webhook is { } target) AppendWebhook(text, target, KnowsWebhookToken(install));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string? Fill(string line, SecretStore secrets, ICollection<Diagnostic> findings)
    {
        var at = line.IndexOf(Reference, StringComparison.Ordinal);
        if (at <= 0 || !line.AsSpan(0, at).ContainsAnyExcept(' ')) return line;
        var (key, rest) = (line[..at], line[(at + Reference.Length)..]);
        // A string of somebody's own can look like it, but has a quote in front.
        if (key.Contains('"') || !SecretName.TryParse(rest[..^"\" }".Length], out var name, out _)) return line;
        if (secrets.Find(name, findings) is not { } secret) return null;
        if (key == PasswordKey && !CryptHash.Check(secret, findings)) return null;
        if (key == SubscriptionKey && !CheckSubscription(secret, findings)) return null;
        return $"{key} = {TomlFilters.Quote(secret.Reveal())}";
    }

    // The node's own activator passes over all else, and says so in a log that nobody reads.
    private static bool CheckSubscription(Secret secret, ICollection<Diagnostic> findings)
    {
        var text = secret.Reveal();
        var dash = text.IndexOf('-');
        var isKey = dash > 4 && text.StartsWith("pve", StringComparison.Ordinal) && "cbsp".Contains(text[dash - 1])
            && !text.AsSpan(3, dash - 4).ContainsAnyExceptInRange('0', '9')
            && text.Length == dash + 11 && text[(dash + 1)..].All(char.IsAsciiHexDigitLower);
        if (isKey) return true;
        findings.Add(Diagnostic.Create(IsoDiagnostics.NoSubscriptionKey, location: null, secret.Name)
            .WithHelp("a key of Proxmox VE looks like pve2c-0123456789"));
        return false;
    }

    private static void AppendFirstBoot(StringBuilder text, FirstBootSource source)
    {
        text.Append("\n[first-boot]\nsource = ").Append(source.Url is null ? "\"from-iso\"" : "\"from-url\"");
        // Behind pveproxy: the network and Proxmox VE's own first steps are done, and nothing else holds dpkg's lock.
        text.Append("\nordering = \"fully-up\"\n");
        AppendKey(text, "url", source.Url);
        AppendKey(text, "cert-fingerprint", source.CertFingerprint);
    }

    private static void AppendWebhook(StringBuilder text, WebhookTarget target, bool withToken)
    {
        text.Append("\n[post-installation-webhook]\n");
        AppendKey(text, "url", target.Url);
        AppendKey(text, "cert-fingerprint", target.CertFingerprint);
        AppendKey(text, "auth-token", withToken ? target.Token : null);
    }

    private static void AppendKey(StringBuilder text, string key, string? value)
    {
        if (value is not null) text.Append(key).Append(" = ").Append(TomlFilters.Quote(value)).Append('\n');
    }

    private static bool Knows(InstallPlan install, string table, string key) =>
        AnswerKeys.Since(table, key) is { } since && !ProxmoxReleases.IsOlder(install.IsoRelease.ToString(), since);
}
