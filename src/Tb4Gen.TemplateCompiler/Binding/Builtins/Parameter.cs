namespace Tb4Gen.TemplateCompiler.Binding.Builtins;

/// <summary>A parameter of a function. One that says nothing about null refuses it.</summary>
/// <param name="Name">As Scriban calls it, for named arguments.</param>
/// <param name="Kind">What it takes.</param>
internal sealed record Parameter(string Name, ParameterKind Kind)
{
    private const string EmptyText = "\"\"";

    /// <summary>C# used where the argument is left out; empty where the method has a form without.</summary>
    public string? Default { get; init; }

    /// <summary>C# that null stands for.</summary>
    public string? NullAs { get; init; }

    /// <summary>Whether the result is null, or the function's own answer to null, where this is.</summary>
    public bool KeepsNull { get; init; }

    /// <summary>The text that a function works on.</summary>
    public static Parameter Text { get; } = new("text", ParameterKind.Text);

    public static Parameter EmptyOrText { get; } = Text with { NullAs = EmptyText };

    public static Parameter NullOrText { get; } = Text with { KeepsNull = true };

    public static Parameter NullOrList { get; } = new("list", ParameterKind.List) { KeepsNull = true };

    public static Parameter EmptyOrList { get; } = EmptyOr("list", ParameterKind.List);

    public static Parameter EmptyOr(string name, ParameterKind kind) => new(name, kind)
    {
        NullAs = kind switch
        {
            ParameterKind.Text => EmptyText,
            ParameterKind.Integer or ParameterKind.Number => "0L",
            _ => "[]",
        },
    };

    public static Parameter NullOr(string name, ParameterKind kind) => new(name, kind) { KeepsNull = true };
}
