using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;

namespace Tb4Gen.AnswerServer.Pages;

/// <summary>
/// The states as one HTML page. Its own script asks for the JSON every two seconds and fills the same cells; without
/// scripts the browser loads the page again. The browser runs and loads nothing but what is written here.
/// </summary>
internal static class StatusPage
{
    private const string Style = """
        body{font:15px/1.4 system-ui,sans-serif;margin:2rem;color:#1c2430;background:#fff}
        table{border-collapse:collapse;margin-bottom:2rem}caption{text-align:left;font-weight:600;padding:.4rem 0}
        th,td{text-align:left;vertical-align:top;padding:.3rem .9rem .3rem 0;border-bottom:1px solid #d5dae2}
        td{font-variant-numeric:tabular-nums;white-space:pre-line}
        @media(prefers-color-scheme:dark){body{color:#dfe5ee;background:#161b22}th,td{border-color:#363f4c}}
        """;

    private const string Script = """
        "use strict";
        const fill=(id,rows)=>document.getElementById(id).replaceChildren(...rows.map(cells=>{
          const tr=document.createElement("tr");
          for(const text of cells){const td=document.createElement("td");td.textContent=text;tr.append(td)}
          return tr}));
        const note=document.getElementById("note");
        setInterval(async()=>{
          try{
            const reply=await fetch("status.json",{cache:"no-store"});
            if(!reply.ok)throw new Error(reply.status);
            const s=await reply.json();
            fill("nodes",s.nodes.map(n=>[
              n.node,n.stage,n.answered,n.address,n.by,n.fetched,n.installed,n["host-keys"].join("\n")]));
            fill("strangers",s.strangers.map(x=>[x.time,x.address,x.macs,x.serial]));
            note.textContent=s.time+" UTC";
          }catch{note.textContent="the server does not reply"}
        },2000);
        """;

    /// <summary>Content-Security-Policy: by their hashes, only this style and this script.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src '{HashOf(Style)}'; script-src '{HashOf(Script)}'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static byte[] Write(ServerStatus status)
    {
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>tb4gen answer-server</title>\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width\">\n")
            .Append("<noscript><meta http-equiv=\"refresh\" content=\"5\"></noscript>\n")
            .Append("<style>").Append(Style).Append("</style></head><body>\n<h1>Installations</h1>\n<p id=\"note\">")
            .Append(ServerStatus.Text(status.Time)).Append(" UTC</p>\n");
        AppendTable(
            page, "nodes", "Nodes",
            ["Node", "Stage", "Answered", "From", "Known by", "Script fetched", "Installed", "Host keys"],
            status.Nodes.Select(static n => (string[])
            [
                n.Id, n.Stage, ServerStatus.Text(n.State.Answered), n.State.Address ?? "", n.State.By ?? "",
                ServerStatus.Text(n.State.Fetched), ServerStatus.Text(n.State.Installed),
                string.Join('\n', n.State.HostKeys.Select(static k => $"{k.Type} {k.Fingerprint}")),
            ]));
        AppendTable(
            page, "strangers", "Machines that are no node", ["Last asked", "From", "MAC addresses", "Serial number"],
            status.Strangers.Select(static s => (string[])[ServerStatus.Text(s.Time), s.Address, s.Macs, s.Serial]));
        page.Append("<script>").Append(Script).Append("</script>\n</body></html>\n");
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static void AppendTable(
        StringBuilder page, string id, string caption, string[] headers, IEnumerable<string[]> rows)
    {
        page.Append("<table><caption>").Append(caption).Append("</caption><thead><tr>");
        foreach (var header in headers) page.Append("<th>").Append(header).Append("</th>");
        page.Append("</tr></thead><tbody id=\"").Append(id).Append("\">\n");
        foreach (var row in rows)
        {
            page.Append("<tr>");
            foreach (var cell in row) page.Append("<td>").Append(HtmlEncoder.Default.Encode(cell)).Append("</td>");
            page.Append("</tr>\n");
        }

        page.Append("</tbody></table>\n");
    }

    private static string HashOf(string text) =>
        "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))));
}
