using Microsoft.AspNetCore.Http;
using Tb4Gen.AnswerServer.Logs;

namespace Tb4Gen.AnswerServer.Hosting;

/// <summary>Around every request: headers for browsers, and what is done where a handler fails.</summary>
/// <param name="log">Told of failures.</param>
internal sealed class RequestGuard(EventLog log)
{
    public async Task Invoke(HttpContext context, RequestDelegate next)
    {
        ConnectionGuard.NoteRequest(context);
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.ContentSecurityPolicy = "default-src 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client is gone.
        }
        catch (BadHttpRequestException error)
        {
            if (!context.Response.HasStarted) await TextReply.Write(context, error.StatusCode, "the request is damaged");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Its words name a path of this machine, and nothing secret.
            log.Write($"the record cannot be written, and nobody is answered: {LogText.Escape(error.Message)}");
            if (!context.Response.HasStarted)
            {
                await TextReply.Write(context, StatusCodes.Status503ServiceUnavailable, "the server cannot write its record");
            }
        }
        catch (Exception error)
        {
            log.WriteLimited(ClientAddress.GroupOf(context), $"a request failed by {error.GetType().Name}");
            if (!context.Response.HasStarted)
            {
                await TextReply.Write(context, StatusCodes.Status500InternalServerError, "the server failed");
            }
        }
    }
}
