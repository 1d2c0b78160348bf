using System.Collections.Immutable;

namespace Tb4Gen.Core.Drawing.Layout;

/// <summary>Finds a place for the label of each cable, on the cable and on nothing else that can be read.</summary>
internal static class LabelPlaces
{
    /// <summary>Shares of the way from one end to the other, the best first.</summary>
    private static readonly double[] Shares =
        [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8, 0.15, 0.85, 0.1, 0.9];

    /// <param name="picture">What is drawn.</param>
    /// <param name="ends">The two ends of each cable.</param>
    /// <param name="taken">What carries text already.</param>
    /// <param name="height">Of a label.</param>
    public static ImmutableArray<SceneCable> Of(
        MeshPicture picture, List<List<Point>> ends, List<Box> taken, double height)
    {
        var cables = ImmutableArray.CreateBuilder<SceneCable>(ends.Count);
        for (var i = 0; i < ends.Count; i++)
        {
            var (from, to) = (ends[i][0], ends[i][^1]);
            var width = MeshLayout.LabelWidth(picture.Cables[i]);
            var free = Shares
                .Select(s => Box.Around(from.Toward(to, s), width, height))
                .Where(b => !taken.Any(t => t.Overlaps(b.Grown(1))))
                .ToList();
            // Where cables cross, a label could be either's.
            var number = i;
            var clear = free.FindIndex(b => !ends.Where((e, k) => k != number && b.IsCrossedBy(e[0], e[^1])).Any());
            Box? label = free.Count == 0 ? null : free[Math.Max(clear, 0)];
            if (label is { } box) taken.Add(box);
            cables.Add(new SceneCable(from, to, label));
        }

        return cables.MoveToImmutable();
    }
}
