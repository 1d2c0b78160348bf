#!/bin/bash
# Rare orders of events, in each of which something of somebody could be lost.
set -uo pipefail
cd /tmp/checks || exit 1
# shellcheck source=build/acceptance/checks/deb-lib.sh
. ./deb-lib.sh

package=tb4gen-trial-n1
backups=/var/backups/$package
links=/etc/systemd/network
timer=/etc/systemd/system/timers.target.wants/trial-beat.timer
hostname n1
source_interfaces

port_link() { printf '[Match]\nDriver=thunderbolt-net\n[Link]\nName=en05\n' >"$links/$1"; }
says() { grep -qF -- "$1" /tmp/said || { echo "it does not say: $1"; cat /tmp/said; return 1; }; }
run() { "$@" >/tmp/said 2>&1 || { cat /tmp/said; return 1; }; }

# --- a .link that is read after ours does nothing, and does not stand in the way
port_link 99-own.link
expect "with a .link that is read after ours" run dpkg -i "$(deb before)"
expect "it is named" says "note: not used, as 05-tb4-*.link is read before it: $links/99-own.link"
expect "and stays" test -e "$links/99-own.link"
rm "$links/99-own.link"

# --- an edit by "sed -i" makes a file of a link
edit() { rm "$1" && echo edited >"$1"; }
edit /etc/frr/frr.conf.local
expect "an upgrade over an edited file" run dpkg -i "$(deb after)"
expect "keeps the edit" grep -qx edited "$backups/etc/frr/frr.conf.local"
edit /etc/frr/frr.conf.local
expect "a removal over an edited file" run dpkg -r "$package"
expect "keeps that edit beside the other" grep -qx edited "$backups/etc/frr/frr.conf.local.1"
expect "and does not put it back" test ! -e /etc/frr/frr.conf.local
dpkg -P "$package" >/dev/null 2>&1
rm -rf "$backups"

# --- unpacked with consent and not configured yet, when the next version is refused
port_link 00-thunderbolt0.link
expect "unpacked with consent" run env TB4GEN_ADOPT=1 dpkg --unpack "$(deb before)"
port_link 01-own.link
refuse "the next version, for another file" dpkg -i "$(deb after)"
expect "what was moved before stays away" test ! -e "$links/00-thunderbolt0.link"
rm "$links/01-own.link"
expect "and is configured" run dpkg --configure -a
dpkg -P "$package" >/dev/null 2>&1
expect "its backup stays" test -e "$backups$links/00-thunderbolt0.link"
rm -rf "$backups"

# --- unpacked, never configured, and removed: then it is put back
port_link 00-thunderbolt0.link
expect "unpacked with consent once more" run env TB4GEN_ADOPT=1 dpkg --unpack "$(deb before)"
expect "removed before it was configured" run dpkg -r "$package"
expect "what was moved is back" test -e "$links/00-thunderbolt0.link"
rm "$links/00-thunderbolt0.link"
mkdir -p /usr/share/trial
echo own >/usr/share/trial/greeting
refuse "a file that came since in the place of one of the package's" dpkg -i "$(deb before)"
expect "and it is as it was" grep -qx own /usr/share/trial/greeting
rm -r /usr/share/trial
dpkg -P "$package" >/dev/null 2>&1

# --- a node that was renamed: the old package is purged last
expect "the package of the old name" run dpkg -i "$(deb before)"
expect "is removed" run dpkg -r "$package"
hostname n2
expect "the package of the new name" run dpkg -i "$(deb before n2)"
expect "enables its timer" test -L "$timer"
expect "the old one is purged" run dpkg -P "$package"
expect "and the timer is still enabled" test -L "$timer"
