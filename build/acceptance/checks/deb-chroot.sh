#!/bin/bash
# A package in a chroot without systemd, and by dpkg --root with its scripts run outside: as images and installers do it.
set -uo pipefail
cd /tmp/checks || exit 1
# shellcheck source=build/acceptance/checks/deb-lib.sh
. ./deb-lib.sh

package=tb4gen-trial-n1
timer=/etc/systemd/system/timers.target.wants/trial-beat.timer
note=/etc/systemd/system/multi-user.target.wants/trial-note.service
# The machine that makes the image. Its systemd and its network are none of the image's.
hostname builder
source_interfaces
ischroot
report "this is a chroot" $?
snapshot >/tmp/empty

printf '# the image\n\n  n2.lab.example\n' >/etc/hostname
refuse "the package in the image of another node" dpkg -i "$(deb before)"
said=$(dpkg -i "$(deb before)" 2>&1)
grep -q 'for node n1 of cluster trial, and this machine is called n2' <<<"$said"
report "it says whose image it takes it for" $? "$said"
expect "the package in the image of another node, called n1 by TB4GEN_NODE" env TB4GEN_NODE=n1 dpkg -i "$(deb before)"
dpkg -P "$package" >/dev/null 2>&1
printf 'n1\n' >/etc/hostname
snapshot >/tmp/empty
expect "chroot: install" dpkg -i "$(deb before)"
expect "chroot: its files, links and memory" holds_exactly /tmp/empty n1 "$timer" "$note"
expect "chroot: no reboot is asked for" test ! -e /run/reboot-required
expect "chroot: upgrade" dpkg -i "$(deb after)"
expect "chroot: upgrade: exactly" holds_exactly /tmp/empty n1 "$note"
expect "chroot: purge" dpkg -P "$package"
expect "chroot: as before" is_snapshot /tmp/empty

# --- dpkg --root, with this system around it and systemd running here
image=/tmp/image
mkdir -p /run/systemd/system "$image"/etc/network "$image"/var/lib/dpkg/{info,updates,triggers}
touch "$image"/var/lib/dpkg/{status,available}
printf 'n1\n' >"$image/etc/hostname"
printf 'source /etc/network/interfaces.d/*\n' >"$image/etc/network/interfaces"
stub systemctl udevadm update-grub
# systemctl preset is deb-systemd-helper's way; everything else would be for the wrong machine.
printf 'case " $* " in *" --root=%s "*) exec /usr/bin/systemctl "$@" ;; esac\n' "$image" >>/usr/local/sbin/systemctl
touch /tmp/calls
snapshot >/tmp/outside

into() { # dpkg's arguments. The image has none of the packages that it depends on.
    dpkg --root="$image" --force-script-chrootless --force-depends "$@"
}

in_image() {
    # shellcheck disable=SC2016
    [ "$(dpkg-query --root="$image" -W -f '${db:Status-Abbrev}${Version}' "$package" 2>/dev/null)" = "$1" ]
}

expect "dpkg --root: install" into -i "$(deb before)"
expect "dpkg --root: it is there" in_image "ii 1.0"
expect "dpkg --root: the timer is enabled in the image" test -L "$image$timer"
expect "dpkg --root: so is the unit that is a link there" test -L "$image$note"
expect "dpkg --root: its memory is in the image" test -s "$image/var/lib/tb4gen/$package/md5sums"
expect "dpkg --root: nothing outside of the image has changed" is_snapshot /tmp/outside
expect "dpkg --root: nothing was called for this machine" sh -c '! grep -v -e " --root=/tmp/image " /tmp/calls'
expect "dpkg --root: upgrade" into -i "$(deb after)"
expect "dpkg --root: upgrade: the timer's link is gone" test ! -L "$image$timer"
printf 'elsewhere\n' >"$image/etc/hostname"
refuse "dpkg --root: the package in the image of another node" into -i "$(deb before)"
expect "dpkg --root: the version before is there" in_image "ii 2.0"
printf 'n1\n' >"$image/etc/hostname"

mkdir -p "$image/etc/udev/rules.d"
touch "$image/etc/udev/rules.d/10-tb-en.rules"
refuse "dpkg --root: a setup made by hand in the image" into -i "$(deb before)"
expect "dpkg --root: a setup made by hand in the image, with consent" env TB4GEN_ADOPT=1 dpkg --root="$image" --force-script-chrootless \
    --force-depends -i "$(deb before)"
expect "dpkg --root: the backup is in the image" test -e "$image/var/backups/$package/etc/udev/rules.d/10-tb-en.rules"
expect "dpkg --root: purge" into -P "$package"
left=$(find "$image" \( -name 'tb4*' -o -name 'trial*' \) -not -path '*/var/backups*')
[ -z "$left" ]
report "dpkg --root: nothing is left in the image" $? "$left"
expect "dpkg --root: nothing outside of the image has changed at last" is_snapshot /tmp/outside
