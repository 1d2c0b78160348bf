#!/bin/bash
# The cluster's mesh in network namespaces: every node a namespace, every cable a veth pair, FRR with the frr.conf that
# Proxmox VE will write. All pairs must reach each other with packets of the full MTU, also with a cable pulled; and the
# nodes' tb4 must see what is well and what is not.
set -uo pipefail
cd /tmp/checks || exit 1
# shellcheck source=build/acceptance/checks/lib.sh
. ./lib.sh
# shellcheck source=build/acceptance/checks/mesh-lib.sh
. ./mesh-lib.sh

declare -A router_id
nodes=()
for preview in /tmp/bundle/preview/*/; do
    node=$(basename "$preview")
    nodes+=("$node")
    router_id[$node]=$(sed -n 's/^ set src //p' "$preview/frr.conf" | head -n 1)
done

mapfile -t cables < <(print_cables)

in_node() { # NODE COMMAND...
    local node=$1
    shift
    ip netns exec "$node" "$@"
}

start_node() { # NODE
    in_node "$1" ip link set lo up
    in_node "$1" ip address add "${router_id[$1]}/32" dev lo
    start_frr "$1" "/etc/frr/$1" ip netns exec "$1"
}

plug() { # NODE PORT: what tb4-link leaves behind on an unnumbered port
    in_node "$1" ip link set "$2" mtu "$mtu" up
    in_node "$1" ip address add "${router_id[$1]}/32" dev "$2"
    in_node "$1" sysctl -qw "net.ipv4.conf.$2.forwarding=1"
}

all_pairs() { # SECONDS: until every node reaches every other with a full, unfragmented packet
    local deadline=$((SECONDS + $1)) from to missing=start
    while [ -n "$missing" ] && [ "$SECONDS" -lt "$deadline" ]; do
        missing=
        for from in "${nodes[@]}"; do
            for to in "${nodes[@]}"; do
                [ "$from" = "$to" ] && continue
                in_node "$from" ping -q -c 1 -W 1 -M 'do' -s "$((mtu - 28))" "${router_id[$to]}" >/dev/null 2>&1 ||
                    { missing="$from does not reach $to"; break 2; }
            done
        done
        [ -z "$missing" ] || sleep 0.5
    done
    echo "$missing"
    [ -z "$missing" ]
}

mtu=1500
mkdir -p /run/netns /run/frr /var/run/frr
for node in "${nodes[@]}"; do ip netns add "$node"; done
for cable in "${cables[@]}"; do
    read -r a port_a b port_b mtu <<<"$cable"
    ip link add "$port_a" netns "$a" type veth peer name "$port_b" netns "$b"
    plug "$a" "$port_a"
    plug "$b" "$port_b"
done
for node in "${nodes[@]}"; do start_node "$node"; done

expect "all pairs with packets of $mtu bytes" all_pairs 60

# shellcheck source=build/acceptance/checks/mesh-tool.sh
. ./mesh-tool.sh

# One cable after another pulled; where the mesh has no second way, only its two ends must notice.
for cable in "${cables[@]}"; do
    read -r a port_a b port_b mtu <<<"$cable"
    [ "${#cables[@]}" -ge "${#nodes[@]}" ] || break
    in_node "$a" ip link set "$port_a" down
    expect "all pairs without $a.$port_a - $b.$port_b" all_pairs 30
    in_node "$a" ip link set "$port_a" up
    in_node "$a" ip address replace "${router_id[$a]}/32" dev "$port_a"
done

for node in "${nodes[@]}"; do
    for pid in /var/run/frr/"$node"/*.pid; do kill "$(cat "$pid")" 2>/dev/null; done
done
exit 0
