using Tb4Gen.TemplateCompiler.Binding.Builtins;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>The names of everything that can be called.</summary>
internal static class FunctionNames
{
    public static IEnumerable<string> All =>
        [.. Functions.All.Select(static f => f.Name), .. Filters.All.Select(static f => f.Name)];

    /// <summary>The part before the dot.</summary>
    public static string GroupOf(string name) => name.Substring(0, name.IndexOf('.'));

    /// <summary>The part behind it.</summary>
    public static string InsideGroup(string name) => name.Substring(name.IndexOf('.') + 1);

    public static bool IsGroup(string group) => LeftOut.IsGroup(group) || All.Any(n => GroupOf(n) == group);

    public static IEnumerable<string> InGroup(string name) => All.Where(n => GroupOf(n) == GroupOf(name));
}
