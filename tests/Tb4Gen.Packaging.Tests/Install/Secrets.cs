using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Packaging.Install;

namespace Tb4Gen.Packaging.Tests.Install;

/// <summary>Secrets for tests, by way of an environment that is made up.</summary>
internal static class Secrets
{
    public const string Hash = "$y$j9T$ghA9KuvBMjeFIPkOHXVO3/$0dSm56uMFNb9xdLGyPKH9alNum.QmiedRXV6yHXWj.B";

    public static SecretName Name(string text) =>
        SecretName.TryParse(text, out var name, out var reason) ? name : throw new ArgumentException(reason);

    public static SecretStore Of(params (string Variable, string Value)[] variables) => new(
        v => variables.Where(p => p.Variable == v).Select(static p => p.Value).FirstOrDefault(), folder: null, shown: null);
}
