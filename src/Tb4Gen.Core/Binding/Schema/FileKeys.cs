using System.Collections.Immutable;
using Tb4Gen.Core.Binding.Types;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding.Schema;

/// <summary>Keys of an item of <c>files</c>.</summary>
internal static class FileKeys
{
    public static readonly Key<Located<string>> Path = new("path",
        new TextType<string>("an absolute path", Texts.TryAbsolutePath, "", "^/.*[^/]$"),
        "Where the file lies on the node.")
    {
        IsRequired = true,
        Example = "/etc/motd",
    };

    public static readonly Key<Located<int>> Mode = new("mode",
        new TextType<int>("a mode in octal", Texts.TryMode, 0, takesNumbers: true),
        "The permission bits in octal.")
    {
        Default = "0644",
        Example = "\"0644\"",
    };

    public static readonly Key<Located<string>> Content = new("content", ValueTypes.Text,
        "The content of the file. Either this or `source` has to be there.")
    {
        Example = "\"One of three.\\n\"",
    };

    public static readonly Key<Located<string>> Source = new("source",
        new TextType<string>("a relative path", Texts.TryRelativePath, ""),
        "The file to copy, relative to the cluster file and in the same git checkout or, without one, in its folder. "
            + "Either this or `content` has to be there.")
    {
        Example = "files/motd",
    };

    public static readonly Key<ImmutableArray<Located<HostName>>> Nodes = new("nodes",
        new ListType<Located<HostName>>(ValueTypes.Host),
        "The nodes that get the file.")
    {
        WhenMissing = "all nodes",
        Example = "[n2, n3]",
    };

    public static readonly ObjectType<FileSpec> Type = new(
        [Path, Mode, Content, Source, Nodes], Project, exactlyOneOf: [Content, Source]);

    private static FileSpec Project(Bound bound)
    {
        if (bound.Has(Content) == bound.Has(Source))
        {
            bound.Report(
                BindingDiagnostics.ExactlyOneOf, $"write `{Content.Name}` or `{Source.Name}`",
                bound.Has(Content) ? "both" : "neither", Content.Name, Source.Name);
        }

        return new()
        {
            Span = bound.Span,
            Path = bound.Get(Path),
            Mode = bound.Get(Mode),
            Content = bound.Find(Content),
            ContentSource = bound.Find(Source),
            Nodes = bound.Get(Nodes),
        };
    }
}
