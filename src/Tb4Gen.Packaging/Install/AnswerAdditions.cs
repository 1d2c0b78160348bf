namespace Tb4Gen.Packaging.Install;

/// <summary>What the way of an answer to its machine adds to what the bundle says.</summary>
internal sealed record AnswerAdditions
{
    public static readonly AnswerAdditions None = new();

    /// <summary>Where the installer finds the file for the first boot; null where there is none.</summary>
    public FirstBootSource? FirstBoot { get; init; }

    /// <summary>Who is told when the installation is done; null for nobody.</summary>
    public WebhookTarget? Webhook { get; init; }
}

/// <summary>Where the installer finds the file for the first boot.</summary>
/// <param name="Url">Fetched before a disk is touched; null for <c>/proxmox-first-boot</c> on the ISO.</param>
/// <param name="CertFingerprint">SHA-256 of the server's certificate; null for one that a CA answers for.</param>
internal sealed record FirstBootSource(string? Url = null, string? CertFingerprint = null)
{
    public static readonly FirstBootSource Iso = new();
}

/// <summary>Who is told when an installation is done.</summary>
/// <param name="Url">Gets the report as JSON by POST.</param>
/// <param name="CertFingerprint">SHA-256 of the server's certificate; null for one that a CA answers for.</param>
/// <param name="Token">
/// Comes back as <c>token</c> of the report. A release that does not know the key leaves it out; see
/// <see cref="NodeAnswer.KnowsWebhookToken"/>.
/// </param>
internal sealed record WebhookTarget(string Url, string? CertFingerprint, string? Token)
{
    /// <summary>Without the token.</summary>
    public override string ToString() => Url;
}
