#!/bin/bash
# The three nodes of the example, booted by systemd in systemd-nspawn, with their packages, the stanzas and the frr.conf
# that Proxmox VE writes, and cables that come and go. Runs where / is a real mount (pivot_root).
set -uo pipefail
cd /tmp/checks || exit 1
# shellcheck source=build/acceptance/checks/lib.sh
. ./lib.sh
# shellcheck source=build/acceptance/checks/node-lib.sh
. ./node-lib.sh
# shellcheck source=build/acceptance/checks/events-lib.sh
. ./events-lib.sh

nodes=(n2 n3 n4)
who=ours
words="name mtu address forwarding unit"

package() { # NODE SET
    local path
    for path in "/tmp/packages/$2/tb4gen-lab-$1"_*_all.deb; do echo "$path"; done
}

# As into an image that is made on another machine.
install_packages() {
    local node
    for node in "${nodes[@]}"; do
        cp "$(package "$node" lab)" "/mnt/$node/root/node.deb"
        TB4GEN_NODE=$node chroot "/mnt/$node" dpkg -i /root/node.deb || return 1
    done
}

lay_ring() {
    local node
    read_plans
    lend_hardware n2
    make_management n2
    for node in "${nodes[@]}"; do lay_node "$node" || return 1; done
}

# tb4 verify waits for what takes its time, 60 s at most: that is what it promises.
all_well() { # AFTER-WHAT
    local node status=0 pids=()
    for node in "${nodes[@]}"; do
        inside "$node" tb4 verify >"/tmp/verify-$node" 2>&1 &
        pids+=($!)
    done
    for node in "${pids[@]}"; do wait "$node" || status=1; done
    report "$1: tb4 verify is clean on each node" "$status" "$(cd /tmp && grep -E 'FAIL|problem' verify-n?)"
    figure "$1, until tb4 verify is clean on each node" "$(seconds $(($(uptime_us) - since)))" s
}

# What tb4 verify says is wrong, within 30 s, since routes take a moment: CODE=SUBJECT, and nothing else.
finds() { # NODE FINDING...
    local node=$1 found wanted deadline=$((SECONDS + 30))
    shift
    wanted=$([ $# -eq 0 ] || printf '%s\n' "$@" | sort)
    until
        found=$(inside "$node" tb4 verify --wait 0 --json | python3 -c '
import json, sys
for entry in json.load(sys.stdin)["checks"]:
    if entry["result"] != "ok":
        print(entry["code"] + "=" + entry["subject"])' | sort)
        [ "$found" = "$wanted" ]
    do
        [ "$SECONDS" -lt "$deadline" ] || { printf 'wanted: %s\nfound: %s\n' "$wanted" "$found"; return 1; }
    done
}

# Nothing waits for a cable.
boots_at_once() { # NAME NODE
    time_boot "$1" "$2"
    [ "$took" -gt 0 ] && [ "$took" -lt 60000000 ]
    report "$1: the network is online within 60 s" $? "$(inside "$2" systemd-analyze critical-chain network-online.target)"
}

# The cables lead to mere devices then: the other nodes would only do the same again.
lead_astray() { # NODE PORT...
    local node=$1 port
    shift
    make_network astray
    router_id[astray]=192.0.2.1
    for port in "$@"; do
        far[$node.$port]=astray.$port
        mac[astray.$port]=06${mac[$node.$port]#??}
    done
}

nothing_failed() { # WHEN NODE
    [ "$(inside "$2" systemctl is-system-running)" = running ]
    report "$1: no unit has failed on $2" $? "$(inside "$2" systemctl list-units --failed --plain --no-legend)"
}

each_time() { # EVENT: all of the ports had all of the words
    local word status=0
    for word in $words; do [ "$(count_of "$1" "$word")" = "${looked[$1]}" ] || status=1; done
    report "$1: all is right each time" "$status" "of ${looked[$1]}: $(for word in $words; do echo "$word $(count_of "$1" "$word")"; done)"
}

# --- a boot without any cable
lay_ring >/tmp/reason 2>&1 && install_packages >>/tmp/reason 2>&1
report "packages are installed before the first boot" $? "$(cat /tmp/reason)"
for node in "${nodes[@]}"; do start_node "$node"; done
if ! wait_for 60 answers n2; then
    echo "skip - booted nodes # systemd-nspawn does not run here: $(grep . /tmp/console-n2 | tail -n 1)"
    exit 0
fi
for node in "${nodes[@]}"; do
    wait_for_boot "$node"
    report "boot without cables: $node is through" $?
    nothing_failed "boot without cables" "$node"
done
boots_at_once "boot without cables" n2

# shellcheck source=build/acceptance/checks/booted-order.sh
. ./booted-order.sh

event="cables plugged after the boot"
words="name mtu address forwarding unit neighbour"
since=$(uptime_us)
plug n2.en05 n3.en05 n4.en05
look "$event" n2 en05 en06
each_time "$event"
all_well "$event"
reaches_target n2

# --- one cable
unplug n2.en05
expect "cable pulled: tb4 verify on n2 names it" finds n2 port-absent=en05
expect "cable pulled: tb4 verify on n3 names it" finds n3 port-absent=en06
expect "cable pulled: tb4 verify on n4 finds nothing" finds n4
plug n2.en05
event="cable pulled and plugged"
replug "$event" 5 n2.en05
each_time "$event"
figure_times "$event"
all_well "$event"

# Between the two others there is only the way through n2 then.
unplug n3.en05
find_way "$event" n3 n4 30
report "$event: n2 forwards between the two others" $?
since=$(uptime_us)
plug n3.en05
all_well "cable of the two others pulled and plugged"

# --- a peer that reboots; its cables are in when it boots
event="peer reboots"
power_off n4
make_network n4
expect "$event: meanwhile tb4 verify on n2 names port and node" finds n2 port-absent=en06 no-route=n4
expect "$event: meanwhile tb4 verify on n3 names port and node" finds n3 port-absent=en05 no-route=n4
expect "$event: meanwhile no unit is active for the port on n2" wait_for 30 is_idle n2 en06
since=$(uptime_us)
start_node n4 n4.en05 n4.en06
wait_for_boot n4
report "boot with the cables in: n4 is through" $?
look "$event" n2 en06
look "$event" n3 en05
each_time "$event"
look "boot with the cables in" n4 en05 en06
each_time "boot with the cables in"
boots_at_once "boot with the cables in" n4
all_well "$event"

# --- Apply
for order in before behind; do
    event="Apply begins $order the port"
    apply_around "$event" 10 n2.en05 "$order"
    each_time "$event"
    figure_times "$event"
    figure "$event, and ends with 89 as ifup is running" "$refused" "of 10"
done
all_well "Apply while a port appears"

# --- both ports in the same instant
event="both ports in the same instant"
words="name mtu address forwarding unit"
unplug n2.en05 n2.en06
lead_astray n2 en05 en06
plug n2.en05 n2.en06
replug_both "$event" 100 n2 en05 en06
each_time "$event"
figure_times "$event"
unplug n2.en05 n2.en06
read_plans
since=$(uptime_us)
plug n2.en05 n2.en06
all_well "$event"

# shellcheck source=build/acceptance/checks/booted-care.sh
. ./booted-care.sh

print_counts
for node in "${nodes[@]}"; do power_off "$node"; done
