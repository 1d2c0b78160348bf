#!/bin/bash
# What of a node's ports is as it should be; runs in the machine of the node.
#
#   port-state.sh SINCE SECONDS WORDS PORT...     WORDS, in quotes, of: name mtu address forwarding unit neighbour
#
# Waits until each port has all these words, SECONDS at most. Prints how long that was after SINCE, both in microseconds,
# SINCE since boot; then a line for each port: its name and the words that it has.
set -uo pipefail

since=$1 seconds=$2 words=$3
shift 3
router_id='' mtu=0
# shellcheck source=/dev/null
. /etc/port-state

now() {
    local up rest
    read -r up rest </proc/uptime
    echo "${up/./}0000"
}

has() { # WORD PORT
    local value='' sys=/sys/class/net/$2
    case $1 in
        name) [ -e "$sys" ] ;;
        mtu) { read -r value <"$sys/mtu"; } 2>/dev/null && [ "$value" = "$mtu" ] ;;
        address) [[ $(ip -oneline -4 address show dev "$2" up 2>/dev/null) == *" inet $router_id/32 "* ]] ;;
        forwarding) { read -r value <"/proc/sys/net/ipv4/conf/$2/forwarding"; } 2>/dev/null && [ "$value" = 1 ] ;;
        # Not of the device before.
        unit) [ "$(entered "tb4-link@$2.service")" -ge "$since" ] ;;
        neighbour) vtysh -d fabricd -c 'show openfabric neighbor' 2>/dev/null | grep -qE " $2 +[0-9]+ +Up " ;;
    esac
}

entered() { # UNIT: when it became active, if it is
    [ "$(systemctl is-active "$1")" = active ] && systemctl show -P ActiveEnterTimestampMonotonic "$1" || echo -1
}

has_all() { # PORT: the cheap ones first
    local word
    for word in $words; do has "$word" "$1" || return 1; done
}

has_each() { # PORT...
    local port
    for port in "$@"; do has_all "$port" || return 1; done
}

deadline=$(($(now) + seconds * 1000000))
until has_each "$@" || (($(now) >= deadline)); do sleep 0.05; done
echo $(($(now) - since))
for port in "$@"; do
    line=$port
    for word in $words; do if has "$word" "$port"; then line+=" $word"; fi; done
    echo "$line"
done
