#!/bin/bash
# Makes the SDN fabric tb4 what fabric/*.json say, and applies it.   Runs on t1.
# Usage: 20-fabric.sh [--dry-run] [--apply]
#   --apply   applies even where nothing differs: after a node was off, failed or has been mended, after one was taken out,
#             and after frr.conf.local changed. What Proxmox VE calls running does not say what each node has done.
# What is right already is left alone, so that a second run changes nothing and an interrupted one can be run again.
# Exit status: 0 applied and running, 1 not, 2 wrong usage.

options="--dry-run --apply"
set -euo pipefail
export LC_ALL=C

die() { # MESSAGE
    printf '%s: %s\n' "${0##*/}" "$1" >&2
    exit 1
}

given=" "
for option in "$@"; do
    if [[ "$option" = -h ]] || [[ "$option" = --help ]]; then
        # The comment at the top of this file is its manual.
        sed -n '2,/^$/s/^# \{0,1\}//p' "$0"
        exit 0
    fi
    if [[ " $options " != *" $option "* ]]; then
        printf '%s: unknown option %s; see --help\n' "${0##*/}" "$option" >&2
        exit 2
    fi
    given+="$option "
done
[[ "$(id -u)" -eq 0 ]] || die "run this as root"

# Proxmox VE's name of a node is its host name without the domain.
node=$(uname -n)
node=${node%%.*}
case $node in
    t1) ;;
    t2) ;;
    t3) ;;
    *) die "this machine is called $node, and cluster tagged has no such node" ;;
esac
[[ "$node" = t1 ]] ||
    die "this runs on t1 only, and this is $node: ssh root@10.30.20.1 $0"

fabric=tb4
bodies=$(cd "$(dirname "$0")/fabric" && pwd)
temporary=$(mktemp -d)
trap 'rm -rf "$temporary"' EXIT

run() { # COMMAND...: shows a command and runs it; with --dry-run only shows it
    printf '+'
    printf ' %q' "$@"
    printf '\n'
    [[ $given == *" --dry-run "* ]] || "$@"
}

wait_until() { # SECONDS COMMAND...: until the command succeeds; false where it never does
    local deadline=$((SECONDS + $1))
    shift
    [[ $given != *" --dry-run "* ]] || return 0
    until "$@"; do
        [[ "$SECONDS" -lt "$deadline" ]] || return 1
        sleep 2
    done
}

quorate() {
    pvecm status 2>/dev/null | grep -E '^Quorate:[[:space:]]+Yes' >/dev/null
}

read_fabrics() { # FILE OPTION...
    pvesh get /cluster/sdn/fabrics/all --output-format json "${@:2}" >"$1"
}

# Compares a body with what Proxmox VE has: the first line is same, absent or differs, with the properties that do; the
# next ones are the words with which pvesh creates or changes it. JSON::PP is part of perl, in which Proxmox VE is
# written. The order inside "name=en05,hello_multiplier=3" and among ports means nothing.
compare() { # BODY FABRICS
    perl -MJSON::PP - "$1" "$2" "$fabric" <<'PERL'
use strict; use warnings;
sub read_json { open(my $f, '<', $_[0]) or die "$_[0]: $!\n"; local $/; return decode_json(<$f>) }
sub flat { my $v = $_[0] // ''; return ref $v ? join(' ', sort map { join(',', sort split(/,/)) } @$v) : "$v" }
my ($want, $all, $fabric) = (read_json($ARGV[0]), read_json($ARGV[1]), $ARGV[2]);
my ($key, @others) = exists $want->{node_id} ? ('node_id', grep { $_->{fabric_id} eq $fabric } @{$all->{nodes}})
                                             : ('id', @{$all->{fabrics}});
my ($have) = grep { $_->{$key} eq $want->{$key} } @others;
my @properties = qw(protocol ip_prefix ip6_prefix hello_interval csnp_interval ip ip6 interfaces);
my @differ = $have ? grep { flat($want->{$_}) ne flat($have->{$_}) } @properties : ();
print !$have ? "absent" : @differ ? "differs in @differ" : "same", "\n";
for my $name (sort keys %$want) {
    next if $have && $name eq $key;
    print "--$name\n$_\n" for ref $want->{$name} ? @{$want->{$name}} : $want->{$name};
}
exit unless $have;
print "--delete\n$_\n" for grep { exists $have->{$_} && !exists $want->{$_} } @differ;
PERL
}

write() { # BODY COLLECTION OBJECT: creates the object in its collection, or changes it, or leaves it alone
    local answer=()
    compare "$bodies/$1" "$temporary/pending" >"$temporary/answer"
    mapfile -t answer <"$temporary/answer"
    printf '%s: %s\n' "$3" "${answer[0]}"
    case ${answer[0]} in
        same) ;;
        absent) run pvesh create "$2" "${answer[@]:1}" || refused ;;
        *) run pvesh set "$3" "${answer[@]:1}" || refused ;;
    esac
}

