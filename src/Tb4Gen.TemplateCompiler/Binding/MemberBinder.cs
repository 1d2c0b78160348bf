using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Models;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>Names, members and indexes.</summary>
internal sealed class MemberBinder(BindContext context, ExpressionBinder expressions)
{
    private static readonly string[] LoopMembers =
        ["changed", "even", "first", "index", "last", "length", "odd", "rindex"];

    public Bound BindName(NameExpression name)
    {
        if (context.Scope.Find(name.Name) is { } variable)
        {
            if (variable.IsLate) return context.Fail(TemplateErrors.Assignment, name.Span, Names.Late(name.Name));
            return variable.Function is null
                ? Use(variable, name)
                : expressions.BindStatement(new CallExpression(name.Span, name, []));
        }

        if (ForeignWords.InsteadOf(name.Name) is { } instead)
        {
            return context.Fail(TemplateErrors.Unsupported, name.Span, $"`{name.Name}`", instead);
        }

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
        if (member.Target is NameExpression { Name: "for" or "while" } loop) return BindLoopMember(member, loop.Name);
        if (member.Target is LocalExpression { Name: "" }) return BindLocal(new(member.Span, member.Name));
        var target = expressions.Bind(member.Target);
        if (target.Type.IsError) return Bound.Error(member.Span);
        var isChain = target.Type.IsNullable && (member.IsConditional || target.IsChain);
        if (target.Type.IsNullable && !isChain)
        {
            context.Report(TemplateErrors.NullAccess, member.Target.Span, ExpressionText.Of(member.Target));
        }

        if (member.Name == "empty?" && !isChain && target.Type.Kind is TypeKind.List or TypeKind.String)
        {
            return new(TypeRef.Bool, $"({target.Code}.Length == 0)", member.Span) { Origins = target.Origins };
        }

        return FindMember(member, target) is { } found
            ? Access(member, target, found, isChain)
            : Bound.Error(member.Span);
    }

    public Bound BindIndex(IndexExpression index)
    {
        if (index.Index is LiteralExpression { Value: string name })
        {
            return BindMember(new(index.Span, index.Target, name, index.Index.Span, IsConditional: false));
        }

        var list = expressions.Bind(index.Target);
        // `a?.b[0]` goes on over the index: nothing where a is null.
        var isChain = list is { Type.IsNullable: true, IsChain: true };
        if (!isChain) list = expressions.NotNull(list, index.Target);
        var position = expressions.BindNotNull(index.Index);
        if (list.Type.IsError || position.Type.IsError) return Bound.Error(index.Span);
        if (list.Type.Kind is not (TypeKind.List or TypeKind.String) || position.Type.Kind != TypeKind.Integer)
        {
            return context.Fail(
                TemplateErrors.Types, index.Span,
                "an index takes a list and a number, or an object and a name in quotes, "
                + $"not {list.Type.Describe()} and {position.Type.Describe()}");
        }

        var item = list.Type.Element ?? TypeRef.Text(list.Type.Safety.OfPart);
        var known = context.NewName("known");
        var at = $"{Runtime.Functions}TemplateLists.At({(isChain ? known : list.Code)}, {position.Code})";
        if (isChain) item = item.OrNull();
        return new(item, isChain ? $"({list.Code} is {{ }} {known} ? ({item.Declaration}){at} : null)" : at, index.Span)
        {
            Origins = [.. list.Origins.Select(static o => OriginPath.Item(o, null))],
        };
    }

    /// <summary>C# of a member, to stand behind the dot.</summary>
    public static string AccessCode(TypeRef target, ModelMember member) => target.Kind == TypeKind.Object
        ? $"Get<{member.Type.Declaration}>({SymbolDisplay.FormatLiteral(member.Name, quote: true)})"
        : member.CSharp;

    /// <summary>What was put into an object is not told apart.</summary>
    public static ImmutableArray<string> OriginsOf(Bound target, ModelMember member) =>
        target.Type.Kind == TypeKind.Object
            ? target.Origins
            : [.. target.Origins.Select(o => OriginPath.Member(o, member.Name))];

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

        var access = AccessCode(target.Type, found);
        return Narrowed(new(type, $"{target.Code}{(isChain ? "?." : ".")}{access}", member.Span)
        {
            IsPath = target.IsPath && !isChain,
            IsChain = isChain && !found.Type.IsNullable,
            Origins = OriginsOf(target, found),
        });
    }

    private ModelMember? FindMember(MemberExpression member, Bound target)
    {
        if (target.Type.Kind is TypeKind.List or TypeKind.String)
        {
            if (member.Name == "size") return new("size", "Length", TypeRef.Integer);
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

        var has = target.Type.Kind switch
        {
            TypeKind.List => "`size`, `empty?`, `[0]`, and what `for` and the array functions give",
            TypeKind.String => "`size`, `empty?`, `[0]`, and what the string functions give",
            _ => "no members",
        };
        context.Report(TemplateErrors.UnknownMember, member.NameSpan, target.Type.Describe(), member.Name, "", has);
        return null;
    }

    private Bound BindLoopMember(MemberExpression member, string keyword)
    {
        if (context.Scope.FindLoop(keyword) is not { } loop)
        {
            return context.Fail(
                TemplateErrors.UnknownName, member.Span, keyword, "", "nothing of it outside of a loop");
        }

        var code = LoopMemberCode(member.Name, loop);
        if (code is null)
        {
            var known = LoopMembers.Where(m => LoopMemberCode(m, loop) is not null).ToList();
            return context.Fail(
                TemplateErrors.UnknownMember, member.NameSpan, $"`{keyword}`", member.Name,
                Names.Hint(member.Name, known), Names.List(known));
        }

        var type = member.Name is "index" or "rindex" or "length" ? TypeRef.Integer : TypeRef.Bool;
        return new(type, code, member.Span) { Origins = loop.Origins };
    }

    /// <summary>A <c>while</c> does not know how long it goes on.</summary>
    private static string? LoopMemberCode(string name, Loop loop) => name switch
    {
        "index" => loop.Index,
        "first" => $"({loop.Index} == 0)",
        "even" => $"({loop.Index} % 2 == 0)",
        "odd" => $"({loop.Index} % 2 != 0)",
        _ when loop.Keyword == "while" => null,
        "rindex" => $"({loop.List}.Length - 1 - {loop.Index})",
        "length" => $"{loop.List}.Length",
        "last" => $"({loop.Index} == {loop.List}.Length - 1)",
        "changed" => $"{Runtime.Functions}TemplateLists.Changes({loop.List}, {loop.Index})",
        _ => null,
    };
}
