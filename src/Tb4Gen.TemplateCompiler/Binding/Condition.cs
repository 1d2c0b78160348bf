using System.Collections.Immutable;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>A test, and which paths it shows not to be null.</summary>
/// <param name="Code">C# of a bool.</param>
/// <param name="WhenTrue">What holds where the test is true.</param>
/// <param name="WhenFalse">What holds where it is false.</param>
internal sealed record Condition(string Code, ImmutableArray<Narrowing> WhenTrue, ImmutableArray<Narrowing> WhenFalse)
{
    /// <summary>What it always gives, where that can be seen in the template.</summary>
    public bool? Constant { get; init; }

    /// <summary>The model paths that it looks at.</summary>
    public ImmutableArray<string> Origins { get; init; } = [];

    public static Condition Of(string code) => new(code, [], []);
}

/// <summary>The C# of a path that may be null, and the pattern variable that holds its value.</summary>
internal sealed record Narrowing(string Path, string Code);
