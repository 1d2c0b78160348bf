namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>Names of what the generated code calls.</summary>
internal static class Runtime
{
    public const string Namespace = "Tb4Gen.Core.Rendering";

    public const string Prefix = "global::Tb4Gen.Core.Rendering.";

    public const string Functions = Prefix + "Functions.";

    public const string Filters = Prefix + "Filters.";
}
