#!/bin/bash
# A ring of three in which a cable is pulled and comes again as new devices, and 7 s after the first a second cable is
# pulled: the node between them is alone, unless the first one is used again by then.
#   mesh-flap.sh tb4gen|proxmox
set -uo pipefail
cd /tmp/checks || exit 1
timers=$1
# shellcheck source=build/acceptance/checks/lib.sh
. ./lib.sh
# shellcheck source=build/acceptance/checks/mesh-ring.sh
. ./mesh-ring.sh

# The first cable leads from near to node, the second one from node to other.
read -r near _ node _ _ <<<"${cables[0]}"
read -r _ _ other _ _ <<<"${cables[1]}"
for name in "${nodes[@]}"; do prepare_node "$name"; done

# --- a cold start
mesh_online() { # SECONDS
    program "$near" usr/libexec/tb4gen/tb4-mesh-online "$1"
}

answers() { # NODE
    in_node "$near" ping -q -c 1 -W 1 "${router_id[$1]}"
}

reach_after_online() { # another node answers as soon as the wait has ended, or it ended too early
    mesh_online 90 && { answers "$node" || answers "$other"; }
}

if [ "$timers" = tb4gen ]; then
    said=$(mesh_online 1 2>&1)
    status=$?
    report "tb4-mesh-online ends with 1 after its cap where no cable is in" "$((status != 1))" "status $status: $said"
    reach_after_online >/tmp/mesh/online 2>&1 &
    online=$!
fi
plug_all
cold_start
figure cold-start "$cold" s
if [ "$timers" = tb4gen ]; then
    at_most "all routes after a cold start" 20 "$cold" s
    wait "$online"
    report "tb4-mesh-online ends with 0 when another node answers" $? "$(cat /tmp/mesh/online)"
else
    more_than "all routes after a cold start" 20 "$cold" s
fi

# --- two changes
note_return() { # MS: the moments from which the first cable has neighbours again, and is used
    if wait_for 60 has_neighbours 0; then since "$1" >/tmp/mesh/neighbours; fi
    if wait_for 60 is_used 0; then since "$1" >/tmp/mesh/used; fi
}

two_changes() {
    local first second watch pulled back
    : >/tmp/mesh/neighbours
    : >/tmp/mesh/used
    ping_at_10 "$near" "$node" 400 /tmp/mesh/from-near &
    first=$!
    ping_at_10 "$other" "$node" 400 /tmp/mesh/from-other &
    second=$!
    sleep 1
    pulled=$(now)
    pull 0
    sleep 1
    back=$(now)
    note_return "$back" &
    watch=$!
    insert 0
    link_cable 0
    linked=$?
    configured=$(since "$back")
    until [ "$(now)" -ge $((pulled + 7000)) ]; do sleep 0.05; done
    pull 1
    wait "$first" "$second" "$watch"
    used=$(cat /tmp/mesh/used)
    # The second cable goes with the 80th packet.
    pulled_once=$(worst_of 75 /tmp/mesh/from-near /tmp/mesh/from-other)
    lost=$(worst_of 400 /tmp/mesh/from-near /tmp/mesh/from-other)
    figure two-changes "$lost" "of 400 pings"
    load_figure two-changes
}

settle
two_changes
# A machine with too much to do loses some by itself, but not twice.
if [ "$timers" = tb4gen ] && [ "$lost" -gt 3 ]; then
    insert 1
    link_cable 1
    settle
    two_changes
fi
report "tb4-link configures the new devices" "$linked" "$(cat /tmp/mesh/link-0-*)"
figure cable-pulled "$pulled_once" "of 75 pings"
figure configured "$configured" s
figure neighbours-back "$(cat /tmp/mesh/neighbours)" s
figure used-again "$used" s
# Of the contrast: that the packets pass at first.
at_most "a cable is pulled: lost pings" 15 "$pulled_once" "of 75"
if [ "$timers" = tb4gen ]; then
    at_most "its new devices are used again" 6 "$used" s
    at_most "two changes within 7 s: lost pings" 3 "$lost" "of 400"
else
    more_than "its new devices are used again" 20 "$used" s
    more_than "two changes within 7 s: lost pings" 200 "$lost" "of 400"
    at_most "two changes within 7 s: lost pings" 300 "$lost" "of 400"
fi
stop_nodes
exit 0
