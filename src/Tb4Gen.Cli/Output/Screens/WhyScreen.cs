using Spectre.Console;
using Spectre.Console.Rendering;
using Tb4Gen.Cli.Why;
using Tb4Gen.Core.Planning.Origins;
using Tb4Gen.Core.Rendering.Origins;

namespace Tb4Gen.Cli.Output.Screens;

/// <summary>
/// Why a line is as it is, as a tree: the template's line, each value with the keys behind it, the conditions.
/// </summary>
internal static class WhyScreen
{
    // Below it a table breaks each line of a file into pieces.
    private const int Narrow = 90;

    public static void Show(Answer answer, bool color, Shell shell)
    {
        var isWhole = answer.Question.Line is null && answer.File.Artifact.LinkTarget is null;
        if (isWhole && shell.Width() < Narrow)
        {
            WhyList.Write(answer, shell.Out);
            return;
        }

        IRenderable content = isWhole ? TableOf(answer) : TreeOf(answer);
        if (isWhole) shell.Out.WriteLine($"{answer.Question.Path}   {answer.File.Artifact.Template}");
        if (isWhole && answer.Disk.Note is { } note) shell.Out.WriteLine($"note: {note}");
        Screen.Show(content, color, shell);
    }

    private static Table TableOf(Answer answer)
    {
        var table = Screen.Table("Line", "Template", "Keys", "Text");
        foreach (var line in answer.Lines)
        {
            table.AddRow(
                Screen.Text($"{line.Number}"), Screen.Text(PlaceOf(line, answer), Screen.Soft),
                Screen.Text(WhyList.Keys(line.Origin), Screen.Good), Screen.Text(line.Text));
        }

        return table;
    }

    /// <summary>The number alone for the template that stands on top, the name as well for a partial.</summary>
    private static string PlaceOf(AnsweredLine line, Answer answer) => line.Origin.Places switch
    {
        [] => "",
        [var first, ..] when first.Template == answer.File.Artifact.Template => $":{first.Line}",
        _ => WhyList.Place(line.Origin),
    };

    private static Tree TreeOf(Answer answer)
    {
        var line = answer.Lines[0];
        var at = answer.Question.Line is null ? "" : $":{line.Number}";
        var target = answer.File.Artifact.LinkTarget is null ? "" : "-> ";
        var tree = new Tree(new Rows(
            Screen.Text($"{answer.Question.Path}{at}", Screen.Bold), Screen.Text(target + line.Text)));
        if (answer.Disk.Note is { } note) tree.AddNode(Screen.Text($"note: {note}", Screen.Bad));
        foreach (var place in line.Origin.Places) AddPlace(tree, place);
        foreach (var value in line.Origin.Values)
        {
            var text = value.Text is null ? value.Path : $"{value.Path} = {value.Text}";
            AddInputs(tree.AddNode(Screen.Text($"value {text}", Screen.Bold)), value.Origin);
        }

        foreach (var block in line.Origin.Blocks)
        {
            var node = tree.AddNode(
                Screen.Text($"because {block.Keyword} {block.Text}   {WhyText.Show(block.Place)}", Screen.Bold));
            foreach (var value in block.Values) AddInputs(node, value.Origin);
        }

        if (line.Origin.Note is { } about) tree.AddNode(Screen.Text(about));
        return tree;
    }

    private static void AddPlace(Tree tree, TemplatePlace place)
    {
        var node = tree.AddNode(Screen.Text($"template {WhyText.Show(place)}", Screen.Soft));
        if (TemplateLines.Line(place.Template, place.Line) is { } text) node.AddNode(Screen.Text(text));
        for (var by = place.By; by is not null; by = by.By) node.AddNode(Screen.Text($"from {WhyText.Show(by)}"));
    }

    private static void AddInputs(TreeNode node, ValueOrigin origin)
    {
        foreach (var input in WhyText.Shown(origin)) node.AddNode(Screen.Text($"{input.Key}  {WhyText.Show(input)}"));
        var left = origin.Inputs.Length - WhyText.Shown(origin).Length;
        if (left > 0) node.AddNode(Screen.Text($"and {left} more"));
        if (origin.Note is { } note) node.AddNode(Screen.Text($"({note})"));
    }
}
