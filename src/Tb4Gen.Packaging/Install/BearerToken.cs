using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Packaging.Install;

/// <summary>
/// The token that an installer brings to an answer server, which <c>iso</c> and <c>answer-server</c> have to take alike:
/// it stands as it is in a header of HTTP, and an installer sends no request where it cannot.
/// </summary>
internal static class BearerToken
{
    /// <summary>Looks one up; null where none is wanted, and where there is a finding instead.</summary>
    public static Secret? Find(SecretName? name, SecretStore secrets, ICollection<Diagnostic> findings)
    {
        if (name is not { } wanted || secrets.Find(wanted, findings) is not { } token) return null;
        if (!token.Reveal().AsSpan().ContainsAnyExceptInRange('!', '~')) return token;
        findings.Add(Diagnostic
            .Create(
                IsoDiagnostics.SecretUnusable, location: null, wanted,
                "a token has no blanks, and no characters but those of ASCII")
            .WithHelp("`openssl rand -hex 32` makes one"));
        return null;
    }
}
