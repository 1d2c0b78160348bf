using System.Collections.Immutable;
using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Rules;

/// <summary>Applies <c>allow</c> to the findings of a run.</summary>
public static class AcceptedFindings
{
    /// <param name="allow">What the file accepts.</param>
    /// <param name="findings">The findings of all stages that ran.</param>
    /// <param name="find">The descriptor of a code, or null where there is none.</param>
    /// <returns>The findings that are left, with those about <c>allow</c> itself, in the order of the file.</returns>
    public static ImmutableArray<Diagnostic> Apply(
        ImmutableArray<AllowSpec> allow, ImmutableArray<Diagnostic> findings, Func<string, DiagnosticDescriptor?> find)
    {
        if (allow.IsEmpty) return findings;
        var accepted = new HashSet<string>(StringComparer.Ordinal);
        var left = new DiagnosticBag();
        // After an error, later stages did not run, so what they would have found is not known.
        var isComplete = !findings.Any(static d => d.Severity == Severity.Error);
        foreach (var item in allow)
        {
            if (Problem(item.Code, find, findings, isComplete) is { } problem) left.Add(problem);
            else accepted.Add(item.Code.Value);
        }

        left.AddRange(findings.Where(d => !d.Descriptor.Acceptable || !accepted.Contains(d.Code)));
        return left.ToSorted();
    }

    /// <summary>The findings that <see cref="Apply"/> takes away, with the reason of the first item that names each.</summary>
    public static ImmutableArray<AcceptedFinding> Taken(
        ImmutableArray<AllowSpec> allow, ImmutableArray<Diagnostic> findings) =>
    [
        .. from finding in findings
           where finding.Descriptor.Acceptable
           let item = allow.FirstOrDefault(i => i.Code.Value == finding.Code)
           where item is not null
           select new AcceptedFinding(finding, item.Reason.Value),
    ];

    private static Diagnostic? Problem(
        Located<string> code,
        Func<string, DiagnosticDescriptor?> find,
        ImmutableArray<Diagnostic> findings,
        bool isComplete)
    {
        if (find(code.Value) is not { } descriptor)
        {
            return Diagnostic.Create(AllowDiagnostics.UnknownCode, code.Span, code.Value)
                .WithHelp("copy the code from the finding that you want to accept");
        }

        if (!descriptor.Acceptable)
        {
            var title = LowerFirst(descriptor.Title);
            return Diagnostic.Create(AllowDiagnostics.NotAcceptable, code.Span, code.Value, title)
                .WithHelp($"correct what {code} is about; `tb4gen explain {code}` says how");
        }

        if (!isComplete || findings.Any(d => d.Code == code.Value)) return null;
        return Diagnostic.Create(AllowDiagnostics.Unused, code.Span, code.Value)
            .WithHelp("remove the item, so that it does not hide the finding should it come back");
    }

    private static string LowerFirst(string title) => $"{char.ToLowerInvariant(title[0])}{title[1..]}";
}
