using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tb4Gen.TemplateCompiler.Binding;
using Tb4Gen.TemplateCompiler.Compatibility;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Parsing;

namespace Tb4Gen.TemplateCompiler.Models;

/// <summary>Flattens the symbols that can be reached from a model into data.</summary>
internal sealed class ModelReader
{
    public const string ModelAttribute = "Tb4Gen.Core.Rendering.TemplateModelAttribute";
    private const string InertAttribute = "global::Tb4Gen.Core.Binding.Values.InertTextAttribute";

    private readonly Dictionary<string, TypeShape?> _shapes = new(StringComparer.Ordinal);
    private readonly List<LocatedError> _errors = [];

    public static ModelRoot Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var scope = context.Attributes[0].ConstructorArguments[0].Value as string ?? "";
        var reader = new ModelReader();
        var symbol = (INamedTypeSymbol)context.TargetSymbol;
        var type = reader.TypeOf(symbol);
        reader.CheckRoot(symbol);
        var shapes = reader._shapes.Values
            .OfType<TypeShape>().OrderBy(static s => s.CSharp, StringComparer.Ordinal).ToImmutableArray();
        return new(scope, type, shapes, reader._errors.ToImmutableArray());
    }

    private TypeRef TypeOf(ITypeSymbol symbol)
    {
        if (symbol is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return TypeOf(nullable.TypeArguments[0]).OrNull();
        }

        var type = NotNullTypeOf(symbol.WithNullableAnnotation(NullableAnnotation.None));
        return symbol.NullableAnnotation == NullableAnnotation.Annotated && !symbol.IsValueType ? type.OrNull() : type;
    }

    private TypeRef NotNullTypeOf(ITypeSymbol symbol)
    {
        var name = symbol.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        switch (symbol.SpecialType)
        {
            case SpecialType.System_Boolean:
                return TypeRef.Bool;
            case SpecialType.System_String:
                return TypeRef.FreeText;
            case SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16
                or SpecialType.System_UInt16 or SpecialType.System_Int32 or SpecialType.System_UInt32
                or SpecialType.System_Int64:
                return TypeRef.Integer with { CSharp = name };
            case SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal:
                return TypeRef.Double with { CSharp = name };
            case SpecialType.None when symbol is INamedTypeSymbol named:
                return NamedTypeOf(named, name);
            default:
                return new(TypeKind.Other, name, symbol.IsValueType);
        }
    }

    private TypeRef NamedTypeOf(INamedTypeSymbol symbol, string name)
    {
        if (symbol is { Name: "ImmutableArray", TypeArguments.Length: 1 })
        {
            return TypeRef.ListOf(TypeOf(symbol.TypeArguments[0]));
        }

        if (symbol.TypeKind == Microsoft.CodeAnalysis.TypeKind.Enum)
        {
            AddShape(symbol, name);
            return new(TypeKind.Enum, name, true);
        }

        if (IsForeign(symbol)) return new(TypeKind.Other, name, symbol.IsValueType);
        AddShape(symbol, name);
        if (InertOf(symbol) is not { } inert) return new(TypeKind.Record, name, symbol.IsValueType);
        // Without its argument the attribute does not compile; C# says so.
        var alphabet = inert.ConstructorArguments.Select(static a => a.Value as string).FirstOrDefault() ?? "";
        return new(TypeKind.Inert, name, symbol.IsValueType) { Safety = Safety.OfAlphabet(alphabet) };
    }

    private static AttributeData? InertOf(ISymbol symbol) => symbol.GetAttributes().FirstOrDefault(static a =>
        a.AttributeClass?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) == InertAttribute);

    private TypeRef MemberTypeOf(ISymbol member, ITypeSymbol valueType) =>
        InertOf(member) is not null ? AsInert(TypeOf(valueType)) : TypeOf(valueType);

    private static TypeRef AsInert(TypeRef type) => type.Kind switch
    {
        TypeKind.String => type with { Safety = Safety.Inert },
        TypeKind.List => type with { Element = AsInert(type.Element!) },
        _ => type,
    };

    private static bool IsForeign(INamedTypeSymbol symbol) =>
        symbol.IsGenericType || symbol.ContainingNamespace.ToDisplayString().Split('.')[0] is "System" or "Microsoft"
        || symbol.TypeKind is not (Microsoft.CodeAnalysis.TypeKind.Class or Microsoft.CodeAnalysis.TypeKind.Struct);

    private void AddShape(INamedTypeSymbol symbol, string name)
    {
        if (_shapes.ContainsKey(name)) return;
        // Taken before the members are read: types refer to each other.
        _shapes[name] = null;
        _shapes[name] = symbol.TypeKind == Microsoft.CodeAnalysis.TypeKind.Enum
            ? new(name, [], symbol.GetMembers().OfType<IFieldSymbol>().Select(static f => f.Name).ToImmutableArray())
            : new(name, ReadMembers(symbol), []);
    }

    /// <summary>Public properties and fields, the most derived first.</summary>
    private EquatableArray<ModelMember> ReadMembers(INamedTypeSymbol symbol)
    {
        var members = ImmutableArray.CreateBuilder<ModelMember>();
        for (var type = symbol; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            foreach (var member in type.GetMembers())
            {
                if (ValueTypeOf(member) is not { } valueType) continue;
                var name = MemberNames.ToTemplate(member.Name);
                var clash = members.FirstOrDefault(m => m.Name == name);
                if (clash is null) members.Add(new(name, CSharpOf(member), MemberTypeOf(member, valueType)));
                else if (clash.CSharp != CSharpOf(member)) ReportClash(member, clash, name);
            }
        }

        return members.ToImmutable();
    }

    /// <summary>A name that is a word of C# needs its mark in generated code.</summary>
    private static string CSharpOf(ISymbol member) =>
        SyntaxFacts.GetKeywordKind(member.Name) == SyntaxKind.None ? member.Name : "@" + member.Name;

    private static ITypeSymbol? ValueTypeOf(ISymbol member) => member switch
    {
        { IsStatic: true } or { DeclaredAccessibility: not Accessibility.Public } => null,
        IPropertySymbol { IsIndexer: false, GetMethod: not null } property => property.Type,
        IFieldSymbol { IsConst: false } field => field.Type,
        _ => null,
    };

    private void CheckRoot(INamedTypeSymbol symbol)
    {
        foreach (var member in symbol.GetMembers())
        {
            var name = MemberNames.ToTemplate(member.Name);
            if (ValueTypeOf(member) is null || !Keywords.IsReserved(name)) continue;
            Report(
                member,
                $"`{member.Name}` of {symbol.Name} is `{name}` in templates, and that is a word of the language");
        }
    }

    private void ReportClash(ISymbol member, ModelMember other, string name) =>
        Report(
            member,
            $"`{other.CSharp}` and `{member.Name}` of {member.ContainingType.Name} are both `{name}` in templates");

    private void Report(ISymbol member, string message)
    {
        if (member.Locations.FirstOrDefault(static l => l.IsInSource) is not { } location) return;
        var span = location.GetLineSpan();
        _errors.Add(new(new(TemplateErrors.Model, location.SourceSpan, [message]), span.Path, span.Span));
    }
}
