namespace Tb4Gen.Cli.Commands;

/// <summary>What stands at the end of each help page.</summary>
internal static class Examples
{
    /// <param name="command">The name of the command; that of the program for the page of all.</param>
    public static string Of(string command) => command switch
    {
        "init" => """
            Examples:
              tb4gen init             write ./cluster.yaml
              tb4gen init sites/oslo  write sites/oslo/cluster.yaml

            """,
        "check" => """
            Examples:
              tb4gen check cluster.yaml                       one cluster
              tb4gen check sites/                             every *.yaml of a folder
              tb4gen check cluster.yaml --format github       notes at the lines of a pull request
              tb4gen check sites/ --format sarif > tb4gen.sarif

            Findings go to standard error as text, and to standard output in every other format.

            """,
        "explain" => """
            Examples:
              tb4gen explain                       every code
              tb4gen explain TB1005                a code, with a wrong and a right example
              tb4gen explain mesh.mtu              a key of cluster.yaml

            """,
        "generate" => """
            Examples:
              tb4gen generate cluster.yaml                    write generated/<cluster>/
              tb4gen generate sites/ --output out             all clusters of a folder, or none
              tb4gen generate cluster.yaml --check            for CI: exit with 1 if anything would change

            Only what changed is written. What the last run made and this one does not is removed.
            Other files stay.
            While it writes, .tb4gen.lock in the output folder is held and .tb4gen.new there holds the new tree.

            """,
        "deb" => """
            Examples:
              tb4gen deb cluster.yaml                             packages/tb4gen-<cluster>-<node>_<version>_all.deb
              tb4gen deb sites/ -o packages --deb-version 1.4.2   all clusters of a folder, all with this version
              tb4gen deb cluster.yaml --content HEAD~3            go back: what was then, as a newer version

            Without --deb-version the cluster files must be committed: the version is made of the time and hash of
            the last commit. Beside the packages lie <cluster>.packages.json, their hashes and source revision, and
            <cluster>.cdx.json, a CycloneDX document. A version is never written twice with other content.
            SOURCE_DATE_EPOCH sets the time that the files in the packages bear.

            """,
        "repo" => """
            Examples:
              tb4gen repo packages -o repo --sign-with repo@lab.example --url https://repo.lab.example
              tb4gen repo packages -o repo --sign-with key.pgp --keep 5     by sq; the newest 5 of each package stay
              tb4gen repo -o repo --sign-with repo@lab.example              renew the index before it expires

            Adds to what the repository holds. Where nothing is to be added, an index that is valid for more than half
            of its time stays as it is, so a run a day keeps it alive. At the top lie NAME.asc, the public key, for
            /etc/apt/keyrings, and NAME.sources, for /etc/apt/sources.list.d (NAME is the origin).
            Clients that read while it is published find a whole repository: the old one or the new. What an index no
            longer names is removed when the index after it is published, and an hour later at the earliest.
            SOURCE_DATE_EPOCH sets the date of the index.

            """,
        "iso" => """
            Examples:
              tb4gen iso cluster.yaml --source proxmox-ve_9.2-1.iso --secrets ~/secrets      iso/tb4gen-<cluster>-<node>.iso
              tb4gen iso cluster.yaml --source proxmox-ve_9.2-1.iso --node n2 -o /srv/iso    one node
              tb4gen iso cluster.yaml --source proxmox-ve_9.2-1.iso --fetch-from partition   one ISO, and a stick for each
              tb4gen iso cluster.yaml --source proxmox-ve_9.2-1.iso --fetch-from http \
                --url https://deploy.lab.example:8443/answer --cert-fingerprint 5A:0C:...    one ISO for all
              tb4gen iso cluster.yaml --seed --carrier first-boot                            data for cloud-init

            The machine that boots such an ISO wipes the disks that `install.disks` names, and asks nobody.
            --carrier says how a node comes to its package: `first-boot` attaches it to a script that installs it at the
            first boot and restarts the node; `installer` puts it among the packages that the installer unpacks, which
            Proxmox documents nowhere, and which needs no second boot; `none` leaves it to you.
            Secrets, such as the hash of root's password, are in what is written, which nobody else may read, and whoever
            gets hold of it has them. Nothing is written where git keeps it.
            The same source, cluster and version of xorriso give the same bytes; --assistant writes the time into them.

            """,
        "answer-server" => """
            Examples:
              tb4gen answer-server cluster.yaml --listen 10.11.12.5:8443 --secrets ~/secrets --token-secret deploy-token
              tb4gen answer-server cluster.yaml --url https://deploy.lab.example:8443/answer   at every address
              tb4gen answer-server cluster.yaml --listen 10.11.12.5:8443 --print-fingerprint   for the ISO, before it runs
              tb4gen answer-server cluster.yaml --re-arm n2 n3                                 install these once more

            A machine that boots the ISO sends its MAC addresses and gets the answers of the node that has one of them, with
            the file for its first boot. Each node gets its answers once: a machine that boots the ISO again is refused, and
            not wiped, until --re-arm lets it. What strangers send is logged, with what to put into cluster.yaml.
            The machines report when they are installed; their host keys go into known_hosts. The page of states is for
            this machine, and for who brings the token. Ctrl-C and SIGTERM end the server; its records stay.

            """,
        "diff" => """
            Examples:
              tb4gen diff cluster.yaml                            what is not committed yet
              tb4gen diff sites/ --against origin/main            what a branch changes, for all clusters of a folder
              tb4gen diff cluster.yaml --against generated        with bundles that lie there, which other templates may have made
              tb4gen diff cluster.yaml --against origin/main --format markdown > comment.md

            Both sides are compared by what their files mean, each in its own format: comments and moved lines are no
            change. What is the same on several nodes is told once, under what it does there: a reboot, a port that is
            down for a moment, data that moves. A commit is read by way of git, and the work tree stays as it is.
            Of --against, ./NAME is always a folder and NAME^{commit} always a commit; a name that is both is refused.

            """,
        "why" => """
            Examples:
              tb4gen why generated/lab/nodes/n2/answer.toml:7    the template's line and the keys behind line 7
              tb4gen why generated/lab/nodes/n2/answer.toml      every line with its keys
              tb4gen why generated/lab/cluster/mesh.json:3 --format json

            The cluster is compiled once more, so a line that is not up to date is found out.

            """,
        "graph" => """
            Examples:
              tb4gen graph cluster.yaml -o mesh.svg                    a picture, for light and dark pages
              tb4gen graph cluster.yaml --format mermaid               text that forges and wikis draw
              tb4gen graph cluster.yaml --format dot | dot -Tpdf -o mesh.pdf

            A cable whose loss alone cuts the mesh is marked as critical.

            """,
        "report" => """
            Examples:
              tb4gen report cluster.yaml -o report.html      the whole plan on one page
              tb4gen report cluster.yaml -o - | ssh web 'cat > /srv/www/lab.html'

            The page loads nothing from anywhere, and all but its search and its copy buttons works without its script.

            """,
        "schema" => """
            Examples:
              tb4gen schema -o generated/schema/cluster.schema.json

            Editors use it by the first line of cluster.yaml:
              # yaml-language-server: $schema=generated/schema/cluster.schema.json

            """,
        "completion" => """
            Examples:
              source <(tb4gen completion bash)
              tb4gen completion zsh > ~/.zfunc/_tb4gen
              tb4gen completion fish > ~/.config/fish/completions/tb4gen.fish

            """,
        _ => """
            Examples:
              tb4gen init                      a cluster.yaml to start from
              tb4gen check cluster.yaml        what is wrong with it
              tb4gen generate cluster.yaml     write generated/<cluster>/
              tb4gen diff cluster.yaml         what changes on which node, and what that does
              tb4gen why FILE:LINE             what made a line of a generated file

            Exit codes: 0 done and clean, 1 findings of severity error or a difference found by --check or --exit-code,
            2 wrong usage, 3 a file or tool failed, 130 interrupted.

            """,
    };
}
