using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>Binds the name of a member of a list's items to a function that takes it from one.</summary>
internal sealed class MemberArgumentBinder(BindContext context)
{
    /// <summary>
    /// Scriban passes over an item without the member; here every item has the same members, and a wrong name is an
    /// error.
    /// </summary>
    public Bound? Bind(Expression value, Bound list)
    {
        if (value is not LiteralExpression { Value: string name })
        {
            context.Report(TemplateErrors.Arguments, value.Span, "the member is named in quotes");
            return null;
        }

        var element = list.Type.Element!;
        if (context.Models.MembersOf(element) is not { } members)
        {
            context.Report(TemplateErrors.Types, value.Span, "the items of this list have no members");
            return null;
        }

        if (element.IsNullable)
        {
            context.Report(
                TemplateErrors.Types, value.Span, "items of this list may be null: use `array.compact` before");
            return null;
        }

        if (members.FirstOrDefault(m => m.Name == name) is not { } member)
        {
            var names = members.Select(static m => m.Name).ToList();
            context.Report(
                TemplateErrors.UnknownMember, value.Span, element.Describe(), name, Names.Hint(name, names),
                Names.List(names));
            return null;
        }

        var item = new Bound(element, "item", list.Span)
        {
            Origins = [.. list.Origins.Select(static o => OriginPath.Item(o, null))],
        };
        return new(member.Type, $"static item => item.{MemberBinder.AccessCode(element, member)}", value.Span)
        {
            Origins = MemberBinder.OriginsOf(item, member),
        };
    }
}
