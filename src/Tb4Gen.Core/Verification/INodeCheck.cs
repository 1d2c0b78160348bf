namespace Tb4Gen.Core.Verification;

/// <summary>Compares one thing that a node gets with the plan.</summary>
internal interface INodeCheck
{
    void Check(ReadNode node, FindingList findings);
}
