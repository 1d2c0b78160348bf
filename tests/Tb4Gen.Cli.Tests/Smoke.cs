namespace Tb4Gen.Cli.Tests; public sealed class Smoke { [Xunit.Fact] public void A_test_runs() => Xunit.Assert.True(true); }
