namespace Tb4Gen.Core.Verification;

/// <summary>Compares one thing that exists once, or spans nodes, with the plan.</summary>
internal interface IClusterCheck
{
    void Check(ReadBundle bundle, FindingList findings);
}
