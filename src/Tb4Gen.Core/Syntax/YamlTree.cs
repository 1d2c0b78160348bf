using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Syntax;

/// <summary>One parsed file.</summary>
public sealed record YamlTree(SourceText Source, YamlNode Root);
