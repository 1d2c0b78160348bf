using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Install;

/// <summary>The installer copies any line, and the first login fails.</summary>
internal sealed class BadSshKeyRule : IRule
{
    public DiagnosticDescriptor Descriptor => InstallDiagnostics.BadSshKey;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        foreach (var key in context.Spec.Install?.SshKeys ?? [])
        {
            if (SshPublicKey.Problem(key.Value) is not { } problem) continue;
            findings.Add(Diagnostic.Create(Descriptor, key.Span, problem)
                .WithHelp("copy the whole line of the .pub file; `ssh-keygen -t ed25519` makes a new pair"));
        }
    }
}
