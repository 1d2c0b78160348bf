using System.Text;
using Tb4Gen.Core.Rendering;
using Xunit;

namespace Tb4Gen.Core.Tests.Rendering;

/// <summary>What a writer takes note of, driven as generated code drives it.</summary>
public sealed class TemplateTraceTests
{
    private static readonly TemplateSource Main = Source("main");
    private static readonly TemplateSource Partial = Source("partial");

    [Fact]
    public void Each_piece_knows_its_site() => Assert.Equal(
        ["0 main@0 a", "1 main@1 bc", "3 main@2 d"],
        Trace(w =>
        {
            w.At(0).Write("a");
            w.At(1).Write("bc");
            w.At(2).Text("d"u8);
        }));

    [Fact]
    public void A_site_that_writes_nothing_leaves_no_piece() => Assert.Equal(
        ["0 main@1 a"],
        Trace(w =>
        {
            w.At(0);
            w.At(1).Write("a");
        }));

    [Fact]
    public void A_piece_keeps_the_items_at_which_the_loops_were() => Assert.Equal(
        ["0 main@0[1=7] a", "1 main@0[1=8] a", "2 main@1[1=8,2=0] b"],
        Trace(w =>
        {
            w.Item(1, 7);
            w.At(0).Write("a");
            w.Item(1, 8);
            w.At(0).Write("a");
            w.Item(2, 0);
            w.At(1).Write("b");
        }));

    [Fact]
    public void A_partial_knows_the_site_that_includes_it_and_its_loops_are_its_own() => Assert.Equal(
        ["0 main@3[0=4]>partial@1[0=1] p", "1 main@4[0=4] a"],
        Trace(w =>
        {
            w.Item(0, 4);
            w.At(3);
            var caller = w.Enter(Partial);
            w.Item(0, 1);
            w.At(1).Write("p");
            w.Leave(caller);
            w.At(4).Write("a");
        }));

    [Fact]
    public void Captured_text_is_the_work_of_those_who_wrote_it_wherever_it_is_printed() => Assert.Equal(
        ["0 main@0 <", "1 main@1[0=0]!main@3[0=1] x\n", "3 main@2[0=0]!main@3[0=1] y", "4 main@4[0=1] >"],
        Trace(w =>
        {
            w.At(0).Write("<");
            w.Item(0, 0);
            var mark = w.BeginCapture();
            w.At(1).Write("x\n");
            w.At(2).Write("y");
            var text = w.EndCapture(mark);
            w.Item(0, 1);
            w.At(3).Write(text);
            w.At(4).Write(">");
        }));

    [Fact]
    public void Captured_text_is_indented_as_any_other() => Assert.Equal(
        ["0 main@0 a\n", "2 main@1!main@3   x\n", "6 main@2!main@3   y"],
        Trace(w =>
        {
            w.At(0).Write("a\n");
            var mark = w.BeginCapture();
            w.At(1).Write("x\n");
            w.At(2).Write("y");
            var text = w.EndCapture(mark);
            w.Indent("  "u8);
            w.At(3).Write(text);
            w.Unindent();
        }));

    [Fact]
    public void A_partial_inside_of_an_expression_is_included_by_the_site_that_calls_it() => Assert.Equal(
        ["0 main@5>partial@0!main@3 p"],
        Trace(w => w.At(3).Write(TextOfPartial(w.Calling(5)))));

    [Fact]
    public void A_call_in_the_arguments_of_a_call_does_not_take_its_place() => Assert.Equal(
        ["0 main@5>partial@0!main@3 p"],
        Trace(w =>
        {
            // p(..., p(...)): the outer call is announced first, and its argument is made before it begins.
            var outer = w.At(3).Calling(5);
            _ = TextOfPartial(w.Calling(6));
            w.Write(TextOfPartial(outer));
        }));

    [Fact]
    public void A_text_that_was_not_captured_belongs_to_the_site_that_prints_it() => Assert.Equal(
        ["0 main@2 X"],
        Trace(w =>
        {
            var mark = w.BeginCapture();
            w.At(1).Write("x");
            var upper = w.EndCapture(mark).ToUpperInvariant();
            w.At(2).Write(upper);
        }));

    private static string TextOfPartial(TemplateWriter writer)
    {
        var mark = writer.BeginCapture();
        var caller = writer.Enter(Partial);
        writer.At(0).Write("p");
        writer.Leave(caller);
        return writer.EndCapture(mark);
    }

    /// <summary>The pieces as <c>offset template@site[loops] text</c>; <c>></c> includes, <c>!</c> is printed by.</summary>
    private static IEnumerable<string> Trace(Action<TemplateWriter> write)
    {
        var (plain, traced) = (new TemplateWriter(), new TemplateWriter());
        var trace = new TemplateTrace(Main);
        plain.Begin(Main, trace: null);
        traced.Begin(Main, trace);
        write(plain);
        write(traced);
        Assert.Equal(Encoding.UTF8.GetString(plain.Written), Encoding.UTF8.GetString(traced.Written));
        var pieces = trace.Pieces;
        for (var i = 0; i < pieces.Length; i++)
        {
            var end = i + 1 < pieces.Length ? pieces[i + 1].Offset : traced.Written.Length;
            var printed = pieces[i].PrintedBy is { } by ? $"!{Show(by)}" : "";
            yield return $"{pieces[i].Offset} {Show(pieces[i])}{printed} {Encoding.UTF8.GetString(traced.Written[pieces[i].Offset..end])}";
        }
    }

    private static string Show(TracedPiece piece) => Show(piece.Frame, piece.SiteIndex);

    private static string Show(TemplateFrame frame, int site)
    {
        var items = frame.Items.OrderBy(static i => i.Key).Select(static i => $"{i.Key}={i.Value}").ToList();
        var own = $"{frame.Source.Path}@{site}" + (items.Count == 0 ? "" : $"[{string.Join(',', items)}]");
        return frame.Caller is { } caller ? $"{Show(caller, frame.CallSite)}>{own}" : own;
    }

    private static TemplateSource Source(string path) => new(path, static () => new([], []));
}
