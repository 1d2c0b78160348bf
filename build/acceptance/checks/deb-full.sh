#!/bin/bash
# The disk is full: dpkg fails and never calls a version installed that is not; with space again, the same command installs.
# Where dpkg can still write to its database, the version before is intact. In a root of a few MiB.
set -uo pipefail
cd /tmp/checks || exit 1
# shellcheck source=build/acceptance/checks/deb-lib.sh
. ./deb-lib.sh

package=tb4gen-trial-n1
timer=/etc/systemd/system/timers.target.wants/trial-beat.timer
note=/etc/systemd/system/multi-user.target.wants/trial-note.service
hostname n1
source_interfaces
make_port
# What dpkg writes at its first run is on the disk already when the snapshot is taken.
dpkg -i "$(deb before)" >/dev/null 2>&1
dpkg -P "$package" >/dev/null 2>&1

fill() { # FILE KIBIBYTES: takes all that is free, but for that much
    dd if=/dev/zero of="$1" bs=4k 2>/dev/null
    [ "$2" -eq 0 ] || truncate -s "-${2}k" "$1"
}

fails_for_want_of_space() { # SET
    ! dpkg -i "$(deb "$1")" >/tmp/said 2>&1 || { echo "it did not fail"; return 1; }
    grep -q 'No space left on device' /tmp/said || { cat /tmp/said; return 1; }
}

# --- the whole disk, dpkg's database with it: dpkg may have to give up where it is
snapshot >/tmp/empty
for free in 0 16 64 128; do
    fill /mnt/ballast "$free"
    expect "first installation, $free KiB free on /: it fails" fails_for_want_of_space before
    [[ $(state n1) != ii* ]]
    report "first installation, $free KiB free on /: it is not called installed" $? "$(state n1)"
    rm /mnt/ballast
    expect "first installation, $free KiB free on /: then there is space" dpkg -i "$(deb before)"
    expect "first installation, $free KiB free on /: exactly" holds_exactly /tmp/empty n1 "$timer" "$note"

    fill /mnt/ballast "$free"
    expect "upgrade, $free KiB free on /: it fails" fails_for_want_of_space after
    [ "$(state n1)" != "ii 2.0" ]
    report "upgrade, $free KiB free on /: it is not called installed" $? "$(state n1)"
    rm /mnt/ballast
    expect "upgrade, $free KiB free on /: then there is space" dpkg -i "$(deb after)"
    expect "upgrade, $free KiB free on /: exactly" holds_exactly /tmp/empty n1 "$note"
    dpkg -P "$package" >/dev/null 2>&1
done

# --- a setup made by hand that cannot be moved any more
lay_guide
snapshot >/tmp/guide
fill /mnt/ballast 0
expect "adoption on a full disk: it fails" sh -c '! TB4GEN_ADOPT=1 dpkg -i "$1" >/tmp/said 2>&1' sh "$(deb before)"
rm /mnt/ballast
expect "adoption on a full disk: everything is where it was" is_snapshot /tmp/guide
dpkg -P "$package" >/dev/null 2>&1
mapfile -t paths < <(guide_paths)
rm -f "${paths[@]}"

# --- /usr alone
mkdir -p /mnt/usr
mount -t tmpfs -o size=2m tmpfs /mnt/usr
mkdir /mnt/usr/upper /mnt/usr/work
mount -t overlay overlay -o lowerdir=/usr,upperdir=/mnt/usr/upper,workdir=/mnt/usr/work /usr
roots=(/ /usr)
snapshot >/tmp/empty
for free in 0 4 16 32; do
    fill /mnt/usr/ballast "$free"
    expect "first installation, $free KiB free on /usr: it fails" fails_for_want_of_space before
    expect "first installation, $free KiB free on /usr: nothing is there" is_state n1 "in "
    expect "first installation, $free KiB free on /usr: exactly as before" is_snapshot /tmp/empty
    rm /mnt/usr/ballast
done
expect "first installation: then there is space" dpkg -i "$(deb before)"
snapshot >/tmp/installed
for free in 0 4 16 32; do
    fill /mnt/usr/ballast "$free"
    expect "upgrade, $free KiB free on /usr: it fails" fails_for_want_of_space after
    expect "upgrade, $free KiB free on /usr: the version before is there" is_state n1 "ii 1.0"
    expect "upgrade, $free KiB free on /usr: exactly as before" is_snapshot /tmp/installed
    rm /mnt/usr/ballast
done
expect "upgrade: then there is space" dpkg -i "$(deb after)"
expect "upgrade: exactly" holds_exactly /tmp/empty n1 "$note"
expect "all of it: the live port is as it was" is_port_untouched
