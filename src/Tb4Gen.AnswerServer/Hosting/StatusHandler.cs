using Microsoft.AspNetCore.Http;
using Tb4Gen.AnswerServer.Pages;

namespace Tb4Gen.AnswerServer.Hosting;

/// <summary>Shows how far the nodes are.</summary>
internal sealed class StatusHandler(ServerOptions options, Strangers strangers)
{
    public Task Page(HttpContext context)
    {
        if (!Viewers.MaySee(context, options)) return Refuse(context);
        context.Response.Headers.ContentSecurityPolicy = StatusPage.Policy;
        return TextReply.Write(
            context, StatusCodes.Status200OK, "text/html; charset=utf-8", StatusPage.Write(Status()));
    }

    public Task Json(HttpContext context) => Viewers.MaySee(context, options)
        ? TextReply.Write(context, StatusCodes.Status200OK, "application/json", StatusJson.Write(Status()))
        : Refuse(context);

    private ServerStatus Status() => new(
        options.Time.GetUtcNow(),
        [.. options.Fleet.Nodes.Select(n => NodeStatus.Of(n, options.State))],
        strangers.All);

    private Task Refuse(HttpContext context)
    {
        if (options.Token is null)
        {
            return TextReply.Write(
                context, StatusCodes.Status403Forbidden,
                "this page is for the machine on which the server runs: ask there for localhost, or start it with "
                + "--token-secret");
        }

        context.Response.Headers.WWWAuthenticate = "Basic realm=\"tb4gen answer-server: any user, the token as password\"";
        return TextReply.Write(context, StatusCodes.Status401Unauthorized, "this page is for who has the token");
    }
}
