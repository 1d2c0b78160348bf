using Microsoft.AspNetCore.Http;
using Tb4Gen.AnswerServer.Nodes;
using Tb4Gen.AnswerServer.Pages;
using Tb4Gen.AnswerServer.State;

namespace Tb4Gen.AnswerServer.Hosting;

/// <summary>Which handler a request goes to. A path with a wrong capability is one that does not exist.</summary>
internal sealed class Router
{
    private readonly ServerOptions _options;
    private readonly AnswerHandler _answers;
    private readonly ReportHandler _reports;
    private readonly StatusHandler _status;

    public Router(ServerOptions options)
    {
        var strangers = new Strangers(options.Limits.Strangers, options.Limits.StrangersPerClient);
        _options = options;
        _answers = new(options, strangers);
        _reports = new(options);
        _status = new(options, strangers);
    }

    public Task Invoke(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        var folder = _options.Url.Folder;
        if (path == _options.Url.AnswerPath) return Only(HttpMethods.Post, context, _answers.Invoke);
        if (!path.StartsWith(folder, StringComparison.Ordinal)) return NotFound(context);
        return path[folder.Length..].Split('/') switch
        {
            [""] => Only(HttpMethods.Get, context, _status.Page),
            ["status.json"] => Only(HttpMethods.Get, context, _status.Json),
            [ServedNodes.HookKind, var cluster, var name, var capability]
                when _options.Fleet.Find(cluster, name) is { Hook: { } hook } node
                    && Capabilities.AreSame(capability, node.HookCapability) =>
                Only(HttpMethods.Get, context, c => SendHook(c, node, hook)),
            [ServedNodes.ReportKind, var cluster, var name, var capability]
                when _options.Fleet.Find(cluster, name) is { } node
                    && Capabilities.AreSame(capability, node.ReportCapability) =>
                Only(HttpMethods.Post, context, c => _reports.Invoke(c, node)),
            _ => NotFound(context),
        };
    }

    private async Task SendHook(HttpContext context, ServedNode node, byte[] hook)
    {
        await _options.State.Fetched(node);
        _options.Log.Write($"{node.Id} fetches its file for the first boot, at {ClientAddress.Of(context)}");
        await TextReply.Write(context, StatusCodes.Status200OK, "application/octet-stream", hook);
    }

    private static Task Only(string method, HttpContext context, RequestDelegate handler)
    {
        if (HttpMethods.Equals(context.Request.Method, method)) return handler(context);
        context.Response.Headers.Allow = method;
        return TextReply.Write(
            context, StatusCodes.Status405MethodNotAllowed, $"this is for {method}: installers of Proxmox VE ask here");
    }

    private static Task NotFound(HttpContext context) =>
        TextReply.Write(context, StatusCodes.Status404NotFound, "there is nothing here");
}
