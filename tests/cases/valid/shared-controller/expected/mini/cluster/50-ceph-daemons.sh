#!/bin/bash
# Makes this node's monitor and manager, as far as the plan gives it one.   Runs on m1 first, then on the others
# that have a monitor or a manager, one after the other.
# Usage: 50-ceph-daemons.sh [--dry-run]

options="--dry-run"
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
    m1) ;;
    m2) ;;
    m3) ;;
    *) die "this machine is called $node, and cluster mini has no such node" ;;
esac

# monitor: the address that it is to have, empty where the node has none; manager: yes or empty
case $node in
    m1) monitor="10.160.0.11" manager="yes" ;;
    m2) monitor="10.160.0.12" manager="yes" ;;
    m3) monitor="10.160.0.13" manager="yes" ;;
    *) exit 1 ;; # refused above
esac

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

in_quorum() {
    ceph quorum_status -f json 2>/dev/null | perl_query '@{$_->{quorum_names}}' 2>/dev/null | grep -xF "$node" >/dev/null
}

has_manager() {
    ceph mgr dump -f json 2>/dev/null | perl_query '($_->{active_name}, map { $_->{name} } @{$_->{standbys}})' 2>/dev/null |
        grep -xF "$node" >/dev/null
}

make_monitor() {
    local create=(pveceph mon create)
    # Named, since more than one local address can lie in the public network.
    [[ "$monitor" = any ]] || create+=(--mon-address "$monitor")
    if [[ ! -e "/var/lib/ceph/mon/ceph-$node" ]]; then
        # Its exit status is not the judge: a warning fails it too. What counts is the quorum.
        run "${create[@]}" || echo "pveceph ended with $?"
    elif grep -qF "[mon.$node]" /etc/pve/ceph.conf; then
        run systemctl enable --now "ceph-mon@$node"
    else
        die "/var/lib/ceph/mon/ceph-$node is left over from a monitor that was not finished. If 'ceph mon dump' does not name $node: rm -r /var/lib/ceph/mon/ceph-$node, and run this again"
    fi
    wait_until 60 in_quorum ||
        die "the monitor of $node is not in quorum after 60 s: journalctl -b -u ceph-mon@$node; ceph -s"
}

make_manager() {
    if [[ ! -e "/var/lib/ceph/mgr/ceph-$node" ]]; then
        run pveceph mgr create || echo "pveceph ended with $?"
    else
        run systemctl enable --now "ceph-mgr@$node"
    fi
    wait_until 60 has_manager || die "the manager of $node is not known after 60 s: journalctl -b -u ceph-mgr@$node"
}

[[ -n "$monitor$manager" ]] || { echo "$node has neither a monitor nor a manager in this plan"; exit 0; }
[[ -e /etc/pve/ceph.conf ]] ||
    die "/etc/pve/ceph.conf is missing: run 40-ceph-init.sh on m1 first"
[[ "$node" = m1 ]] || [[ $given == *" --dry-run "* ]] || ceph mon stat ||
    die "no monitor answers: run this on m1 first; if it was: ceph -s there"

if [[ -n "$monitor" ]]; then
    if in_quorum; then echo "the monitor of $node is in quorum already"; else make_monitor; fi
fi
if [[ -n "$manager" ]]; then
    if has_manager; then echo "the manager of $node is there already"; else make_manager; fi
fi
[[ $given == *" --dry-run "* ]] || ceph mon stat
