using System.Collections.Immutable;
using Tb4Gen.TemplateCompiler.Models;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>What the result of a function is made of, as its type and those of its arguments tell.</summary>
internal static class FunctionOrigins
{
    public static ImmutableArray<string> Of(TypeRef result, List<Bound> arguments)
    {
        if (arguments.Count == 0) return [];
        var first = arguments[0];
        var origins = result.Kind == TypeKind.List ? OfList(result, arguments)
            : first.Type.Kind == TypeKind.List && result.IsNullable && result.CSharp == first.Type.Element?.CSharp
                ? first.Origins.Select(static o => OriginPath.Item(o, null))
            : arguments.SelectMany(static a => a.Origins).Select(OriginPath.Value);
        return origins.Distinct().ToImmutableArray();
    }

    private static IEnumerable<string> OfList(TypeRef result, List<Bound> arguments)
    {
        // By which member a list is sorted says nothing about its items; of a mapped list, only the member is left.
        var members = arguments.Where(IsMember).ToList();
        var isMapped = members.Count > 0 && arguments[0].Type.CSharp != result.CSharp;
        var made = isMapped ? members : arguments.Where(static a => !IsMember(a));
        return made.SelectMany(a => a.Origins.Select(o =>
            a.Type.Kind == TypeKind.List && !isMapped ? OriginPath.Arranged(o) : OriginPath.Items(o)));
    }

    /// <summary>Whether it names a member of the items rather than being a value.</summary>
    private static bool IsMember(Bound argument) => argument.Code.StartsWith("static ", StringComparison.Ordinal);
}
