#!/bin/bash
# What the maintainer scripts call where systemd runs: stand-ins note it, and every other call would show.
set -uo pipefail
cd /tmp/checks || exit 1
# shellcheck source=build/acceptance/checks/deb-lib.sh
. ./deb-lib.sh

package=tb4gen-trial-n1
hostname n1
source_interfaces
# Services may start; no other package acts by a trigger.
rm -f /usr/sbin/policy-rc.d
mkdir -p /run/systemd/system /boot/grub
touch /boot/grub/grub.cfg
stub systemctl udevadm update-grub update-initramfs modprobe ip ifup ifdown ifreload frr-reload.py proxmox-boot-tool service
# deb-systemd-helper and deb-systemd-invoke ask what is enabled; only files are needed for that.
cat >>/usr/local/sbin/systemctl <<'END'
case " $* " in *" preset "* | *" is-enabled "*) SYSTEMD_OFFLINE=1 exec /usr/bin/systemctl "$@" ;; *" is-active "*) exit 3 ;; esac
END
touch /tmp/calls

quietly() { # COMMAND...: notes its calls anew
    : >/tmp/calls
    "$@" >/tmp/said 2>&1 || { cat /tmp/said; return 1; }
}

# Questions are no actions.
has_called() { # CALL...
    diff <(printf '%s\n' "$@") <(grep -v -e ' preset ' -e 'is-enabled' -e 'is-active' /tmp/calls)
}

start_own=("systemctl --quiet --system start tb4-heal.timer" "systemctl --quiet --system start tb4-metrics.timer")

expect "install" quietly dpkg --no-triggers -i "$(deb before)"
expect "install: reloads, starts what is enabled, renews initramfs and boot menu, and nothing else" has_called \
    "systemctl daemon-reload" "udevadm control --reload" "${start_own[@]}" \
    "systemctl --quiet --system start trial-beat.timer" "systemctl --quiet --system start trial-note.service" \
    "update-initramfs -u -k all" "update-grub "
expect "install: asks for a reboot" grep -qxF "$package" /run/reboot-required.pkgs
expect "install: asks for a reboot as other programs look for it" grep -q . /run/reboot-required
expect "install: says so" grep -q "^$package: what is read at boot only has changed: reboot" /tmp/said

rm -f /run/reboot-required /run/reboot-required.pkgs
expect "install the same once more" quietly dpkg --no-triggers -i "$(deb before)"
expect "install the same once more: asks for no reboot" test ! -e /run/reboot-required
expect "install the same once more: leaves initramfs and boot menu alone" has_called \
    "systemctl daemon-reload" "udevadm control --reload" "${start_own[@]}" \
    "systemctl --quiet --system start trial-beat.timer" "systemctl --quiet --system start trial-note.service"

expect "upgrade" quietly dpkg --no-triggers -i "$(deb after)"
# The first reload is deb-systemd-helper's own, as links went.
expect "upgrade: stops what is gone first" has_called \
    "systemctl stop trial-beat.timer" "systemctl daemon-reload" "systemctl daemon-reload" "udevadm control --reload" \
    "${start_own[@]}" "systemctl --quiet --system start trial-note.service" "update-initramfs -u -k all" "update-grub "
expect "upgrade: asks for a reboot" grep -qxF "$package" /run/reboot-required.pkgs
expect "upgrade: says nothing of FRR, whose file is the same" sh -c '! grep -q frr.conf.local /tmp/said'

# As if the version before had had another one.
sed -i 's,^[0-9a-f]*\(  usr/lib/tb4gen/frr.conf.local\)$,00000000000000000000000000000000\1,' "/var/lib/tb4gen/$package/md5sums"
expect "upgrade where FRR's file changes" quietly dpkg --no-triggers -i "$(deb after)"
expect "upgrade where FRR's file changes: says so" grep -q 'frr.conf.local has changed' /tmp/said

expect "remove" quietly dpkg --no-triggers -r "$package"
expect "remove: stops its units and instances, reloads, renews the initramfs, and nothing else" has_called \
    "systemctl stop tb4-heal.service" "systemctl stop tb4-heal.timer" "systemctl stop tb4-link@*.service" \
    "systemctl stop tb4-mesh-online.service" "systemctl stop tb4-mesh.target" "systemctl stop tb4-metrics.service" \
    "systemctl stop tb4-metrics.timer" "systemctl stop trial-note.service" \
    "systemctl daemon-reload" "udevadm control --reload" "update-initramfs -u -k all"

quietly dpkg --no-triggers -i "$(deb before)"
expect "remove where the boot menu is concerned" quietly dpkg --no-triggers -r "$package"
expect "remove: renews the boot menu" grep -qx "update-grub " /tmp/calls
expect "purge" quietly dpkg --no-triggers -P "$package"
expect "purge: takes four links away, and does nothing else" has_called \
    "systemctl daemon-reload" "systemctl daemon-reload" "systemctl daemon-reload" "systemctl daemon-reload"

# systemd, udev, the initramfs and the boot menu may all fail: the package is configured all the same.
for name in systemctl udevadm update-initramfs update-grub; do printf '#!/bin/sh\nexit 1\n' >"/usr/local/sbin/$name"; done
expect "install where nothing that it calls works" quietly dpkg --no-triggers -i "$(deb before)"
expect "install where nothing that it calls works: it is configured" is_state n1 "ii 1.0"
