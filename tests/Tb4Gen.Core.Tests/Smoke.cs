namespace Tb4Gen.Core.Tests; public sealed class Smoke { [Xunit.Fact] public void A_test_runs() => Xunit.Assert.True(true); }
