namespace Tb4Gen.Core.Comparison.Statements;

/// <summary>What modprobe.d(5) says: a parameter of a module is a key, any other line a statement of its own.</summary>
internal static class ModprobeStatements
{
    public static List<Statement> Of(IEnumerable<string> lines)
    {
        List<Statement> result = [];
        foreach (var line in lines)
        {
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words is ["options", var module, .. var parameters]) AddParameters(module, parameters, result);
            else if (words.Length > 0) result.Add(new("", string.Join(' ', words), ""));
        }

        return result;
    }

    private static void AddParameters(string module, IEnumerable<string> parameters, List<Statement> result)
    {
        foreach (var parameter in parameters)
        {
            var equals = parameter.IndexOf('=');
            result.Add(equals < 0
                ? new("", $"{module} {parameter}", "")
                : new("", $"{module} {parameter[..equals]}", parameter[(equals + 1)..]));
        }
    }
}
