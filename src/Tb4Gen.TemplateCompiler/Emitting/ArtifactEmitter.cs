using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using Tb4Gen.TemplateCompiler.Binding;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Models;
using Tb4Gen.TemplateCompiler.Pipeline;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Emitting;

/// <summary>Writes the class of a template that makes artifacts.</summary>
internal sealed class ArtifactEmitter(ParsedTemplate template, BindContext context, TextLineCollection lines)
    : ClassEmitter(template, context, lines)
{
    /// <summary>C# that takes note of the item of `each`; null where there is none.</summary>
    private string? _noteItem;

    private FrontMatter FrontMatter => Template.FrontMatter;

    protected override void EmitMembers()
    {
        var model = DeclareModel();
        Code.Line($"internal sealed class {Template.ClassName()} : {Runtime.Prefix}ArtifactTemplate<{model}>");
        Code.Open();
        Code.Line($"public override {Runtime.Prefix}TemplateSource Source {{ get; }} = {SourceObject()};");
        Code.Line();
        Code.Line($"public override void Render({model} model, {Runtime.Prefix}ArtifactSink sink)");
        Code.Open();
        EmitEach();
        Code.Close();
    }

    private string DeclareModel()
    {
        if (Context.Models.FindRoot(Template.Path.Scope) is not { } root)
        {
            var scopes = Context.Models.Roots.Select(static r => r.Scope).Append("partials").ToList();
            Context.Report(
                TemplateErrors.Path, default,
                $"there is no folder `{Template.Path.Scope}`{Names.Hint(Template.Path.Scope, scopes)}; "
                + $"a template lies in {Names.List(scopes)}");
            return "object";
        }

        foreach (var member in Context.Models.FindShape(root.Type.CSharp)?.Members ?? [])
        {
            Context.Scope.Declare(new(member.Name, member.Type, $"model.{member.CSharp}", member.Name)
            {
                ReadOnly = "part of the model",
            });
        }

        return root.Type.CSharp;
    }

    private void EmitEach()
    {
        var placeholder = Template.Path.Placeholder;
        if (FrontMatter.Each is null && placeholder is null)
        {
            EmitWhen();
            return;
        }

        if (FrontMatter.Each is not { } each)
        {
            Context.Report(
                TemplateErrors.Path, default,
                $"`{{{placeholder}}}` in the path wants a list: write `each = ...` into the front matter");
            return;
        }

        if (placeholder is null)
        {
            Context.Report(
                TemplateErrors.FrontMatter, each.Span,
                "`each` wants a placeholder in the path, such as `05-tb4-{port}.link.sbn`");
            return;
        }

        EmitLoop(each, placeholder);
    }

    private void EmitLoop(Expression each, string placeholder)
    {
        var list = Expressions.BindNotNull(each);
        if (list.Type.Kind is not (TypeKind.List or TypeKind.Error))
        {
            Context.Report(TemplateErrors.Types, each.Span, $"`each` is a list, not {list.Type.Describe()}");
        }

        var variable = Context.NewName("var_" + placeholder);
        var loop = Context.Origins.NewLoop();
        var origins = list.Origins.Select(o => OriginPath.Item(o, loop)).ToImmutableArray();
        var origin = Context.Origins.Declare(origins);
        // A node's name below `node` would hide the root variable, so the loop gets a scope of its own.
        Context.Scope = new(Context.Scope);
        Context.Scope.Declare(new(placeholder, list.Type.Element ?? TypeRef.Error, variable, origin)
        {
            ReadOnly = "the item of `each`",
        });
        var index = Context.NewName("index");
        var items = Context.NewName("list");
        _noteItem = FormattableString.Invariant($"output.Item({loop}, {index});");
        Code.Line($"var {items} = {list.Code};");
        Code.Line($"for (var {index} = 0; {index} < {items}.Length; {index}++)");
        Code.Open();
        Code.Line($"var {variable} = {items}[{index}];");
        Sites.Open("each", each.Span, origins);
        EmitWhen();
        Sites.Close();
        Code.Close();
    }

    private void EmitWhen()
    {
        if (FrontMatter.When is not { } when)
        {
            EmitArtifact();
            return;
        }

        var condition = Expressions.Conditions.Bind(when);
        Code.Line($"if ({condition.Code})");
        Code.Open();
        Sites.Open("when", when.Span, condition.Origins);
        Expressions.Conditions.BindUnder(condition.WhenTrue, EmitArtifact);
        Sites.Close();
        Code.Close();
    }

    private void EmitArtifact()
    {
        var path = PathCode();
        if (FrontMatter.Symlink is { } symlink)
        {
            EmitSymlink(symlink, path);
            return;
        }

        EmitBegin();
        Body.EmitPage(Template.Syntax.Body);
        var format = $"{Runtime.Prefix}ArtifactFormat.{FrontMatter.Format?.CSharp ?? "Text"}";
        // C# has no octal numbers; the comment says what was written.
        var mode = FrontMatter.Mode.ToString("X", CultureInfo.InvariantCulture);
        var octal = Convert.ToString(FrontMatter.Mode, 8).PadLeft(4, '0');
        Code.Line($"sink.End({path}, {format}, mode: 0x{mode} /* {octal} */);");
    }

    private void EmitSymlink(Expression symlink, string path)
    {
        foreach (var statement in Template.Syntax.Body)
        {
            if (statement is TextStatement { Text: var text } && string.IsNullOrWhiteSpace(text)) continue;
            Context.Report(
                TemplateErrors.FrontMatter, statement.Span, "a symlink has no content: leave the body empty");
            break;
        }

        var target = Expressions.BindNotNull(symlink);
        if (
            target.Type is { IsError: false, IsScalar: false }
            || target.Type.TextSafety is { IsFree: true } or { IsEscaped: true })
        {
            Context.Report(
                TemplateErrors.FrontMatter, symlink.Span, "the target of a symlink is text that needs no filter");
        }

        EmitBegin();
        Code.Line($"output.At({Sites.Add(symlink.Span, target.Origins, isText: false)});");
        Code.Line($"sink.Link({path}, {Conversions.ToText(target)});");
    }

    private void EmitBegin()
    {
        Code.Line("var output = sink.Begin(this, model);");
        if (_noteItem is not null) Code.Line(_noteItem);
    }

    /// <summary>
    /// The path from the bundle's root on; what goes into it must hold no slash of its own.
    /// </summary>
    private string PathCode()
    {
        var path = Template.Path;
        var parts = new List<string>();
        if (path.Scope == "node")
        {
            parts.Add("\"nodes/\"");
            parts.Add(NameOf("node", isRoot: true));
            parts.Add(SiteTable.Literal("/" + path.Prefix));
        }
        else
        {
            parts.Add(SiteTable.Literal(path.Prefix));
        }

        if (path.Placeholder is { } placeholder)
        {
            parts.Add(NameOf(placeholder, isRoot: false));
            parts.Add(SiteTable.Literal(path.Suffix));
        }

        return parts.Count == 1 ? parts[0] : $"string.Concat({string.Join(", ", parts)})";
    }

    private string NameOf(string variable, bool isRoot)
    {
        // The loop variable of `each` may be called as the root variable is.
        var scope = Context.Scope;
        while (isRoot && scope.Parent is { } parent) scope = parent;
        var target = scope.Find(variable);
        var shape = target is null ? null : Context.Models.FindShape(target.Type.CSharp);
        if (target is null || target.Type.IsError) return "\"\"";
        if (shape?.Find("name") is { Type: { Kind: TypeKind.Inert, IsNullable: false } } name
            && name.Type.Safety.Fits(ArtifactFormat.Path.Name))
        {
            return $"{target.Code}.{name.CSharp}.ToString()";
        }

        if (
            target.Type is { Kind: TypeKind.Inert, IsNullable: false }
            && target.Type.Safety.Fits(ArtifactFormat.Path.Name))
        {
            return $"{target.Code}.ToString()";
        }

        Context.Report(
            TemplateErrors.Path, default,
            $"`{{{variable}}}` wants items with a `name` of a type that is safe in a path");
        return "\"\"";
    }
}
