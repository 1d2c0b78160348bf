using System.Collections.Immutable;

namespace Tb4Gen.Core.Drawing.Layout;

/// <summary>Which node lies where, first without measures and then with those of the nodes.</summary>
internal interface IArrangement
{
    /// <summary>Where a node lies in relation to the others: what says on which side of it a port belongs.</summary>
    Point RoughPlaceOf(int node);

    /// <summary>The centre of each node.</summary>
    /// <param name="sizes">Of the nodes with their ports.</param>
    /// <param name="room">What has to be free between two side by side, and two on top of each other.</param>
    /// <param name="cables">Pairs of nodes; no cable is to pass behind another node if that can be had.</param>
    ImmutableArray<Point> Place(
        ImmutableArray<(double Width, double Height)> sizes,
        (double Width, double Height) room,
        ImmutableArray<(int A, int B)> cables);
}