refused() {
    die "Proxmox VE refused that. 'invalid lock token' means that somebody else holds the SDN lock; if nobody does:
    pvesh delete /cluster/sdn/lock --force 1"
}

is_running() { # whether what runs is what the bodies say
    local body
    read_fabrics "$temporary/running" --running 1 2>/dev/null || return 1
    for body in "$bodies"/10-*.json "$bodies"/20-*.json; do
        compare "$body" "$temporary/running" >"$temporary/answer"
        [[ "$(head -n 1 "$temporary/answer")" = same ]] || return 1
    done
}

task_status() { # prints the exit status of a task that has ended
    pvesh get "/nodes/$node/tasks/$upid/status" --output-format json >"$temporary/task"
    perl -MJSON::PP -0777 -ne '$_ = decode_json($_); print $_->{exitstatus} // "" if $_->{status} eq "stopped"' "$temporary/task"
}

# "Applied" in Proxmox VE means that a task has been started: it has to be waited for and asked how it ended.
apply() {
    local status="" deadline=$((SECONDS + 300))
    run pvesh set /cluster/sdn --release-lock 1 | tee "$temporary/apply" || refused
    [[ $given != *" --dry-run "* ]] || return 0
    upid=$(grep -o 'UPID:[^"[:space:]]*' "$temporary/apply" | tail -n 1) ||
        die "pvesh named no task: see its output above"
    while [[ -z "$status" ]]; do
        [[ "$SECONDS" -lt "$deadline" ]] ||
            die "the task has not ended after 300 s: pvesh get /nodes/$node/tasks/$upid/log"
        status=$(task_status) || status=""
        [[ -n "$status" ]] || sleep 2
    done
    [[ "$status" = OK ]] || {
        pvesh get "/nodes/$node/tasks/$upid/log" >&2 || true
        die "applying ended with: $status. Mend what the log names, then run 20-fabric.sh --apply"
    }
}

name_strangers() { # nodes that the fabric has and the plan has not: never removed unasked
    perl -MJSON::PP -0777 -ne 'print "$_->{node_id}\n" for grep { $_->{fabric_id} eq "tb4" } @{decode_json($_)->{nodes}}' \
        "$temporary/pending" | grep -vxE 't1|t2|t3' |
        sed 's|.*|note: & is in the fabric and not in this plan; to take it out: pvesh delete /cluster/sdn/fabrics/node/tb4/&, then 20-fabric.sh --apply|' || true
}

# Proxmox VE takes a port into one fabric, and says of another one only that it is in use.
stop_at_other_fabrics() {
    local taken
    taken=$(perl -MJSON::PP -0777 -ne 'for my $n (grep { $_->{fabric_id} ne "tb4" } @{decode_json($_)->{nodes}}) {
        print map { /(?:^|,)name=([^,]+)/ ? "$n->{node_id} $1 $n->{fabric_id}\n" : () } @{$n->{interfaces} // []} }' "$temporary/pending" |
        grep -E '^(t1 en05|t1 en06|t2 en05|t2 en06|t3 en05|t3 en06) ') || return 0
    die "ports of the plan are in another fabric:
    ${taken//$'\n'/$'\n'    }
    take it out first, and the mesh with it: pvesh delete /cluster/sdn/fabrics/node/FABRIC/NODE for each node, pvesh delete
    /cluster/sdn/fabrics/fabric/FABRIC, then $0 --apply"
}

quorate || die "the cluster has no quorum (pvecm status): make the cluster first, 10-cluster.sh"
for name in t1 t2 t3; do
    [[ -d "/etc/pve/nodes/$name" ]] || die "$name is not in the cluster yet: run 10-cluster.sh there first"
done

read_fabrics "$temporary/pending" || die "the SDN configuration cannot be read: see the message above"
stop_at_other_fabrics
write 10-fabric.json /cluster/sdn/fabrics/fabric "/cluster/sdn/fabrics/fabric/$fabric"
write 20-node-t1.json "/cluster/sdn/fabrics/node/$fabric" "/cluster/sdn/fabrics/node/$fabric/t1"
write 20-node-t2.json "/cluster/sdn/fabrics/node/$fabric" "/cluster/sdn/fabrics/node/$fabric/t2"
write 20-node-t3.json "/cluster/sdn/fabrics/node/$fabric" "/cluster/sdn/fabrics/node/$fabric/t3"
name_strangers

if [[ $given != *" --apply "* ]] && is_running; then
    echo "nothing to apply: what Proxmox VE calls running is what is wanted (where a node missed it: 20-fabric.sh --apply)"
else
    apply
    wait_until 60 is_running || die "the task ended well, but /etc/pve/sdn/.running-config is not what was asked for"
fi
echo "done; whether each node took it, tb4 verify on that node says (the mesh needs up to 40 s)"
