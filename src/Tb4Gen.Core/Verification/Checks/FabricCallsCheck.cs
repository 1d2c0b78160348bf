using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Verification.Formats;

namespace Tb4Gen.Core.Verification.Checks;

/// <summary>
/// The list of calls makes the fabric first, then every node in it, and applies last; each body is in the bundle and
/// each
/// <c>pvesh</c> line says the same as its body.
/// </summary>
internal sealed class FabricCallsCheck : IClusterCheck
{
    private const string Path = "cluster/fabric/calls.json";

    public void Check(ReadBundle bundle, FindingList findings)
    {
        if (bundle.Find(Path) is not { } file)
        {
            findings.AddMissing(VerificationDiagnostics.FabricCalls, Path, "it gives the order of the calls");
            return;
        }

        if (file.Document is not TreeDocument document) return;
        var subject = new Subject(findings, VerificationDiagnostics.FabricCalls, file);
        var planned = PlannedCalls(bundle);
        var calls = document.Root.Items;
        for (var i = 0; i < Math.Max(planned.Count, calls.Count); i++)
        {
            if (i >= calls.Count) subject.Fail(document.Root.Line, $"the call with {planned[i].Body} is missing");
            else if (i >= planned.Count) subject.Fail(calls[i].Line, "the call is not planned");
            else CheckCall(calls[i], planned[i], bundle, subject);
        }
    }

    private static List<(string Method, string Path, string Body)> PlannedCalls(ReadBundle bundle)
    {
        var fabric = bundle.Plan.Mesh.Fabric;
        List<(string, string, string)> calls = [("POST", "/cluster/sdn/fabrics/fabric", "10-fabric.json")];
        foreach (var node in bundle.Plan.Nodes)
        {
            calls.Add(("POST", $"/cluster/sdn/fabrics/node/{fabric}", $"20-node-{node.Name}.json"));
        }

        calls.Add(("PUT", "/cluster/sdn", "30-apply.json"));
        return calls;
    }

    private static void CheckCall(
        DataNode call, (string Method, string Path, string Body) planned, ReadBundle bundle, Subject subject)
    {
        subject.Expect(call, "method", planned.Method);
        subject.Expect(call, "path", planned.Path);
        subject.Expect(call, "body", planned.Body);
        if (call["pvesh"] is not { } line) return;
        var verb = planned.Method == "POST" ? "create" : "set";
        if (bundle.Find($"cluster/fabric/{planned.Body}")?.Document is TreeDocument body)
        {
            var words = CommandOf(verb, planned.Path, body.Root);
            if (line.Text != words) subject.Fail(line.Line, $"pvesh says '{line.Text}', its body says '{words}'");
        }
    }

    private static string CommandOf(string verb, string path, DataNode body)
    {
        var words = new List<string> { "pvesh", verb, path };
        for (var i = 0; i < body.Keys.Count; i++)
        {
            if (body.Items[i].Kind == DataKind.List)
            {
                foreach (var item in body.Items[i].Items) words.AddRange([$"--{body.Keys[i]}", item.Text]);
            }
            else
            {
                words.AddRange([$"--{body.Keys[i]}", body.Items[i].Text]);
            }
        }

        return string.Join(' ', words);
    }
}
