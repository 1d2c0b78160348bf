#!/bin/bash
# A setup that was made by hand lies in the way: it is refused or, with consent, moved to /var/backups and never lost.
set -uo pipefail
cd /tmp/checks || exit 1
# shellcheck source=build/acceptance/checks/deb-lib.sh
. ./deb-lib.sh

package=tb4gen-trial-n1
backups=/var/backups/$package
hostname n1
make_port
lay_guide
printf 'thunderbolt\nthunderbolt-net\n' >>/etc/modules
printf 'net.ipv4.ip_forward=1\nvm.swappiness = 1\n' >/etc/sysctl.conf
# The guide's stanzas, and for en06 what Proxmox VE itself writes for a NIC without a use.
source_interfaces "auto en05" "iface en05 inet manual" "    mtu 65520" "" "iface en06 inet manual" "#no use"
snapshot >/tmp/guide

# What the program printed, without its name and the indent.
says() { # LINE...: each of them stands there
    local line status=0
    for line in "$@"; do grep -qF -- "$line" /tmp/said || { echo "it does not say: $line"; status=1; }; done
    [ "$status" -eq 0 ] || cat /tmp/said
    return "$status"
}

install() { # SET [NAME=VALUE...]
    env "${@:2}" dpkg -i "$(deb "$1")" >/tmp/said 2>&1
}

back_to_guide() { # everything as before the first installation
    dpkg -P "$package" >/dev/null 2>&1
    rm -rf "$backups" /etc/tb4gen-adopt
    lay_guide
}

has_backups() { # [SUFFIX]: each file of the guide, with what was in it
    local path status=0
    while read -r path; do
        if [ -L "/tmp/kept$path" ]; then
            [ "$(readlink "$backups$path${1:-}")" = "$(readlink "/tmp/kept$path")" ] || { echo "$path"; status=1; }
        else
            cmp "/tmp/kept$path" "$backups$path${1:-}" || status=1
        fi
    done < <(guide_paths)
    return "$status"
}

guide_paths | while read -r path; do mkdir -p "/tmp/kept${path%/*}"; cp -a "$path" "/tmp/kept$path"; done

refuse "the guide's setup without consent" install before
mapfile -t paths < <(guide_paths)
expect "the refusal names each file" says "${paths[@]/%/: }"
expect "the refusal names each line of the stanza that says something" says /etc/network/interfaces:4:\ auto\ en05 \
    "/etc/network/interfaces:5: iface en05 inet manual" "/etc/network/interfaces:6: mtu 65520"
expect "the refusal leaves out the stanza that says nothing" sh -c '! grep -q en06\ inet /tmp/said'
expect "the refusal says how to go on" says TB4GEN_ADOPT=1 /etc/tb4gen-adopt "$backups"
expect "the refusal: nothing is there" is_state n1 "in "
expect "the refusal: nothing has changed" is_snapshot /tmp/guide

expect "the guide's setup with consent" install before TB4GEN_ADOPT=1
expect "with consent: it is there" is_state n1 "ii 1.0"
expect "with consent: each file is in $backups" has_backups
left=$(guide_paths | while read -r path; do [ ! -e "$path" ] || echo "$path"; done)
[ -z "$left" ]
report "with consent: none is where it was" $? "$left"
expect "with consent: lines are named and stay" says "to be taken out by hand:" "/etc/network/interfaces:6: mtu 65520"
expect "with consent: no line is changed" grep -qx '    mtu 65520' /etc/network/interfaces
expect "with consent: leftovers that do no harm are named" says "note: not needed any more: /etc/modules:" ":thunderbolt-net" \
    "note: not read at boot by Debian 13: /etc/sysctl.conf:1:net.ipv4.ip_forward=1" "/etc/sysctl.conf:2:vm.swappiness = 1"
expect "with consent: nothing waits to be put back" test ! -e "/var/lib/tb4gen/$package/moved"

expect "an upgrade is not held up by lines" install after
expect "an upgrade names them again" says "/etc/network/interfaces:6: mtu 65520"
dpkg -P "$package" >/dev/null 2>&1
expect "a purge keeps the backups" has_backups

# --- twice
lay_guide
refuse "the guide's setup that came back" install before
touch /etc/tb4gen-adopt
expect "the guide's setup that came back, with the file of consent" install before
expect "twice: the first backups are as they were" has_backups
expect "twice: the second ones lie beside them" has_backups .1
lay_guide
rm /etc/tb4gen-adopt
refuse "an upgrade where the guide was followed once more" install after
expect "an upgrade where the guide was followed once more: the old version is there" is_state n1 "ii 1.0"

# --- half way
back_to_guide
mkdir -p "$backups"
touch "$backups/usr"
snapshot | grep -v " /etc/systemd/network d" >/tmp/half
refuse "the guide's setup where not all of it can be moved" install before TB4GEN_ADOPT=1
expect "half way: something was moved" says "moved /etc/systemd/network/00-thunderbolt0.link to"
expect "half way: what was moved is back" is_snapshot /tmp/half
expect "half way: nothing is there" is_state n1 "in "

