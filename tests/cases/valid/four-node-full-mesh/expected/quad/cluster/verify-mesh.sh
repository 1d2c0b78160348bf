#!/bin/bash
# Looks at the mesh from this node: ports, cabling, addresses, neighbours, routes, and full-size packets to every other
# node. Changes nothing.   Runs on every node, since each sees its own half.
# Usage: verify-mesh.sh [--ports]
#   --ports   only the ports and the cabling, as before the fabric is applied
# It tries again for 60 s before it reports: after a start the routes take up to 40 s.
# Exit status: 0 all well, 1 not, 2 wrong usage.

options="--ports"
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
    q1) ;;
    q2) ;;
    q3) ;;
    q4) ;;
    *) die "this machine is called $node, and cluster quad has no such node" ;;
esac

# ports: name and the node at the other end; peers: name and router ID
case $node in
    q1)
        router_id=10.120.0.1
        ports=(
            "en05 q2"
            "en06 q3"
            "en07 q4"
        )
        peers=(
            "q2 10.120.0.2"
            "q3 10.120.0.3"
            "q4 10.120.0.4"
        )
        ;;
    q2)
        router_id=10.120.0.2
        ports=(
            "en05 q3"
            "en06 q4"
            "en07 q1"
        )
        peers=(
            "q1 10.120.0.1"
            "q3 10.120.0.3"
            "q4 10.120.0.4"
        )
        ;;
    q3)
        router_id=10.120.0.3
        ports=(
            "en05 q4"
            "en06 q1"
            "en07 q2"
        )
        peers=(
            "q1 10.120.0.1"
            "q2 10.120.0.2"
            "q4 10.120.0.4"
        )
        ;;
    q4)
        router_id=10.120.0.4
        ports=(
            "en05 q1"
            "en06 q2"
            "en07 q3"
        )
        peers=(
            "q1 10.120.0.1"
            "q2 10.120.0.2"
            "q3 10.120.0.3"
        )
        ;;
    *) exit 1 ;; # refused above
esac
mtu=65520
payload=65492   # fills one packet: 20 bytes of IPv4 and 8 of ICMP header less
dummy=dummy_tb4

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

# The driver's bus device is the cable; its parent is the other machine, with the host name that it had when the link was
# set up ("(none)" where that was in the initramfs: it says nothing then).
cabled_to() { # PORT
    cat "/sys/class/net/$1/device/../device_name" 2>/dev/null || true
}

check_port() { # PORT PEER
    local sys=/sys/class/net/$1 other lanes
    if [[ ! -e "$sys" ]]; then
        bad "$1 is not there" \
            "is the cable to $2 in at both ends, $2 on, and thunderbolt_net loaded on both (lsmod)? Then pull it, wait 5 s, plug it"
        return
    fi
    other=$(cabled_to "$1")
    case ${other:-unknown} in
        "$2" | "$2".* | unknown | "(none)") ;;
        *) bad "$1 leads to $other, and not to $2" "put the cable where the plan has it, or change the plan" ;;
    esac
    lanes=$(cat "$sys/device/../rx_lanes" 2>/dev/null) || lanes=2
    [[ "$lanes" = 2 ]] || note "$1 has $lanes lane(s) instead of 2, so half the speed: reseat or replace the cable"
    [[ "$(cat "$sys/mtu")" = "$mtu" ]] ||
        bad "$1 has MTU $(cat "$sys/mtu")" \
            "systemctl restart tb4-link@$1; ifquery --check $1 names what is not as it should be"
    systemctl is-active --quiet "tb4-link@$1" ||
        bad "tb4-link@$1 is not active" "journalctl -b -u tb4-link@$1; then systemctl restart tb4-link@$1"
    if [[ "$(cat "$sys/carrier" 2>/dev/null)" = 1 ]]; then
        ok "$1 to $2: link"
    else
        bad "$1 has no link to $2" \
            "is the port up on $2 too? After 5 min of trying: ip link set $1 down; systemctl restart tb4-link@$1. Then: replug"
    fi
}

check_addresses() { # PORT...
    local device
    ip -4 -o address show dev "$dummy" 2>/dev/null | grep -F " $router_id/32 " >/dev/null ||
        bad "$dummy does not have $router_id" \
            "ifup $dummy; is the line 'source /etc/network/interfaces.d/*' in /etc/network/interfaces?"
    for device in "$@"; do
        [[ -e "/sys/class/net/$device" ]] || continue
        ip -4 -o address show dev "$device" | grep -F " $router_id/32 " >/dev/null ||
            bad "$device does not have $router_id" \
                "systemctl restart tb4-link@$device (not Apply: that reloads every bridge)"
        [[ "$(cat "/proc/sys/net/ipv4/conf/$device/forwarding")" = 1 ]] ||
            bad "$device does not forward" "systemctl restart tb4-link@$device"
    done
}

check_neighbour() { # PORT PEER
    if vtysh -c 'show openfabric neighbor' 2>/dev/null | awk -v port="$1" '$2 == port && $4 == "Up" { up = 1 } END { exit !up }'; then
        ok "$1 to $2: neighbour"
    else
        bad "$1: $2 is no neighbour" \
            "MTU equal at both ends? systemctl is-active frr on both; vtysh -c 'show openfabric neighbor'"
    fi
}

# Small packets first: what only full ones lose is another fault, and the one that makes Ceph hang.
check_peer() { # PEER ROUTER-ID
    local answer device
    device=$(ip -4 route get "$2" 2>/dev/null | sed -n 's/.* dev \([^ ]*\).*/\1/p') || device=""
    if ! [[ " ${names[*]} " == *" ${device:-none} "* ]]; then
        bad "$1 ($2) is not reached over the mesh, but by ${device:-nothing}" \
            "vtysh -c 'show openfabric route'; look at the neighbours above first"
    elif ! ping -q -c 2 -W 2 "$2" >/dev/null; then
        bad "$1 ($2) does not answer" "run this on $1 too: the first fault it names is the cause"
    elif ! answer=$(ping -q -c 5 -i 0.2 -W 2 -M 'do' -s "$payload" "$2") || [[ $answer != *" 5 received"* ]]; then
        bad "$1 ($2) loses packets of $mtu bytes" "an MTU on the way is wrong: run this on the other nodes too"
    else
        ok "$1: 5 of 5 packets of $mtu bytes by $device, $(sed -n 's|^rtt [^=]*= [^/]*/\([^/]*\)/.*|\1 ms|p' <<<"$answer")"
    fi
}

check_all() {
    local entry fields
    for entry in "${ports[@]}"; do
        read -r -a fields <<<"$entry"
        check_port "${fields[0]}" "${fields[1]}"
    done
    [[ $given != *" --ports "* ]] || return 0
    check_addresses "${names[@]}"
    systemctl is-active --quiet frr || bad "FRR does not run" \
        "systemctl enable --now frr; if it is not installed: 00-preflight.sh"
    for entry in "${ports[@]}"; do
        read -r -a fields <<<"$entry"
        check_neighbour "${fields[0]}" "${fields[1]}"
    done
    for entry in "${peers[@]}"; do
        read -r -a fields <<<"$entry"
        check_peer "${fields[@]}"
    done
}

names=("${ports[@]%% *}")
report=$(mktemp)
trap 'rm -f "$report"' EXIT
while true; do
    problems=0
    check_all >"$report"
    if [[ "$problems" -eq 0 ]] || [[ "$SECONDS" -ge 60 ]]; then break; fi
    sleep 3
done
cat "$report"
finish
