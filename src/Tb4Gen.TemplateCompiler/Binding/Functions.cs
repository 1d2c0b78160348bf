using Tb4Gen.TemplateCompiler.Binding.Builtins;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>All functions of the language; the tables are in <c>Builtins</c>, a row a function.</summary>
internal static class Functions
{
    public static readonly Function[] All =
    [
        .. StringTable.All, .. StringTestTable.All, .. ArrayTable.All, .. ObjectTable.All, .. MathTable.All,
        .. RegexTable.All, .. TextTable.All, .. IpTable.All,
    ];

    private static readonly Dictionary<string, Function> ByName = All.ToDictionary(static f => f.Name);

    public static Function? Find(string name) => ByName.TryGetValue(name, out var function) ? function : null;
}
