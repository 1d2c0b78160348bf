using System.Globalization;

namespace Tb4Gen.TemplateCompiler.Binding.Builtins;

/// <summary>A function of the language.</summary>
/// <param name="Name">As templates call it.</param>
/// <param name="Result">What it gives.</param>
/// <param name="Parameters">What it takes.</param>
/// <param name="Summary">What it does, for the language page.</param>
/// <param name="Example">An expression that calls it.</param>
/// <param name="Output">What the example prints.</param>
internal sealed record Function(
    string Name, ResultKind Result, Parameter[] Parameters, string Summary, string Example, string Output)
{
    /// <summary>C# of the answer where a parameter that keeps null is null.</summary>
    public string OnNull { get; init; } = "null";

    public IReadOnlyList<ArgumentSlot> Slots =>
        [.. Parameters.Select(static p => new ArgumentSlot(p.Name, p.Default is not null))];

    /// <summary>
    /// The runtime's method: that of the group's class with the same name, unless the row names another.
    /// </summary>
    public string Method
    {
        get => field ?? $"{Pascal(FunctionNames.GroupOf(Name))}Functions.{Pascal(FunctionNames.InsideGroup(Name))}";
        init;
    }

    private static string Pascal(string name) => string.Concat(name.Split('_').Select(Capitalize));

    private static string Capitalize(string word) =>
        word.Length == 0 ? "" : char.ToUpper(word[0], CultureInfo.InvariantCulture) + word.Substring(1);
}
