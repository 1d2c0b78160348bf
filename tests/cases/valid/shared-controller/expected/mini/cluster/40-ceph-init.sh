#!/bin/bash
# Writes Ceph's first configuration, /etc/pve/ceph.conf, with both networks.   Runs on m1, once.
# Usage: 40-ceph-init.sh [--dry-run]
# The networks belong here and not into the configuration database: ceph.conf wins over it, and 'pveceph osd create' reads
# nothing else. Moving the public network later means making every monitor anew.

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
[[ "$node" = m1 ]] ||
    die "this runs on m1 only, and this is $node: ssh root@10.60.0.11 $0"

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

value_of() { # KEY: its value in [global], where there is one
    awk -F ' *= *' -v key="$1" '
        /^\[/ { section = $0 }
        { name = $1; gsub(/^[ \t]+|[ \t]+$/, "", name); gsub(/ /, "_", name) }
        section == "[global]" && name == key { print $2 }' /etc/pve/ceph.conf 2>/dev/null || true
}

are_set() {
    [[ "$(value_of public_network)" = 10.160.0.0/24 ]] && [[ "$(value_of cluster_network)" = 10.160.0.0/24 ]]
}

quorate || die "the cluster has no quorum: pvecm status"
if are_set; then
    echo "already done: /etc/pve/ceph.conf has both networks"
    exit 0
fi
[[ -z "$(value_of mon_host)" ]] ||
    die "/etc/pve/ceph.conf has monitors and other networks than the plan ($(value_of public_network), $(value_of cluster_network)): pveceph init would overwrite them. See 'Moving a network' in the manual of pveceph"
run pveceph init --network 10.160.0.0/24 --cluster-network 10.160.0.0/24
wait_until 10 are_set || die "/etc/pve/ceph.conf does not have the networks: see pveceph's message above"
