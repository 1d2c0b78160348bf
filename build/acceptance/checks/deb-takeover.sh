#!/bin/bash
# A node whose files 05-node-files.sh has put into place gets the package: it takes over, and nothing is left over.
set -uo pipefail
cd /tmp/checks || exit 1
# shellcheck source=build/acceptance/checks/deb-lib.sh
. ./deb-lib.sh

# Beside what the package leaves: the copies and the folders that 05-node-files.sh has made.
others() {
    grep '^[<>]' | grep -vE '^> (/root/before-trial|/etc/default/grub\.d|/etc/issue\.d|/usr/share/trial)(/| |$)'
}

hostname n1
source_interfaces
snapshot >/tmp/empty
stub systemctl udevadm update-initramfs update-grub

expect "05-node-files.sh" /tmp/packages/trial/cluster/05-node-files.sh
expect "05-node-files.sh: a file of a later plan's is there" test -e /usr/lib/systemd/network/05-tb4-en06.link
# Somebody has a file that the record does not name, and a package has one that it does.
echo "my own" >/etc/issue.d/mine.issue
echo "usr/share/keyrings/debian-archive-keyring.gpg" >>/var/lib/tb4gen/installed
rm -rf /usr/local/sbin/*

expect "the package over it" dpkg -i "$(deb after)"
expect "the package over it: it is there" is_state n1 "ii 2.0"
rm /etc/issue.d/mine.issue
left=$(holds_exactly /tmp/empty n1 /etc/systemd/system/multi-user.target.wants/trial-note.service | others)
[ -z "$left" ]
report "the package over it: what it does not have is gone, and nothing else" $? "$left"
expect "the package over it: the record is gone" test ! -e /var/lib/tb4gen/installed
expect "05-node-files.sh leaves the package alone" sh -c \
    '! /tmp/packages/trial/cluster/05-node-files.sh 2>/tmp/said && grep -q "package tb4gen-trial-n1 has installed the files already" /tmp/said'
dpkg -P tb4gen-trial-n1 >/dev/null 2>&1
left=$(diff /tmp/empty <(snapshot) | others)
[ -z "$left" ]
report "a purge then leaves nothing behind" $? "$left"
