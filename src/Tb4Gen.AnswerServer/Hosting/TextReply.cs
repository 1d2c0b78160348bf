using System.Text;
using Microsoft.AspNetCore.Http;

namespace Tb4Gen.AnswerServer.Hosting;

/// <summary>Replies. The installer shows the text of a refusal on its log.</summary>
internal static class TextReply
{
    public static Task Write(HttpContext context, int status, string text) =>
        Write(context, status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text + "\n"));

    public static async Task Write(HttpContext context, int status, string type, ReadOnlyMemory<byte> content)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = content.Length;
        // What is left of a body that was not read would have to be read first.
        if (status is >= 400 and not 404) context.Response.Headers.Connection = "close";
        await context.Response.Body.WriteAsync(content, context.RequestAborted);
    }
}