# --- killed in the middle of the moves
cut_at_third_move() { # PROCESS...: what is killed along with the move
    printf '#!/bin/sh\necho >>/tmp/moves\n[ "$(wc -l </tmp/moves)" -ne 3 ] || kill -9 %s\nexec /usr/bin/mv "$@"\n' "$*" >/usr/local/sbin/mv
    chmod 755 /usr/local/sbin/mv
    rm -f /tmp/moves
}
back_to_guide
snapshot >/tmp/uncut
# shellcheck disable=SC2016 # for the script
cut_at_third_move '$PPID'
refuse "the guide's setup where preinst is killed" install before TB4GEN_ADOPT=1
rm /usr/local/sbin/mv
expect "preinst is killed: two files were moved" test "$(grep -c ': moved ' /tmp/said)" -eq 2
expect "preinst is killed: they are back" is_snapshot /tmp/uncut
expect "preinst is killed: nothing is there" is_state n1 "in "

# shellcheck disable=SC2016
cut_at_third_move '$(ps -o ppid= -p $PPID) $PPID'
refuse "the guide's setup where preinst and dpkg are killed" install before TB4GEN_ADOPT=1
rm /usr/local/sbin/mv
expect "preinst and dpkg are killed: two files are away" test ! -e /etc/systemd/network/00-thunderbolt1.link
expect "preinst and dpkg are killed: then it is installed" install before TB4GEN_ADOPT=1
expect "preinst and dpkg are killed: each file is in $backups" has_backups

back_to_guide
snapshot >/tmp/uncut
TB4GEN_ADOPT=1 dpkg --unpack "$(deb before)" >/dev/null 2>&1
expect "unpacked and not configured: the files are away" test ! -e /etc/systemd/network/00-thunderbolt1.link
expect "unpacked and not configured: it is given up" dpkg -P "$package"
expect "given up: the files are back" is_snapshot /tmp/uncut

# --- dpkg stops after preinst
back_to_guide
mkdir -p /tmp/other/DEBIAN /tmp/other/usr/libexec/tb4gen /tmp/other/usr/local/bin
printf 'Package: other\nVersion: 1\nArchitecture: all\nMaintainer: Lab Team <team@lab.example>\nDescription: owns a file\n' >/tmp/other/DEBIAN/control
touch /tmp/other/usr/libexec/tb4gen/tb4-mesh-online
rm /usr/local/bin/pve-en06.sh
echo "of a package" >/tmp/other/usr/local/bin/pve-en06.sh
dpkg-deb --root-owner-group -b /tmp/other /tmp/other.deb >/dev/null
dpkg -i /tmp/other.deb >/dev/null
snapshot >/tmp/stopped
refuse "the guide's setup where another package has a file of ours" install before TB4GEN_ADOPT=1
expect "dpkg stops: something was moved" says "moved /etc/udev/rules.d/10-tb-en.rules to"
expect "dpkg stops: it is back" is_snapshot /tmp/stopped
expect "what a package owns is not moved" sh -c '! grep -q "moved /usr/local/bin/pve-en06.sh" /tmp/said'
dpkg -P other >/dev/null 2>&1

# --- the other hand-made setup
rm -rf "$backups"
mapfile -t paths < <(guide_paths)
rm -f "${paths[@]}"
source_interfaces "auto lo:0" "iface lo:0 inet static" "        address 10.0.0.81/32"
printf 'auto en05\niface en05 inet6 static\n    pre-up ip link set $IFACE up\n    mtu 65520\n' >/etc/network/interfaces.d/thunderbolt
mkdir -p /etc/network/if-up.d
printf '#!/bin/bash\nsystemctl reload frr.service\n' | tee /etc/network/if-up.d/en0x >/etc/network/if-up.d/lo
printf 'router openfabric 1\n' >/etc/frr/frr.conf.local
printf '[Match]\nDriver=thunderbolt-net\n[Link]\nName=en05\n' >/etc/systemd/network/10-own.link
# Of this name it is an override of ours, as systemd.link(5) has it.
printf '[Match]\nDriver=thunderbolt-net\n[Link]\nName=en05\n' >/etc/systemd/network/05-tb4-en05.link
refuse "the setup with lo:0 and if-up.d" install before
expect "it names what is in the way" says "/etc/network/interfaces.d/thunderbolt: " "/etc/network/if-up.d/en0x: " "/etc/network/if-up.d/lo: " \
    "/etc/frr/frr.conf.local: lies where this package puts a file of its own" "/etc/systemd/network/10-own.link: " \
    "/etc/network/interfaces:5: iface lo:0 inet static" "/etc/network/interfaces:6: address 10.0.0.81/32"
expect "it does not name an override" sh -c '! grep -q 05-tb4-en05.link: /tmp/said'
expect "the setup with lo:0 and if-up.d, with consent" install before TB4GEN_ADOPT=1
expect "the file that was in the place of ours is kept" grep -qx 'router openfabric 1' "$backups/etc/frr/frr.conf.local"
[ "$(readlink /etc/frr/frr.conf.local)" = /usr/lib/tb4gen/frr.conf.local ]
report "ours is in its place" $?
expect "all of it: the live port is as it was" is_port_untouched

printf 'auto lo\niface lo inet loopback\n' >/etc/network/interfaces
expect "where nothing reads interfaces.d" install before
expect "where nothing reads interfaces.d: it says so" says "add the line: source /etc/network/interfaces.d/*"
