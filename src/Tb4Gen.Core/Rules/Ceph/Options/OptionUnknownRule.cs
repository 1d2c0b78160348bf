using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning.Ceph;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Rules.Ceph.Options;

/// <summary>The monitor would put the option aside and report success (ceph config assimilate-conf).</summary>
internal sealed class OptionUnknownRule : OptionRule
{
    public override DiagnosticDescriptor Descriptor => CephDiagnostics.OptionUnknown;

    protected override Diagnostic? Check(CephSetting setting, CephSettings settings)
    {
        if (setting.Option is not null || setting.Spec.Name.Value.IsModuleOption) return null;
        return Diagnostic.Create(Descriptor, setting.NameSpan, settings.Plan.Release, setting.Name)
            .WithHelp(HelpFor(setting, settings));
    }

    private static string HelpFor(CephSetting setting, CephSettings settings)
    {
        var known = CephReleases.All.Where(r => CephCatalog.Of(new Token(r)).Find(setting.Name) is not null).ToList();
        if (known.Count > 0) return $"it exists in {Words.List(known)} alone: remove it, or choose that `release`";
        return NearestName.Find(setting.Name, settings.Catalog.Names) is { } near
            ? $"did you mean `{near}`?"
            : $"`ceph config ls` lists the options of a running Ceph {settings.Plan.Release}";
    }
}
