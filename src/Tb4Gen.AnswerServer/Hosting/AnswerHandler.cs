using Microsoft.AspNetCore.Http;
using Tb4Gen.AnswerServer.Nodes;
using Tb4Gen.AnswerServer.Pages;
using Tb4Gen.AnswerServer.Requests;

namespace Tb4Gen.AnswerServer.Hosting;

/// <summary>Hands a machine the answer of the node that it is, once.</summary>
internal sealed class AnswerHandler(ServerOptions options, Strangers strangers)
{
    // All that does not begin with application/json the installer reads as TOML.
    private const string ContentType = "application/toml";

    public async Task Invoke(HttpContext context)
    {
        var address = ClientAddress.Of(context).ToString();
        if (!Viewers.HasToken(context, options.Token))
        {
            Note(context, $"{address} asked for an answer without the token");
            await TextReply.Write(
                context, StatusCodes.Status401Unauthorized,
                "this server wants the token: make the ISO with --answer-auth-token-secret");
            return;
        }

        var body = await BodyReader.Read(context, options.Limits.RequestBytes, options.Limits.BodyTime);
        if (body is null)
        {
            Note(context, $"{address} sent a body that is too large or too slow");
            return;
        }

        if (InstallerRequest.Parse(body, out var problem) is not { } machine)
        {
            Note(context, $"{address} sent no request of an installer: {problem}");
            await TextReply.Write(context, StatusCodes.Status400BadRequest, problem);
            return;
        }

        await (options.Fleet.Match(machine) switch
        {
            [] => RefuseStranger(context, machine, address),
            [var (node, by)] => Answer(context, machine, node, by, address),
            var several => RefuseSeveral(context, [.. several.Select(static s => s.Node.Id)], address),
        });
    }

    private async Task Answer(HttpContext context, InstallerRequest machine, ServedNode node, string by, string address)
    {
        if (ReleaseCheck.Problem(machine, node) is { } problem)
        {
            Note(context, $"{node.Id} was not answered, at {address}: {problem}");
            await TextReply.Write(context, StatusCodes.Status409Conflict, problem);
            return;
        }

        if (await options.State.TryAnswer(node, address, by) is { Answered: { } before } old)
        {
            Note(context, $"{node.Id} asked again and was refused, at {address}: {node.ReArmCommand}");
            var more = old.Installed is null ? "" : " and is installed";
            await TextReply.Write(
                context, StatusCodes.Status409Conflict,
                $"{node.Id} had its answer at {ServerStatus.Text(before)} UTC{more}; "
                + $"its disks are wiped once more after: {node.ReArmCommand}");
            return;
        }

        options.Log.Write($"{node.Id} gets its answer, at {address}, known by {by}");
        try
        {
            await TextReply.Write(context, StatusCodes.Status200OK, ContentType, node.Answer);
        }
        catch (OperationCanceledException)
        {
            options.Log.Write($"{node.Id} went away while it got its answer; to let it try again: {node.ReArmCommand}");
            throw;
        }
    }

    private Task RefuseStranger(HttpContext context, InstallerRequest machine, string address)
    {
        var macs = string.Join(", ", machine.Macs);
        strangers.Add(ClientAddress.GroupOf(context), address, machine, options.Time.GetUtcNow());
        Note(context, $"{address} is no node of the cluster: {(macs.Length == 0 ? "it names no MAC address" : macs)}");
        return TextReply.Write(
            context, StatusCodes.Status404NotFound,
            machine.Macs is [var first, ..]
                ? $"""
                    no node has a MAC address of this machine: {macs}
                    Add the one of its wired port to its node in cluster.yaml, and start the server again:
                      mac: "{first}"
                    """
                : "no node has the UUID or serial number of this machine, and it names no MAC address");
    }

    private Task RefuseSeveral(HttpContext context, string[] nodes, string address)
    {
        var names = string.Join(" and ", nodes);
        Note(context, $"{address} could be {names}, and was not answered");
        return TextReply.Write(
            context, StatusCodes.Status409Conflict,
            $"this machine could be {names}: correct `mac`, `uuid` and `serial` of these nodes in cluster.yaml");
    }

    private void Note(HttpContext context, string line) =>
        options.Log.WriteLimited(ClientAddress.GroupOf(context), line);
}
