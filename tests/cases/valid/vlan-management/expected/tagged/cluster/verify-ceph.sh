#!/bin/bash
# Looks whether Ceph is what the plan says and healthy. Changes nothing.   Runs on t1.
# Usage: verify-ceph.sh
# Exit status: 0 all well, 1 not, 2 wrong usage.

options=""
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

problems=0

ok() { # WHAT
    printf 'ok    %s\n' "$1"
}

bad() { # WHAT WHAT-TO-DO
    problems=$((problems + 1))
    printf 'FAIL  %s\n      fix: %s\n' "$1" "$2"
}

note() { # WHAT
    printf 'note  %s\n' "$1"
}

finish() {
    if [[ "$problems" -gt 0 ]]; then
        printf '%s: %d problem(s)\n' "$node" "$problems"
        exit 1
    fi
    printf '%s: all well\n' "$node"
}

# Prints what an expression yields, one value a line, of the JSON on standard input, which is in $_. JSON::PP is part of
# perl itself, in which Proxmox VE is written; jq need not be installed.
perl_query() { # EXPRESSION
    perl -MJSON::PP -e 'local $/; $_ = decode_json(<STDIN>); my @all = eval $ARGV[0]; die $@ if $@; print "$_\n" for @all' "$1"
}

# Proxmox VE's own file, as the link in /etc/ceph is made on a node only with its first daemon. A client waits 300 s for
# monitors by default, which looks like a hang.
ceph() {
    command ceph -c /etc/pve/ceph.conf --connect-timeout 15 "$@"
}

counts() { # WHAT WANTED FOUND WHAT-TO-DO
    if [[ "$3" = "$2" ]]; then ok "$1: $2"; else bad "$1: ${3:-none} instead of $2" "$4"; fi
}

status=$(ceph status -f json) || die "no monitor answers: systemctl status 'ceph-mon@*' on each node with a monitor"

counts "monitors in quorum" "t1 t2 t3" \
    "$(perl_query 'my %in = map { $_ => 1 } @{$_->{quorum_names}}; join " ", grep { $in{$_} } qw(t1 t2 t3)' <<<"$status")" \
    "50-ceph-daemons.sh there; journalctl -b -u 'ceph-mon@*'"
# By name: the first monitor brings a manager with it, whether the plan wants one there or not.
counts "managers" "t1 t2 t3" \
    "$(ceph mgr dump -f json | perl_query 'my %in = map { $_ => 1 } grep { $_ } ($_->{active_name}, map { $_->{name} } @{$_->{standbys}});
        join " ", grep { $in{$_} } qw(t1 t2 t3)')" \
    "50-ceph-daemons.sh on the nodes with a manager; journalctl -b -u 'ceph-mgr@*'"
counts "OSDs up" 3 "$(perl_query '$_->{osdmap}{num_up_osds} // 0' <<<"$status")" \
    "ceph osd tree down; then tb4 verify on that node, then systemctl start 'ceph-osd@*' --all there"
counts "OSDs in" 3 "$(perl_query '$_->{osdmap}{num_in_osds} // 0' <<<"$status")" \
    "ceph osd in ID, once the OSD is up"

# Not on a router ID means: not on the mesh, or on an address that vanishes with one cable.
elsewhere=$(ceph osd metadata -f json | perl_query '
    my %own = qw(t1 10.130.0.1 t2 10.130.0.2 t3 10.130.0.3);
    map { "osd.$_->{id} at " . ($_->{back_addr} // "none") }
        grep { my $address = $own{$_->{hostname}} // "none"; index($_->{back_addr} // "", ":$address:") < 0 } @$_')
if [[ -z "$elsewhere" ]]; then
    ok "every OSD replicates over its node's mesh address"
else
    bad "OSDs that do not replicate over the mesh: ${elsewhere//$'\n'/; }" \
        "restart them one at a time: systemctl restart ceph-osd@ID; see tb4 verify first"
fi

counts "placement groups not active and clean" 0 "$(perl_query '
    my $m = $_->{pgmap}; my $clean = 0;
    $clean += $_->{count} for grep { $_->{state_name} =~ /^active\+clean/ } @{$m->{pgs_by_state}};
    ($m->{num_pgs} // 0) - $clean' <<<"$status")" "ceph pg dump_stuck; it mends itself once all OSDs are up"
counts "copies in pool vms (size, and min_size to write)" "3 2" \
    "$(ceph osd pool ls detail -f json | perl_query 'map { "$_->{size} $_->{min_size}" } grep { $_->{pool_name} eq "vms" } @$_')" "80-ceph-pools.sh"

health=$(perl_query '$_->{health}{status}' <<<"$status")
if [[ "$health" = HEALTH_OK ]]; then
    ok "HEALTH_OK"
else
    ceph health detail
    bad "$health" "what the lines above name; 'ceph health detail' again afterwards"
fi
finish
