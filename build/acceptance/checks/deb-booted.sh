#!/bin/bash
# A package in a system that systemd has booted, in systemd-nspawn: units run, udev knows the rules, ports stay as they are.
# This root is the container's as well, under a layer of its own. Runs where / is a real mount (pivot_root).
set -uo pipefail
cd /tmp/checks || exit 1
# shellcheck source=build/acceptance/checks/deb-lib.sh
. ./deb-lib.sh

machine=/mnt/machine
package=tb4gen-trial-n1
nspawn=

lay_machine() {
    mkdir -p /mnt/layer "$machine"
    mount -t tmpfs tmpfs /mnt/layer
    mkdir /mnt/layer/upper /mnt/layer/work
    mount -t overlay overlay -o lowerdir=/,upperdir=/mnt/layer/upper,workdir=/mnt/layer/work "$machine" || return 1
    rm -f "$machine/usr/sbin/policy-rc.d"
    echo n1 >"$machine/etc/hostname"
    echo 0123456789abcdef0123456789abcdef >"$machine/etc/machine-id"
    printf 'auto lo\niface lo inet loopback\n\nsource /etc/network/interfaces.d/*\n' >"$machine/etc/network/interfaces"
    # Its udevd would see the devices of the machine around it, and its sysctls are those of that machine.
    for unit in systemd-udev-trigger systemd-sysctl nvmf-autoconnect; do ln -sf /dev/null "$machine/etc/systemd/system/$unit.service"; done
}

boot() {
    SYSTEMD_NSPAWN_UNIFIED_HIERARCHY=1 SYSTEMD_NSPAWN_API_VFS_WRITABLE=yes systemd-nspawn -D "$machine" -b --console=pipe \
        --machine=n1 --capability=all --register=no --keep-unit --bind=/tmp/packages >/tmp/console 2>&1 </dev/null &
    nspawn=$!
    local said=
    for _ in $(seq 150); do
        sleep 0.2
        kill -0 "$nspawn" 2>/dev/null || break
        said=$(inside systemctl is-system-running 2>&1)
        case $said in running | degraded) break ;; esac
    done
    case $said in
        running | degraded) ;;
        *) echo "$said"; cat /tmp/console; return 1 ;;
    esac
    # /dev is no devtmpfs: systemd takes no note of uevents until then.
    inside systemctl daemon-reexec
}

inside() { # COMMAND...
    local leader
    leader=$(pgrep -P "$nspawn" | head -n 1)
    [ -n "$leader" ] && nsenter --target "$leader" --mount --uts --ipc --net --pid --root --wd "$@"
}

halt() {
    inside systemctl poweroff --no-block >/dev/null 2>&1
    wait "$nspawn"
}

port_inside() { # NAME: what a step must leave as it is
    # shellcheck disable=SC2016
    inside sh -c 'ip -oneline link show "$1"; cat "/sys/class/net/$1/carrier_changes"' sh "$1"
}

is_active() { # UNIT: within five seconds
    for _ in $(seq 25); do
        [ "$(inside systemctl is-active "$1")" != active ] || return 0
        sleep 0.2
    done
    inside systemctl status --no-pager "$1"
    return 1
}

if ! { lay_machine && boot; } >/tmp/reason 2>&1; then
    echo "skip - a booted system # systemd-nspawn does not run here: $(grep . /tmp/reason | tail -n 1)"
    exit 0
fi
failed_before=$(inside systemctl list-units --failed --plain --no-legend)

# A port that is up before the package comes. Nothing but a new device may start anything for it.
inside ip link add en05 mtu 65520 type veth peer name far-en05 mtu 65520
inside ip link set far-en05 up
inside ip link set en05 up
sleep 0.5
before=$(port_inside en05)

expect "install" inside dpkg -i "$(deb before)"
expect "install: a unit that is enabled runs" is_active trial-note.service
expect "install: so does a timer" is_active trial-beat.timer
[ "$(inside systemctl show -P NeedDaemonReload tb4-link@en05.service)" = no ]
report "install: systemd has read the units" $?
expect "install: a reboot is asked for" inside grep -qxF "$package" /run/reboot-required.pkgs
expect "install: the live port is as it was" diff <(echo "$before") <(port_inside en05)
[ "$(inside systemctl is-active tb4-link@en05.service)" = inactive ]
report "install: nothing is started for the live port" $?

inside ip link add en06 type veth peer name far-en06
inside ip link set far-en06 mtu 65520 up
expect "a port that appears then is configured" is_active tb4-link@en06.service
[ "$(inside cat /sys/class/net/en06/mtu)" = 65520 ]
report "a port that appears then has its MTU" $?
sleep 0.5
both="$(port_inside en05)$(port_inside en06)"

expect "upgrade to a plan without that port" inside dpkg -i "$(deb after)"
[ "$(inside systemctl is-active trial-beat.timer)" = inactive ]
report "upgrade: what left the plan is stopped" $?
expect "upgrade: what stays runs on" is_active trial-note.service
[ "$both" = "$(port_inside en05)$(port_inside en06)" ]
report "upgrade: both live ports are as they were" $?

expect "remove" inside dpkg -r "$package"
[ "$(inside systemctl is-active trial-note.service tb4-link@en06.service | sort -u)" = inactive ]
report "remove: its units and instances are stopped" $?
[ "$both" = "$(port_inside en05)$(port_inside en06)" ]
report "remove: both live ports are as they were" $?
expect "purge" inside dpkg -P "$package"
failed=$(inside systemctl list-units --failed --plain --no-legend)
[ "$failed" = "$failed_before" ]
report "all of it: no unit has failed" $? "$failed"

inside dpkg -i "$(deb before)" >/dev/null 2>&1
halt
boot >/tmp/reason 2>&1
report "boot with the package" $? "$(cat /tmp/reason)"
expect "boot: what it enabled runs" is_active trial-note.service
expect "boot: the timer too" is_active trial-beat.timer
halt
