namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>What the place of a template in the folder says.</summary>
/// <param name="Scope"><c>node</c>, <c>cluster</c> or <c>partials</c>.</param>
/// <param name="Prefix">Path of the artifact below its scope, up to the placeholder.</param>
/// <param name="Placeholder">Name of the loop variable; null where one file is made.</param>
/// <param name="Suffix">Behind the placeholder.</param>
internal sealed record TemplatePath(string Scope, string Prefix, string? Placeholder, string Suffix)
{
    private const string Extension = ".sbn";

    public string Target => Prefix + (Placeholder is null ? "" : "{" + Placeholder + "}") + Suffix;

    /// <param name="path">Relative to the folder of templates, with slashes.</param>
    /// <param name="problem">What is wrong with it; null where nothing is.</param>
    public static TemplatePath Parse(string path, out string? problem)
    {
        problem = null;
        var slash = path.IndexOf('/');
        var scope = slash < 0 ? "" : path.Substring(0, slash);
        var target = path.Substring(slash + 1, path.Length - slash - 1 - Extension.Length);
        if (slash < 0) problem = "a template lies in a folder that says who sees what: `node`, `cluster` or `partials`";
        var open = target.IndexOf('{');
        var close = target.IndexOf('}');
        if (open < 0 && close < 0) return new(scope, target, null, "");
        var isOne = open >= 0 && close > open + 1 && target.LastIndexOf('{') == open
            && target.LastIndexOf('}') == close;
        var name = isOne ? target.Substring(open + 1, close - open - 1) : "";
        if (isOne && name.All(static c => c is '_' or (>= 'a' and <= 'z')))
        {
            return new(scope, target.Substring(0, open), name, target.Substring(close + 1));
        }

        problem = "a path has one placeholder at most, the name of the loop variable: `05-tb4-{port}.link.sbn`";
        return new(scope, target, null, "");
    }
}
