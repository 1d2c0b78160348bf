#!/bin/bash
# Node n2 of the example with the guide's own files in the place of ours, in the same machine and under the same events as
# in booted.sh: what it leaves wrong, and how often. Its neighbours are no machines: their ends are always right.
#   booted-guide.sh late|in     when the cables come: after the boot, with all other events; or before it
# Runs where / is a real mount (pivot_root).
set -uo pipefail
cd /tmp/checks || exit 1
# shellcheck source=build/acceptance/checks/lib.sh
. ./lib.sh
# shellcheck source=build/acceptance/checks/node-lib.sh
. ./node-lib.sh
# shellcheck source=build/acceptance/checks/events-lib.sh
. ./events-lib.sh

who=guide
words="name mtu address forwarding neighbour"
# Once udev is through nothing acts any more.
patience=5

lay_guide() {
    local file
    cp -a --no-preserve=ownership /tmp/guide/root/. /mnt/n2/
    (cd /tmp/guide/appended && find . -type f) | while IFS= read -r file; do cat "/tmp/guide/appended/$file" >>"/mnt/n2/$file"; done
    for file in pve-en05 pve-en06 thunderbolt-startup; do [ -x "/mnt/n2/usr/local/bin/$file.sh" ] || return 1; done
    systemctl --root=/mnt/n2 enable systemd-networkd.service thunderbolt-interfaces.service
}

lay() {
    read_plans
    lend_hardware n2
    make_management n2
    lay_node n2 && lay_guide && make_peer n3 && make_peer n4
}

leaves() { # EVENT WORD TEXT
    [ "$(count_of "$1" "$2")" -lt "${looked[$1]}" ]
    report "the guide leaves a port $3: $1" $? "right: $(count_of "$1" "$2") of ${looked[$1]}"
}

leaves_half() { # EVENT: which is what a port is like that is new
    leaves "$1" address "without address"
    leaves "$1" forwarding "without forwarding"
}

boots_late() { # NAME
    wait_for 180 is_through n2
    time_boot "$1" n2
    [ "$took" -ge 120000000 ]
    report "the guide holds up what waits for the network by two minutes: $1" $?
    expect "the guide leaves systemd-networkd-wait-online failed: $1" inside n2 systemctl is-failed systemd-networkd-wait-online.service
}

must_boot() {
    wait_for 60 answers n2 && return
    echo "skip - the guide, booted # systemd-nspawn does not run here: $(grep . /tmp/console-n2 | tail -n 1)"
    exit 0
}

is_started() {
    [ "$(inside n2 systemctl is-active thunderbolt-interfaces.service)" = active ]
}

boot_then_cables() {
    local event
    start_node n2
    must_boot
    wait_for 90 is_started
    event="cables plugged after the boot"
    since=$(uptime_us)
    plug n2.en05 n2.en06
    # The first neighbours take longer.
    patience=30 look "$event" n2 en05 en06
    leaves_half "$event"
    event="cable pulled and plugged"
    replug "$event" 5 n2.en05
    leaves_half "$event"
    ! find_way "$event" n3 n4 10
    report "the guide leaves no way through the node: $event" $?
    event="peer reboots"
    end_peer n3
    make_peer n3
    since=$(uptime_us)
    plug n2.en05
    look "$event" n2 en05
    leaves_half "$event"
    event="both ports in the same instant"
    words="name mtu address forwarding"
    replug_both "$event" 5 n2 en05 en06
    leaves_half "$event"
    words="name mtu address forwarding neighbour"
    apply_around "Apply begins before the port" 10 n2.en05 before
    # This is what people do by hand then.
    apply_around "Apply begins behind the port" 10 n2.en05 behind
    expect "the guide and Apply by hand open the way through the node" wait_for 30 passes n3 n4
    [ "$(inside n2 cat /proc/sys/net/ipv4/ip_forward)" = 0 ]
    report "the guide's line in /etc/sysctl.conf does nothing at boot" $?
    expect "the guide leaves a log in /tmp" inside n2 test -s /tmp/udev-debug.log
    boots_late "boot without cables"
}

boot_with_cables() {
    local event="boot with the cables in"
    since=$(uptime_us)
    start_node n2 n2.en05 n2.en06
    must_boot
    patience=60 look "$event" n2 en05 en06
    event="MTU set to 1500 by hand"
    inside n2 ip link set en05 mtu 1500
    since=$(uptime_us)
    boots_late "boot with the cables in"
    patience=0 look "$event" n2 en05
    leaves "$event" mtu "with that MTU for $((($(uptime_us) - since) / 1000000)) s"
}

lay >/tmp/reason 2>&1
report "the guide is laid" $? "$(cat /tmp/reason)"
case $1 in
    late) boot_then_cables ;;
    in) boot_with_cables ;;
esac
print_counts
power_off n2
