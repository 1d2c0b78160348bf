using Tb4Gen.Core.Rules.Hardware;
using Tb4Gen.Core.Tests.Binding;
using Xunit;

namespace Tb4Gen.Core.Tests.Rules;

public sealed class OwnFilesTests
{
    private const string Root = "templates/node/root";

    public static TheoryData<string> Paths =>
    [
        .. Directory.GetFiles(Repository.PathOf(Root), "*.sbn", SearchOption.AllDirectories)
            .Select(static f => Path.GetRelativePath(Repository.PathOf(Root), f).Replace('\\', '/'))
            .Select(static f => $"/{Path.ChangeExtension(f, null).Replace("{port}", "en05", StringComparison.Ordinal)}"),
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_file_of_the_user_s_cannot_take_the_place_of_a_generated_one(string path)
    {
        Assert.Equal((path, false), OwnFiles.CollisionWith(path));
    }
}
