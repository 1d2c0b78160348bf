using System.Collections.Immutable;
using Tb4Gen.TemplateCompiler.Binding;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Models;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Emitting;

/// <summary>Writes the C# of blocks that run once or not at all.</summary>
internal sealed class BranchEmitter(
    BindContext context, ExpressionBinder expressions, TemplateCode code, BodyEmitter body)
{
    private readonly ComparisonBinder _comparisons = new(context, expressions);

    public void EmitIf(IfStatement statement)
    {
        var known = ImmutableArray<Narrowing>.Empty;
        var tested = ImmutableArray<string>.Empty;
        for (var i = 0; i < statement.Branches.Length; i++)
        {
            var branch = statement.Branches[i];
            var condition = expressions.Conditions.BindUnder(
                known, () => expressions.Conditions.BindBranch(branch.Condition));
            code.Mapped(branch.Condition.Span, i == 0 ? "if (" : "else if (", condition.Code, ")");
            tested = tested.AddRange(condition.Origins);
            code.Sites.Open(i == 0 ? "if" : "else if", branch.Condition.Span, tested);
            body.EmitBlock(branch.Body, known.AddRange(condition.WhenTrue));
            code.Sites.Close();
            known = known.AddRange(condition.WhenFalse);
        }

        if (statement.Else.IsEmpty) return;
        code.Line("else");
        code.Sites.Open("else", statement.Branches[0].Condition.Span, tested);
        body.EmitBlock(statement.Else, known);
        code.Sites.Close();
    }

    public void EmitCase(CaseStatement statement)
    {
        var value = expressions.Bind(statement.Value);
        var subject = value.Type.Kind == TypeKind.Null ? value : Hold(value);
        var keyword = "if (";
        foreach (var branch in statement.Branches)
        {
            var tests = branch.Values.Select(v => EqualityCode(subject, v));
            code.Mapped(branch.Values[0].Span, keyword, string.Join(" || ", tests), ")");
            code.Sites.Open("case", statement.Value.Span, value.Origins);
            body.EmitBlock(branch.Body);
            code.Sites.Close();
            keyword = "else if (";
        }

        if (statement.Else.IsEmpty) return;
        code.Line("else");
        code.Sites.Open("case", statement.Value.Span, value.Origins);
        body.EmitBlock(statement.Else);
        code.Sites.Close();
    }

    public void EmitWith(WithStatement with)
    {
        var target = expressions.BindNotNull(with.Target);
        if (target.Type.IsError) return;
        if (context.Models.MembersOf(target.Type) is not { } members)
        {
            context.Report(
                TemplateErrors.Types, with.Target.Span, $"`with` takes an object, not {target.Type.Describe()}");
            return;
        }

        var name = context.NewName("with");
        code.Open();
        code.Mapped(with.Target.Span, $"var {name} = ", target.Code, ";");
        context.InScope(new Scope(context.Scope) { IsWith = true }, () =>
        {
            foreach (var member in members)
            {
                var origin = context.Origins.Declare(MemberBinder.OriginsOf(target, member));
                var access = MemberBinder.AccessCode(target.Type, member);
                context.Scope.Declare(new(member.Name, member.Type, $"{name}.{access}", origin)
                {
                    ReadOnly = "a member of the object of `with`",
                });
            }

            body.Emit(with.Body);
        });
        code.Close();
    }

    /// <summary>Computes the value of a case once, for all its tests.</summary>
    private Bound Hold(Bound value)
    {
        var name = context.NewName("value");
        code.Mapped(value.Span, $"var {name} = ", value.Code, ";");
        return value with { Code = name, Constant = null };
    }

    private string EqualityCode(Bound subject, Expression value)
    {
        var other = expressions.Bind(value);
        return _comparisons.BindEquality(subject, other, negate: false, value.Span).Code;
    }
}
