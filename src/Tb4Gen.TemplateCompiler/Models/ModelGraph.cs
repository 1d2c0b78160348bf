using System.Collections.Immutable;
using Tb4Gen.TemplateCompiler.Compatibility;
using Tb4Gen.TemplateCompiler.Diagnostics;

namespace Tb4Gen.TemplateCompiler.Models;

/// <summary>A member as templates see it.</summary>
/// <param name="Name">In snake_case.</param>
/// <param name="CSharp">As C# calls it.</param>
/// <param name="Type">Its type.</param>
internal sealed record ModelMember(string Name, string CSharp, TypeRef Type);

/// <summary>The members of a record, or the values of an enum.</summary>
internal sealed record TypeShape(string CSharp, EquatableArray<ModelMember> Members, EquatableArray<string> EnumValues)
{
    public string SimpleName => CSharp.Substring(CSharp.LastIndexOf('.') + 1);

    public ModelMember? Find(string name)
    {
        foreach (var member in Members)
        {
            if (member.Name == name) return member;
        }

        return null;
    }
}

/// <summary>What the templates of one scope see, with every type that can be reached from it.</summary>
internal sealed record ModelRoot(
    string Scope, TypeRef Type, EquatableArray<TypeShape> Shapes, EquatableArray<LocatedError> Errors);

/// <summary>All models of a compilation.</summary>
internal sealed record ModelGraph(EquatableArray<ModelRoot> Roots)
{
    public ModelRoot? FindRoot(string scope)
    {
        foreach (var root in Roots)
        {
            if (root.Scope == scope) return root;
        }

        return null;
    }

    public TypeShape? FindShape(string csharp) => Shapes().FirstOrDefault(s => s.CSharp == csharp);

    /// <summary>What can stand behind a dot; null for a type without members.</summary>
    public EquatableArray<ModelMember>? MembersOf(TypeRef type) =>
        type.Kind == TypeKind.Object ? type.Members
        : FindShape(type.CSharp) is { EnumValues.Count: 0 } shape ? shape.Members
        : null;

    /// <summary>A type by the name that a partial's parameters use.</summary>
    public TypeRef? FindType(string simpleName)
    {
        foreach (var shape in Shapes())
        {
            if (shape.SimpleName == simpleName) return TypeOf(shape);
        }

        return null;
    }

    public IEnumerable<string> TypeNames() => Shapes().Select(static s => s.SimpleName).Distinct();

    /// <summary>
    /// The reference under which the shape is known to its users, since a shape does not say what kind it is.
    /// </summary>
    private TypeRef? TypeOf(TypeShape shape)
    {
        foreach (var member in Shapes().SelectMany(static s => s.Members.ToImmutableArray()))
        {
            if (member.Type.CSharp == shape.CSharp) return member.Type.NotNull();
            if (member.Type.Element?.CSharp == shape.CSharp) return member.Type.Element.NotNull();
        }

        return Roots.FirstOrDefault(r => r.Type.CSharp == shape.CSharp)?.Type;
    }

    private IEnumerable<TypeShape> Shapes() => Roots.SelectMany(static r => r.Shapes);
}
