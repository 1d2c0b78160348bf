using Tb4Gen.Packaging.Deb;

namespace Tb4Gen.Packaging.Apt.Index;

/// <summary>
/// The deb822 file that tells a client of the repository (sources.list(5)), to be copied to
/// <c>/etc/apt/sources.list.d</c>.
/// </summary>
/// <param name="Origin">Names the file and the key.</param>
/// <param name="Url">Where clients find the repository.</param>
/// <param name="Suite">Which of its suites.</param>
/// <param name="IsSigned">An unsigned one has to be trusted by name.</param>
internal sealed record SourcesFile(string Origin, string Url, string Suite, bool IsSigned)
{
    public string Print()
    {
        var trust = IsSigned ? $"Signed-By: /etc/apt/keyrings/{Origin}.asc" : "Trusted: yes";
        var key = IsSigned ? $"#   curl -fsSo /etc/apt/keyrings/{Origin}.asc {Url}/{Origin}.asc\n" : "";
        return $"""
            # Goes to /etc/apt/sources.list.d/{Origin}.sources.
            {key}Types: deb
            URIs: {Url}
            Suites: {Suite}
            Components: {ReleaseFile.Component}
            {trust}

            """;
    }

    /// <summary>The URL and the suite of a file that is there; null where it says neither.</summary>
    public static (string Url, string Suite)? Read(string text)
    {
        try
        {
            var lines = text.Split('\n').Where(static l => !l.StartsWith('#'));
            var paragraph = Paragraph.Parse(string.Join('\n', lines));
            return paragraph["URIs"] is { } url && paragraph["Suites"] is { } suite ? (url, suite) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
