#!/bin/bash
# Makes the Proxmox VE cluster mini on m1, and joins the other nodes to it. Runs on every node, m1 first,
# then one after the other. A node that joins must hold no guest; it asks for the root password of m1.
# Usage: 10-cluster.sh [--dry-run] [--use-ssh]
#   --use-ssh   join with root's ssh key instead of a password
# Corosync's link is the management network: the mesh comes up later than corosync, and must not take quorum with it.

options="--dry-run --use-ssh"
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

case $node in
    m1) address=10.60.0.11 ;;
    m2) address=10.60.0.12 ;;
    m3) address=10.60.0.13 ;;
    *) exit 1 ;; # refused above
esac
first=m1
first_address=10.60.0.11

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

in_the_cluster() { # whether this node is a member of this very cluster
    [[ -e /etc/pve/corosync.conf ]] || return 1
    grep -qE '^[[:space:]]*cluster_name:[[:space:]]*mini$' /etc/pve/corosync.conf ||
        die "$node is in another cluster: $(grep cluster_name /etc/pve/corosync.conf). It has to leave that one first (pvecm delnode there, then a new installation)"
    grep -qE "^[[:space:]]*name:[[:space:]]*$node\$" /etc/pve/corosync.conf
}

no_guests() {
    [[ -z "$(find /etc/pve/qemu-server/ /etc/pve/lxc/ -name '*.conf' 2>/dev/null)" ]]
}

ip -4 -o address show | grep -F " $address/" >/dev/null ||
    die "$node does not have its address $address: see 00-preflight.sh"
cd /   # pvecm replaces what is mounted at /etc/pve

if in_the_cluster; then
    echo "$node is in cluster mini already"
elif [[ "$node" = "$first" ]]; then
    run pvecm create mini --link0 "$address"
else
    no_guests ||
        die "$node has guests, and their numbers may clash: back them up and remove them, or keep $node out of the cluster"
    timeout 5 bash -c ": <>/dev/tcp/$first_address/8006" 2>/dev/null ||
        die "$first ($first_address) does not answer on port 8006: is it on, and has 10-cluster.sh been run there?"
    join=(pvecm add "$first_address" --link0 "$address")
    [[ $given != *" --use-ssh "* ]] || join+=(--use_ssh 1)
    run "${join[@]}"
fi

wait_until 60 quorate ||
    die "no quorum after 60 s: journalctl -u corosync -u pve-cluster -b. If $node is half joined: pvecm status on $first"
run pvecm status
