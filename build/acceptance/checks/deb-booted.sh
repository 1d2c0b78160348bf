#!/bin/bash
# A package in a system that systemd has booted, in systemd-nspawn: units run, udev knows the rules, ports stay as they are.
# Runs where / is a real mount (pivot_root).
set -uo pipefail
cd /tmp/checks || exit 1
# shellcheck source=build/acceptance/checks/deb-lib.sh
. ./deb-lib.sh
# shellcheck source=build/acceptance/checks/booted-lib.sh
. ./booted-lib.sh

package=tb4gen-trial-n1

lay() {
    lay_machine n1 n1 || return 1
    printf 'auto lo\niface lo inet loopback\n\nsource /etc/network/interfaces.d/*\n' >/mnt/n1/etc/network/interfaces
}

boot() {
    make_network n1
    power_on n1 --bind=/tmp/packages
    wait_for_boot n1
}

port_inside() { # NAME: what a step must leave as it is
    # shellcheck disable=SC2016
    inside n1 sh -c 'ip -oneline link show "$1"; cat "/sys/class/net/$1/carrier_changes"' sh "$1"
}

is_active() { # UNIT: within five seconds
    for _ in $(seq 25); do
        [ "$(inside n1 systemctl is-active "$1")" != active ] || return 0
        sleep 0.2
    done
    inside n1 systemctl status --no-pager "$1"
    return 1
}

if ! { lay && boot; } >/tmp/reason 2>&1; then
    echo "skip - a booted system # systemd-nspawn does not run here: $(grep . /tmp/reason | tail -n 1)"
    exit 0
fi
failed_before=$(inside n1 systemctl list-units --failed --plain --no-legend)

# A port that is up before the package comes. Nothing but a new device may start anything for it.
inside n1 ip link add en05 mtu 65520 type veth peer name far-en05 mtu 65520
inside n1 ip link set far-en05 up
inside n1 ip link set en05 up
sleep 0.5
before=$(port_inside en05)

expect "install" inside n1 dpkg -i "$(deb before)"
expect "install: a unit that is enabled runs" is_active trial-note.service
expect "install: so does a timer" is_active trial-beat.timer
[ "$(inside n1 systemctl show -P NeedDaemonReload tb4-link@en05.service)" = no ]
report "install: systemd has read the units" $?
expect "install: a reboot is asked for" inside n1 grep -qxF "$package" /run/reboot-required.pkgs
expect "install: the live port is as it was" diff <(echo "$before") <(port_inside en05)
[ "$(inside n1 systemctl is-active tb4-link@en05.service)" = inactive ]
report "install: nothing is started for the live port" $?

inside n1 ip link add en06 type veth peer name far-en06
inside n1 ip link set far-en06 mtu 65520 up
expect "a port that appears then is configured" is_active tb4-link@en06.service
[ "$(inside n1 cat /sys/class/net/en06/mtu)" = 65520 ]
report "a port that appears then has its MTU" $?
sleep 0.5
both="$(port_inside en05)$(port_inside en06)"

expect "upgrade to a plan without that port" inside n1 dpkg -i "$(deb after)"
[ "$(inside n1 systemctl is-active trial-beat.timer)" = inactive ]
report "upgrade: what left the plan is stopped" $?
expect "upgrade: what stays runs on" is_active trial-note.service
[ "$both" = "$(port_inside en05)$(port_inside en06)" ]
report "upgrade: both live ports are as they were" $?

expect "remove" inside n1 dpkg -r "$package"
[ "$(inside n1 systemctl is-active trial-note.service tb4-link@en06.service | sort -u)" = inactive ]
report "remove: its units and instances are stopped" $?
[ "$both" = "$(port_inside en05)$(port_inside en06)" ]
report "remove: both live ports are as they were" $?
expect "purge" inside n1 dpkg -P "$package"
failed=$(inside n1 systemctl list-units --failed --plain --no-legend)
[ "$failed" = "$failed_before" ]
report "all of it: no unit has failed" $? "$failed"

inside n1 dpkg -i "$(deb before)" >/dev/null 2>&1
power_off n1
boot >/tmp/reason 2>&1
report "boot with the package" $? "$(cat /tmp/reason)"
expect "boot: what it enabled runs" is_active trial-note.service
expect "boot: the timer too" is_active trial-beat.timer
power_off n1
