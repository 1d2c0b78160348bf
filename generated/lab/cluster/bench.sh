#!/bin/bash
# Measures pool cephtb4: 10 s of 4 MiB writes, then of reads, 16 at once, and removes what it wrote.   Runs on n2.
# Usage: bench.sh
# It writes as much as the pool takes in 10 s, with copies; not on a pool that is nearly full, nor under load that matters.

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
    n2) ;;
    n3) ;;
    n4) ;;
    *) die "this machine is called $node, and cluster lab has no such node" ;;
esac
[[ "$node" = n2 ]] ||
    die "this runs on n2 only, and this is $node: ssh root@10.11.12.12 $0"

pool=cephtb4
# A name of its own, so that nobody else's objects are read or removed.
run_name=bench-$(uname -n)-$$

remove_objects() {
    rados -p "$pool" cleanup --run-name "$run_name"
}
trap remove_objects EXIT

echo "== write"
rados -p "$pool" bench 10 write --no-cleanup -b 4M -t 16 --run-name "$run_name"
echo "== read"
rados -p "$pool" bench 10 rand -t 16 --run-name "$run_name"
