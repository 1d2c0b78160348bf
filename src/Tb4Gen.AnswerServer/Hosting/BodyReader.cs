using Microsoft.AspNetCore.Http;

namespace Tb4Gen.AnswerServer.Hosting;

/// <summary>Reads the body of a request, up to a size and a time.</summary>
internal static class BodyReader
{
    /// <summary>
    /// How much is read of a body that is too large, in bytes: a client that is still sending does not read the refusal.
    /// </summary>
    public const int Discarded = 4 << 20;

    /// <summary>The body; null where the request was refused and is done with.</summary>
    /// <param name="context">The request.</param>
    /// <param name="limit">The most bytes that it may have.</param>
    /// <param name="time">The most time that it may take.</param>
    public static async Task<byte[]?> Read(HttpContext context, int limit, TimeSpan time)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        late.CancelAfter(time);
        try
        {
            if (await ReadUpTo(context.Request.Body, limit, late.Token) is { } body) return body;
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            await TextReply.Write(context, StatusCodes.Status408RequestTimeout, "the body of the request took too long");
            // Else what is left of it would be waited for.
            await context.Response.CompleteAsync();
            return null;
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            // Even larger than what would be read.
        }

        await TextReply.Write(
            context, StatusCodes.Status413PayloadTooLarge,
            $"the body of the request is larger than {limit} bytes, and no installer's is");
        return null;
    }

    // Null where there is more, once all of it has been read.
    private static async Task<byte[]?> ReadUpTo(Stream source, int limit, CancellationToken stop)
    {
        using var body = new MemoryStream();
        var buffer = new byte[16 << 10];
        while (await source.ReadAsync(buffer, stop) is > 0 and var count)
        {
            if (body.Length <= limit) body.Write(buffer, 0, count);
        }

        return body.Length <= limit ? body.ToArray() : null;
    }
}
