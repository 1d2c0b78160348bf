using System.Collections.Immutable;
using System.Text;

namespace Tb4Gen.Packaging.Deb;

/// <summary>
/// The fields of a package, deb-control(5), in their order. A value keeps its further lines with the blank that each
/// begins with.
/// </summary>
internal sealed record ControlParagraph(ImmutableArray<(string Name, string Value)> Fields)
{
    /// <summary>The value; null where there is no such field. Names are compared without regard to case.</summary>
    public string? this[string name] =>
        Fields.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <param name="text">One paragraph; comments and a further paragraph are none of a package's own.</param>
    /// <exception cref="FormatException">A line is neither a field nor the rest of one.</exception>
    public static ControlParagraph Parse(string text)
    {
        var fields = ImmutableArray.CreateBuilder<(string Name, string Value)>();
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            if (line is [' ' or '\t', ..] && fields.Count > 0)
            {
                fields[^1] = (fields[^1].Name, $"{fields[^1].Value}\n{line}");
                continue;
            }

            var colon = line.IndexOf(':');
            if (colon <= 0) throw new FormatException($"'{line}' is no field");
            fields.Add((line[..colon], line[(colon + 1)..].Trim(' ', '\t')));
        }

        return new(fields.ToImmutable());
    }

    /// <summary>The same with one field more, behind another.</summary>
    public ControlParagraph With(string name, string value, string behind)
    {
        var place = Fields.IndexOf(Fields.First(f => f.Name == behind));
        return new(Fields.Insert(place + 1, (name, value)));
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (name, value) in Fields)
        {
            // Lists often begin on the line below the name.
            text.Append(name).Append(value is ['\n', ..] ? ":" : ": ").Append(value).Append('\n');
        }

        return text.ToString();
    }
}
