using Microsoft.AspNetCore.Http;
using Tb4Gen.AnswerServer.Logs;
using Tb4Gen.AnswerServer.Nodes;
using Tb4Gen.AnswerServer.Requests;
using Tb4Gen.AnswerServer.State;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.AnswerServer.Hosting;

/// <summary>
/// Takes the report of a machine that it is installed. A report is taken once an answer; the same one again is fine, since
/// a network may swallow the reply, and one with other keys is not: somebody could slip in a key of his own.
/// </summary>
internal sealed class ReportHandler(ServerOptions options)
{
    public async Task Invoke(HttpContext context, ServedNode node)
    {
        var address = ClientAddress.Of(context);
        var body = await BodyReader.Read(context, options.Limits.ReportBytes, options.Limits.BodyTime);
        if (body is null) return;
        if (InstallReport.Parse(body) is not { } report)
        {
            await Refuse(context, node, StatusCodes.Status400BadRequest, "the body is not the JSON that the installer sends");
            return;
        }

        if (node.ReportToken is { } token && !Capabilities.AreSame(report.Token, token))
        {
            await Refuse(context, node, StatusCodes.Status403Forbidden, "the token is not the one of this node's answer");
            return;
        }

        if (!string.Equals(report.Fqdn, node.Plan.Fqdn.ToString(), StringComparison.OrdinalIgnoreCase))
        {
            await Refuse(
                context, node, StatusCodes.Status409Conflict,
                $"this is the report of {LogText.Escape(report.Fqdn)}, and not of {node.Plan.Fqdn}");
            return;
        }

        switch (await options.State.Installed(node, report.HostKeys))
        {
            case ReportVerdict.NotAnswered:
                await Refuse(context, node, StatusCodes.Status409Conflict, "this node has had no answer");
                return;
            case ReportVerdict.Changed:
                await Refuse(context, node, StatusCodes.Status409Conflict, "this node is installed, and had other keys");
                return;
            case ReportVerdict.Taken:
                options.Log.Write($"{node.Id} is installed, at {address}");
                Publish(node, report);
                break;
        }

        await TextReply.Write(context, StatusCodes.Status200OK, "thank you");
    }

    private void Publish(ServedNode node, InstallReport report)
    {
        if (report.HostKeys.IsEmpty)
        {
            options.Log.Write($"{node.Id} reported no host key");
            return;
        }

        try
        {
            options.KnownHosts.Update(node, report.HostKeys);
        }
        catch (Exception error) when (error is EnvironmentException or IOException or UnauthorizedAccessException)
        {
            // The keys are in the record: the next start writes them.
            var reason = LogText.Escape(error.Message);
            options.Log.Write($"{options.KnownHosts.Shown} has not got the keys of {node.Id}: {reason}");
        }
    }

    private Task Refuse(HttpContext context, ServedNode node, int status, string why)
    {
        options.Log.WriteLimited(
            ClientAddress.GroupOf(context),
            $"a report of {node.Id} was refused, at {ClientAddress.Of(context)}: {why}");
        return TextReply.Write(context, status, why);
    }
}
