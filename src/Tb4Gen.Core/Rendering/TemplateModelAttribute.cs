namespace Tb4Gen.Core.Rendering;

/// <summary>Marks what the templates of a folder see: its properties are their variables, in snake_case.</summary>
/// <param name="scope">Folder below <c>templates/</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TemplateModelAttribute(string scope) : Attribute
{
    public string Scope => scope;
}
