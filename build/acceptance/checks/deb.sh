#!/bin/bash
# The life of a package on its node, by real dpkg and apt: every step leaves exactly what it should.
set -uo pipefail
cd /tmp/checks || exit 1
# shellcheck source=build/acceptance/checks/deb-lib.sh
. ./deb-lib.sh

export DEBIAN_FRONTEND=noninteractive
timer=/etc/systemd/system/timers.target.wants/trial-beat.timer
note=/etc/systemd/system/multi-user.target.wants/trial-note.service
package=tb4gen-trial-n1
hostname n1
source_interfaces
make_port
snapshot >/tmp/empty

step() { # NAME COMMAND...: it succeeds, and the port does not notice
    local name=$1
    shift
    expect "$name" "$@"
    expect "$name: the live port is as it was" is_port_untouched
}

has_links() { # LINK...: these and no others lead to units of the trial
    diff <(printf '%s\n' "$@" | sort) <(find /etc/systemd/system -path '*.wants/trial-*' | sort)
}

is_clean() {
    local said
    said=$(dpkg --verify "$package" 2>&1; debsums "$package" 2>&1 | grep -v ' OK$')
    [ -z "$said" ] || { echo "$said"; return 1; }
}

step "install" dpkg -i "$(deb before)"
expect "install: it is there" is_state n1 "ii 1.0"
expect "install: its files, links and memory, nothing else" holds_exactly /tmp/empty n1 "$timer" "$note"
expect "install: dpkg --verify and debsums find nothing" is_clean
snapshot >/tmp/installed

step "install the same once more" dpkg -i "$(deb before)"
expect "install the same once more: nothing is different" diff <(cut -d ' ' -f 1-3 /tmp/installed) <(snapshot | cut -d ' ' -f 1-3)
step "apt reinstall" apt-get install -y --reinstall "$(deb before)"
expect "apt reinstall: it is there" is_state n1 "ii 1.0"

echo "# edited" >>/usr/lib/systemd/network/05-tb4-en05.link
found=$(dpkg --verify "$package")
[ "$found" = "??5??????   /usr/lib/systemd/network/05-tb4-en05.link" ]
report "dpkg --verify names the file that was edited, and no other" $? "$found"
found=$(debsums --changed "$package" 2>&1)
[ "$found" = /usr/lib/systemd/network/05-tb4-en05.link ]
report "debsums names the file that was edited, and no other" $? "$found"
step "install over the edited file" dpkg -i "$(deb before)"
expect "install over the edited file: it is as packed" is_clean

# sed puts a file in the place of the link.
sed -i 's/lsp-gen-interval .*/lsp-gen-interval 5/' /etc/frr/frr.conf.local
step "upgrade over a link that became a file" dpkg -i "$(deb after)"
expect "upgrade over a link that became a file: it is a link again" test -L /etc/frr/frr.conf.local
expect "upgrade over a link that became a file: what was edited is kept" \
    grep -qx ' lsp-gen-interval 5' "/var/backups/$package/etc/frr/frr.conf.local"
rm -r "/var/backups/$package"
dpkg -i "$(deb before)" >/dev/null 2>&1

# An administrator's choice outlives the package's versions.
systemctl disable trial-beat.timer >/dev/null 2>&1
step "install where the timer was disabled" dpkg -i "$(deb before)"
expect "install where the timer was disabled: it stays so" has_links "$note"
systemctl enable trial-beat.timer >/dev/null 2>&1

step "upgrade to a plan without a port" dpkg -i "$(deb after)"
expect "upgrade: it is there" is_state n1 "ii 2.0"
expect "upgrade: what left the plan is gone, with its links" holds_exactly /tmp/empty n1 "$note"
expect "upgrade: the link file of the port is gone" test ! -e /usr/lib/systemd/network/05-tb4-en06.link
expect "upgrade: dpkg --verify and debsums find nothing" is_clean

step "downgrade by dpkg" dpkg -i "$(deb before)"
expect "downgrade by dpkg: it is there" is_state n1 "ii 1.0"
expect "downgrade by dpkg: all that the version before had" holds_exactly /tmp/empty n1 "$timer" "$note"
step "upgrade by apt" apt-get install -y "$(deb after)"
step "roll back by apt, under a newer version" apt-get install -y "$(deb back)"
expect "roll back: it is there" is_state n1 "ii 3.0"
expect "roll back: all that the version before had" holds_exactly /tmp/empty n1 "$timer" "$note"
step "downgrade by apt" apt-get install -y --allow-downgrades "$(deb after)"
expect "downgrade by apt: it is there" is_state n1 "ii 2.0"
expect "downgrade by apt: nothing of the newer one is left" holds_exactly /tmp/empty n1 "$note"
dpkg -i "$(deb before)" >/dev/null 2>&1
snapshot >/tmp/installed

# --- packages of other nodes
refuse "the package of another node" dpkg -i "$(deb before n2)"
said=$(dpkg -i "$(deb before n2)" 2>&1)
grep -q 'this package is for node n2 of cluster trial, and this machine is called n1: nothing was changed' <<<"$said" && grep -q 'tb4gen-trial-n1' <<<"$said"
report "the package of another node says whose it is, and which one belongs here" $? "$said"
expect "the package of another node: it is not there" is_state n2 "in "
expect "the package of another node: nothing is different" is_snapshot /tmp/installed
refuse "both packages at once, by dpkg" dpkg -i "$(deb back n2)" "$(deb back n1)"
expect "both packages at once, by dpkg: this node's own is there" is_state n1 "ii 3.0"
dpkg -i "$(deb before)" >/dev/null 2>&1
refuse "both packages at once, by apt" apt-get install -y "$(deb back n2)" "$(deb back n1)"
# apt stops at the first one that fails, and says what to do about the other.
expect "both packages at once, by apt: what is unpacked can be configured" dpkg --configure -a
expect "both packages at once, by apt: this node's own is there" is_state n1 "ii 3.0"
dpkg -i "$(deb before)" >/dev/null 2>&1
refuse "the package of another node in an image that is both" env TB4GEN_NODE=n2 dpkg -i "$(deb before n2)"
said=$(TB4GEN_NODE=n2 dpkg -i "$(deb before n2)" 2>&1)
grep -q "trying to overwrite .* which is also in package $package" <<<"$said"
report "in an image that is both, dpkg itself keeps the files apart" $? "$said"
expect "in an image that is both: this node's own is there" is_state n1 "ii 1.0"
expect "in an image that is both: its files are as packed" is_clean
expect "packages of other nodes: the live port is as it was" is_port_untouched

# --- away with it
step "remove" dpkg -r "$package"
expect "remove: only dpkg remembers it" is_state n1 "rc 1.0"
left=$(cut -d ' ' -f 1 /tmp/empty | diff - <(snapshot | cut -d ' ' -f 1) | sed -n 's/^> //p' | grep -v -e '^/var/lib/tb4gen' -e '^/var/lib/systemd/deb-systemd-helper-enabled')
# As with debhelper's packages: a link that leads nowhere enables nothing, and what was enabled is known when it comes back.
[ "$left" = "$(printf '%s\n' "$note" "${own_links[@]}" "$timer")" ]
report "remove: no file of it is left" $? "$left"
step "install again" dpkg -i "$(deb after)"
step "purge" dpkg -P "$package"
expect "purge: nobody remembers it" is_state n1 ""
expect "purge: the disk is as it was before it came" is_snapshot /tmp/empty
