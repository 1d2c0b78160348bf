using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Tb4Gen.Core.Planning.Origins;

namespace Tb4Gen.Core.Rendering.Origins;

/// <summary>Follows the paths of a template's values through the model that it saw.</summary>
/// <param name="model">The template's model.</param>
/// <param name="roots">Origins of its members.</param>
/// <param name="members">Finds the member of an object by its name in templates.</param>
internal sealed partial class OriginWalker(
    object model, Func<string, PlanOrigin?> roots, Func<object, string, object?> members)
{
    /// <summary>The places that a path can mean.</summary>
    /// <param name="origin">As a site has it.</param>
    /// <param name="frame">The template when the site wrote.</param>
    public ImmutableArray<OriginPlace> Find(string origin, TemplateFrame frame)
    {
        var end = origin.IndexOfAny(['.', '['], origin.StartsWith("$.", StringComparison.Ordinal) ? 2 : 0);
        if (end < 0) end = origin.Length;
        var root = origin[..end];
        var places = root.StartsWith("$.", StringComparison.Ordinal)
            ? Arguments(root[2..], frame)
            : [new(root, members(model, root), roots(root))];
        foreach (Match step in Step().Matches(origin[end..]))
        {
            places = [.. places.SelectMany(p => Follow(p, step, frame))];
        }

        return places;
    }

    /// <summary>What the parameter of a partial was given by the site that included it.</summary>
    private ImmutableArray<OriginPlace> Arguments(string parameter, TemplateFrame frame)
    {
        if (frame.Caller is not { } caller) return [];
        var site = caller.Source.SiteAt(frame.CallSite);
        return
        [
            .. site.Arguments
                .Where(a => a.Template == frame.Source.Path && a.Parameter == parameter)
                .SelectMany(a => Find(a.Origin, caller)),
        ];
    }

    private ImmutableArray<OriginPlace> Follow(OriginPlace place, Match step, TemplateFrame frame)
    {
        if (step.Value[0] == '.') return [place.Member(step.Value[1..], members)];
        var items = place.Items();
        if (!step.Groups["loop"].Success) return items;
        var loop = int.Parse(step.Groups["loop"].ValueSpan, CultureInfo.InvariantCulture);
        // Of what is no list, every round of a loop is about the same thing.
        return frame.Items.TryGetValue(loop, out var index) && index < items.Length ? [items[index]] : items;
    }

    [GeneratedRegex(@"\.[^.\[]+|\[(?:@(?<loop>\d+))?\]", RegexOptions.CultureInvariant)]
    private static partial Regex Step();
}
