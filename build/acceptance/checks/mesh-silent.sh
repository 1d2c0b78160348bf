#!/bin/bash
# A ring of three in which a cable goes silent: both ends keep their carrier, and nothing passes. Then, with our timers,
# one end with MTU 1500, where the other end takes larger packets nevertheless, as thunderbolt_net does.
#   mesh-silent.sh tb4gen|proxmox
set -uo pipefail
cd /tmp/checks || exit 1
timers=$1
# shellcheck source=build/acceptance/checks/lib.sh
. ./lib.sh
# shellcheck source=build/acceptance/checks/mesh-ring.sh
. ./mesh-ring.sh

read -r a port_a b port_b mtu <<<"${cables[0]}"
for name in "${nodes[@]}"; do prepare_node "$name"; done
plug_all
cold_start
wait_for 60 is_used 0
report "the cable is used" $?

ping_at_10 "$a" "$b" 800 /tmp/mesh/forth &
first=$!
ping_at_10 "$b" "$a" 800 /tmp/mesh/back &
second=$!
sleep 1
kill -STOP "${cable_process[0]}"
wait "$first" "$second"
in_node "$a" grep -qx 1 "/sys/class/net/$port_a/carrier"
report "the silent cable has a carrier" $?
lost=$(worst_of 800 /tmp/mesh/forth /tmp/mesh/back)
figure silent-cable "$lost" "of 800 pings"
load_figure silent-cable
if [ "$timers" != tb4gen ]; then
    more_than "a silent cable: lost pings" 140 "$lost" "of 800"
    at_most "a silent cable: lost pings" 400 "$lost" "of 800"
    stop_nodes
    exit 0
fi
at_most "a silent cable: lost pings" 40 "$lost" "of 800"
start=$(now)
kill -CONT "${cable_process[0]}"
wait_for 30 is_used 0
report "it is used again when it carries again" $?
figure silent-cable-again "$(since "$start")" s

# --- one end with MTU 1500. A veth drops what is larger than its receiver's MTU, and mesh-tool.sh shows what follows from
# that; here it arrives, so that nothing is lost, and the other end has no fault to find while it keeps its neighbour.
expect "all pairs with packets of $mtu bytes" all_pairs 30
in_node "$a" ip link set "$port_a" mtu 1500
expect "$a loses $b as a neighbour" wait_for 15 is_no_neighbour "$a" "$port_a"
expect "tb4 verify on $a: its $port_a has MTU 1500" tool_finds "$a" verify "mtu=$port_a"
is_neighbour "$b" "$port_b"
report "$b keeps $a as a neighbour" $?
expect "tb4 verify on $b sees nothing of it" tool "$b" verify --wait 0
in_node "$a" ip link set "$port_a" mtu "$mtu"
expect "$a and $b are neighbours again" wait_for 15 has_neighbours 0
expect "tb4 verify on $a once its MTU is right again" tool "$a" verify

# --- the cable comes again: as devices that nobody configures, as a port of the wrong MTU, and as planned
pull 0
insert 0
sleep 5
refuse "new devices without tb4-link as neighbours" is_neighbour "$a" "$port_a"
mtu=1500 plug "$a" "$port_a"
plug "$b" "$port_b"
expect "tb4 verify on $a: its $port_a has MTU 1500 from the start" tool_finds "$a" verify "mtu=$port_a"
expect "tb4 verify on $b: the MTU of $a is another" tool_finds "$b" verify "far-mtu=$port_b"
expect "tb4-link on both ends" link_cable 0
expect "tb4 verify on $a once tb4-link has run" tool "$a" verify
expect "tb4 verify on $b once tb4-link has run" tool "$b" verify
stop_nodes
exit 0
