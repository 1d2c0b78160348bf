using Microsoft.CodeAnalysis.CSharp;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Models;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>Names, members and indexes.</summary>
internal sealed class MemberBinder(BindContext context, ExpressionBinder expressions)
{
    private static readonly string[] LoopMembers = ["even", "first", "index", "last", "length", "odd", "rindex"];

    public Bound BindName(NameExpression name)
    {
        if (context.Scope.Find(name.Name) is { } variable) return Use(variable, name);
        if (name.Name == "include")
        {
            return context.Fail(TemplateErrors.Arguments, name.Span, "`include` wants the name of a partial in quotes");
        }

        var known = context.Scope.Names().ToList();
        return context.Fail(
            TemplateErrors.UnknownName, name.Span, name.Name, Names.Hint(name.Name, known), Names.List(known));
    }

    public Bound BindLocal(LocalExpression local)
    {
        if (context.Scope.Find("$" + local.Name) is { } variable) return Use(variable, local);
        var known = context.Scope.Names().Where(static n => n[0] == '$').ToList();
        var written = "$" + local.Name;
        return context.Fail(
            TemplateErrors.UnknownName, local.Span, written, Names.Hint(written, known), Names.List(known));
    }

    public Bound BindMember(MemberExpression member)
    {
        if (member.Name.Length == 0) return Bound.Error(member.Span);
        if (member.Target is NameExpression { Name: "for" }) return BindLoopMember(member);
        if (member.Target is LocalExpression { Name: "" }) return BindLocal(new(member.Span, member.Name));
        var target = expressions.Bind(member.Target);
        if (target.Type.IsError) return Bound.Error(member.Span);
        var isChain = target.Type.IsNullable && (member.IsConditional || target.IsChain);
        if (target.Type.IsNullable && !isChain)
        {
            context.Report(TemplateErrors.NullAccess, member.Target.Span, ExpressionText.Of(member.Target));
        }

        return FindMember(member, target) is { } found
            ? Access(member, target, found, isChain)
            : Bound.Error(member.Span);
    }

    public Bound BindIndex(IndexExpression index)
    {
        var list = expressions.BindNotNull(index.Target);
        var position = expressions.BindNotNull(index.Index);
        if (list.Type.IsError || position.Type.IsError) return Bound.Error(index.Span);
        if (list.Type.Kind != TypeKind.List || position.Type.Kind != TypeKind.Integer)
        {
            return context.Fail(
                TemplateErrors.Types, index.Span, $"an index takes a list and a number, not {list.Type.Describe()} and "
                + position.Type.Describe());
        }

        return new(list.Type.Element!, $"{Runtime.Functions}TemplateLists.At({list.Code}, {position.Code})", index.Span)
        {
            Origins = [.. list.Origins.Select(static o => OriginPath.Item(o, null))],
        };
    }

    private Bound Use(Variable variable, Expression expression)
    {
        var value = new Bound(variable.Type, variable.Code, expression.Span)
        {
            IsPath = variable.CanNarrow,
            Origins = variable.Origin.Length == 0 ? [] : [variable.Origin],
        };
        return Narrowed(value);
    }

    private Bound Narrowed(Bound value) =>
        value is { Type.IsNullable: true, IsPath: true } && context.Scope.FindNarrowed(value.Code) is { } code
            ? value with { Type = value.Type.NotNull(), Code = code }
            : value;

    private Bound Access(MemberExpression member, Bound target, ModelMember found, bool isChain)
    {
        var type = isChain ? found.Type.OrNull() : found.Type;
        if (type.Kind == TypeKind.Other)
        {
            return context.Fail(
                TemplateErrors.NotPrintable, member.NameSpan, $"`{member.Name}` ({type.SimpleName})",
                "templates cannot use the type");
        }

        var access = target.Type.Kind == TypeKind.Object
            ? $"Get<{found.Type.Declaration}>({SymbolDisplay.FormatLiteral(found.Name, quote: true)})"
            : found.CSharp;
        return Narrowed(new(type, $"{target.Code}{(isChain ? "?." : ".")}{access}", member.Span)
        {
            IsPath = target.IsPath && !isChain,
            IsChain = isChain && !found.Type.IsNullable,
            // What was put into an object is not told apart.
            Origins = target.Type.Kind == TypeKind.Object
                ? target.Origins
                : [.. target.Origins.Select(o => OriginPath.Member(o, found.Name))],
        });
    }

    private ModelMember? FindMember(MemberExpression member, Bound target)
    {
        if (member.Name == "size" && target.Type.Kind is TypeKind.List or TypeKind.String)
        {
            return new("size", "Length", TypeRef.Integer);
        }

        if (context.Models.MembersOf(target.Type) is { } members)
        {
            if (members.FirstOrDefault(m => m.Name == member.Name) is { } found) return found;
            var names = members.Select(static m => m.Name).ToList();
            context.Report(
                TemplateErrors.UnknownMember, member.NameSpan, target.Type.Describe(), member.Name,
                Names.Hint(member.Name, names), Names.List(names));
            return null;
        }

        var has = target.Type.Kind == TypeKind.List
            ? "`size`, `[0]`, and what `for` and the array functions give"
            : "no members";
        context.Report(TemplateErrors.UnknownMember, member.NameSpan, target.Type.Describe(), member.Name, "", has);
        return null;
    }

    private Bound BindLoopMember(MemberExpression member)
    {
        if (context.Scope.NearestLoop is not { } loop)
        {
            return context.Fail(TemplateErrors.UnknownName, member.Span, "for", "", "nothing of it outside of a loop");
        }

        var (type, code) = member.Name switch
        {
            "index" => (TypeRef.Integer, loop.Index),
            "rindex" => (TypeRef.Integer, $"({loop.List}.Length - 1 - {loop.Index})"),
            "length" => (TypeRef.Integer, $"{loop.List}.Length"),
            "first" => (TypeRef.Bool, $"({loop.Index} == 0)"),
            "last" => (TypeRef.Bool, $"({loop.Index} == {loop.List}.Length - 1)"),
            "even" => (TypeRef.Bool, $"({loop.Index} % 2 == 0)"),
            "odd" => (TypeRef.Bool, $"({loop.Index} % 2 != 0)"),
            _ => (TypeRef.Error, ""),
        };
        return type.IsError
            ? context.Fail(TemplateErrors.UnknownMember, member.NameSpan, "`for`", member.Name,
                Names.Hint(member.Name, LoopMembers), Names.List(LoopMembers))
            : new(type, code, member.Span) { Origins = loop.Origins };
    }
}
