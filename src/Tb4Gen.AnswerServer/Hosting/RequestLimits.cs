using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Tb4Gen.AnswerServer.Hosting;

/// <summary>How many requests an address may send, and how many all together may have open.</summary>
internal static class RequestLimits
{
    public static void Configure(RateLimiterOptions limiter, ServerOptions options)
    {
        var limits = options.Limits;
        limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(
                ClientAddress.GroupOf(context), _ => new()
                {
                    TokenLimit = limits.Burst,
                    TokensPerPeriod = limits.PerSecond,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                    AutoReplenishment = true,
                })),
            PartitionedRateLimiter.Create<HttpContext, int>(_ => RateLimitPartition.GetConcurrencyLimiter(
                0, _ => new() { PermitLimit = limits.Requests })));
        limiter.OnRejected = async (rejection, _) =>
        {
            var context = rejection.HttpContext;
            // Only the bucket knows when to come back.
            var isRate = rejection.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after);
            if (isRate)
            {
                context.Response.Headers.RetryAfter =
                    Math.Ceiling(after.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
            }

            var address = ClientAddress.Of(context);
            options.Log.WriteLimited(
                ClientAddress.GroupOf(context),
                $"{address} was put off: {(isRate ? "it asks too often" : "too many requests are open")}");
            await TextReply.Write(
                context, isRate ? StatusCodes.Status429TooManyRequests : StatusCodes.Status503ServiceUnavailable,
                $"{(isRate ? "this address asks too often" : "the server is busy")}: try again in a few seconds");
        };
    }
}
