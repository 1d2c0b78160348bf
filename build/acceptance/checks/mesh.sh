#!/bin/bash
# The cluster's mesh in network namespaces: every node a namespace, every cable a veth pair, FRR with the frr.conf that
# Proxmox VE will write. All pairs must reach each other with packets of the full MTU, also with a cable pulled; and the
# nodes' tb4 must see what is well and what is not.
set -uo pipefail
cd /tmp/checks || exit 1
# shellcheck source=build/acceptance/checks/lib.sh
. ./lib.sh
# shellcheck source=build/acceptance/checks/mesh-nodes.sh
. ./mesh-nodes.sh

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

stop_nodes
exit 0
