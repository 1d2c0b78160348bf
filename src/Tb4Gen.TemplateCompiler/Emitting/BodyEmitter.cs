using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Tb4Gen.TemplateCompiler.Binding;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Models;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Emitting;

/// <summary>
/// Writes the C# of statements, each by the emitter of its kind. Each block of the template is a block of C#.
/// </summary>
internal sealed class BodyEmitter
{
    private readonly BindContext _context;
    private readonly ExpressionBinder _expressions;
    private readonly TemplateCode _code;
    private readonly PrintEmitter _prints;
    private readonly AssignmentEmitter _assignments;
    private readonly BranchEmitter _branches;
    private readonly LoopEmitter _loops;
    private readonly FuncEmitter _functions;

    /// <param name="context">What the template knows.</param>
    /// <param name="expressions">Binds expressions in that context.</param>
    /// <param name="code">Takes the C#.</param>
    /// <param name="function">The function whose body it is; null for a page.</param>
    public BodyEmitter(
        BindContext context, ExpressionBinder expressions, TemplateCode code, FuncStatement? function = null)
    {
        _context = context;
        _expressions = expressions;
        _code = code;
        _prints = new(context, expressions, code, function);
        _assignments = new(context, expressions, code, function);
        _branches = new(context, expressions, code, this);
        _loops = new(context, expressions, code, this);
        _functions = new(context, expressions, code, _prints);
    }

    /// <summary>A whole page, and the label behind it that its <c>ret</c> go to.</summary>
    public void EmitPage(ImmutableArray<Statement> statements)
    {
        Emit(statements);
        _functions.EmitEnd();
    }

    /// <summary>
    /// The body of a function. Its text stands behind the indent of the tag that calls it; each tag in it has an indent
    /// of its own, as everywhere.
    /// </summary>
    public void EmitFunction(FuncStatement definition) => EmitAll(definition.Body, statement =>
    {
        if (statement.Tag < 0 || statement.Tag == definition.Tag) Emit(statement);
        else _functions.InOwnIndent(() => Emit(statement));
    });

    public void Emit(ImmutableArray<Statement> statements) => EmitAll(statements, Emit);

    public void EmitBlock(ImmutableArray<Statement> body, ImmutableArray<Narrowing> narrowings = default)
    {
        _code.Open();
        _expressions.Conditions.BindUnder(narrowings.IsDefault ? [] : narrowings, () => Emit(body));
        _code.Close();
    }

    private void EmitAll(ImmutableArray<Statement> statements, Action<Statement> emit)
    {
        Statement? jump = null;
        foreach (var statement in statements)
        {
            // What stands behind the tag of a jump is often but a line end.
            var isBlank = statement is TextStatement text && string.IsNullOrWhiteSpace(text.Text);
            if (jump is not null && !isBlank) WarnUnreachable(jump, statement);
            if (!isBlank) jump = statement is JumpStatement or RetStatement ? statement : null;
            emit(statement);
        }
    }

    private void WarnUnreachable(Statement jump, Statement next)
    {
        var span = next is TextStatement ? new TextSpan(next.Span.Start, 1) : next.Span;
        _context.Report(TemplateErrors.Unreachable, span, jump is JumpStatement { Keyword: var word } ? word : "ret");
    }

    private void Emit(Statement statement)
    {
        switch (statement)
        {
            case TextStatement text: _prints.EmitText(text); break;
            case PrintStatement print: _prints.EmitPrint(print); break;
            case AssignmentStatement assignment: _assignments.EmitAssignment(assignment); break;
            case IncrementStatement increment: EmitIncrement(increment); break;
            case CaptureStatement capture: EmitCapture(capture); break;
            case IfStatement branches: _branches.EmitIf(branches); break;
            case CaseStatement cases: _branches.EmitCase(cases); break;
            case WithStatement with: _branches.EmitWith(with); break;
            case ForStatement loop: _loops.EmitFor(loop); break;
            case WhileStatement loop: _loops.EmitWhile(loop); break;
            case JumpStatement jump: _loops.EmitJump(jump); break;
            case FuncStatement definition: _functions.Define(definition); break;
            case RetStatement ret: _functions.EmitRet(ret); break;
        }
    }

    private void EmitIncrement(IncrementStatement increment)
    {
        var print = increment.Print with { Tag = increment.Tag };
        if (increment.PrintsFirst) _prints.EmitPrint(print);
        _assignments.EmitAssignment(increment.Assignment);
        if (!increment.PrintsFirst) _prints.EmitPrint(print);
    }

    private void EmitCapture(CaptureStatement capture)
    {
        var mark = _context.NewName("mark");
        _code.Line($"var {mark} = output.BeginCapture();");
        _context.Prints.BeginCapture();
        var first = _code.Sites.Count;
        EmitBlock(capture.Body);
        var type = TypeRef.Text(_context.Prints.EndCapture());
        _assignments.Assign(capture.Name, capture.NameSpan, new(type, $"output.EndCapture({mark})", capture.NameSpan)
        {
            Origins = _code.Sites.OriginsFrom(first),
        });
    }
}
