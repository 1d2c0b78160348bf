using System.Text;

namespace Tb4Gen.TemplateCompiler.Models;

/// <summary>Scriban's renaming of .NET members (StandardMemberRenamer).</summary>
internal static class MemberNames
{
    /// <summary>
    /// Lower case, with <c>_</c> before an upper-case letter unless it is first or follows another: <c>RouterId</c> is
    /// router_id and <c>MTU</c> mtu, but <c>IPAddress</c> is ipaddress.
    /// </summary>
    public static string ToTemplate(string name)
    {
        var result = new StringBuilder();
        var afterUpper = false;
        foreach (var c in name)
        {
            var isUpper = char.IsUpper(c);
            if (isUpper && !afterUpper && result.Length > 0) result.Append('_');
            result.Append(char.ToLowerInvariant(c));
            afterUpper = isUpper;
        }

        return result.ToString();
    }
}
