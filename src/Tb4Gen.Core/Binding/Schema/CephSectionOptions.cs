using System.Collections.Immutable;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding.Schema;

/// <summary>The options under one section, which is not filled in in them yet.</summary>
internal sealed record CephSectionOptions(Located<CephSection> Name, ImmutableArray<CephOptionSpec> Options);
