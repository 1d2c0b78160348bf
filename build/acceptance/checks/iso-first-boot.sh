#!/bin/bash
# The script of the first boot in a system that systemd has booted, by a unit as Proxmox VE has it: it installs the package and
# restarts the node once; where it fails it is tried again at the next boot; it waits for a dpkg that is busy. Runs where / is a
# real mount (pivot_root).
set -uo pipefail
cd /tmp/checks || exit 1
# shellcheck source=build/acceptance/checks/iso-lib.sh
. ./iso-lib.sh
# shellcheck source=build/acceptance/checks/booted-lib.sh
. ./booted-lib.sh

folder=var/lib/proxmox-first-boot
unit=proxmox-first-boot-multi-user.service

lay() { # as the installer leaves it
    local machine=/mnt/n2
    lay_machine n2 n2 || return 1
    printf 'auto lo\niface lo inet loopback\n\nsource /etc/network/interfaces.d/*\n' >"$machine/etc/network/interfaces"
    mkdir -p "$machine/var/log/journal" "$machine/etc/systemd/system/multi-user.target.wants"
    # Of the package proxmox-first-boot.
    cat >"$machine/etc/systemd/system/$unit" <<END
[Unit]
Description=Proxmox First Boot Setup
After=pveproxy.service
ConditionPathExists=/$folder/pending-first-boot-setup
ConditionFileIsExecutable=/$folder/proxmox-first-boot

[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/$folder/proxmox-first-boot fully-up
ExecStartPost=/usr/bin/rm /$folder/pending-first-boot-setup

[Install]
WantedBy=multi-user.target
END
    ln -s "/etc/systemd/system/$unit" "$machine/etc/systemd/system/multi-user.target.wants/$unit"
    mkdir -m 700 "$machine/$folder"
    cp /tmp/hook/proxmox-first-boot "$machine/$folder/proxmox-first-boot"
    chmod 700 "$machine/$folder/proxmox-first-boot"
    touch "$machine/$folder/pending-first-boot-setup"
}

lay_anew() {
    umount /mnt/n2 /mnt/layer-n2
    lay
}

start() {
    make_network n2
    power_on n2
}

ended() { ! kill -0 "${nspawn[n2]}" 2>/dev/null; }

# nspawn says by its status that the machine wants to start again.
restarts() { # NAME
    local status=0
    if wait_for 90 ended; then
        wait "${nspawn[n2]}" || status=$?
        [ "$status" -eq 133 ]
        report "$1" $? "it ended with $status: $(cat /tmp/console-n2)"
    else
        answers n2
        report "$1" 1 "$(inside n2 journalctl --no-pager -u "$unit")"
        power_off n2
    fi
}

# Like the one above, not in a shell of its own, which would keep to itself where the machine's systemd is.
booted() { # NAME
    wait_for_boot n2 >/tmp/reason 2>&1
    report "$1" $? "$(cat /tmp/reason)"
}

stays() { # SECONDS
    ! wait_for "$1" ended
}

is_pending() { [ -e "/mnt/n2/$folder/pending-first-boot-setup" ]; }

is_installed() {
    # shellcheck disable=SC2016
    [ "$(chroot /mnt/n2 dpkg-query -W -f '${db:Status-Abbrev}' tb4gen-lab-n2 2>/dev/null)" = "ii " ]
}

said() { # WORDS: by the unit, at any boot
    chroot /mnt/n2 journalctl --no-pager -D /var/log/journal -u "$unit" | grep -F "$1"
}

is_state() { # STATE
    local is
    is=$(inside n2 systemctl show -P ActiveState "$unit")
    [ "$is" = "$1" ] || { inside n2 systemctl status --no-pager "$unit"; return 1; }
}

make_source >/dev/null
make_secrets
mkdir -p /tmp/hook
expect "an image is baked" bake /tmp/baked /tmp/clusters/example.yaml --source "$source_iso" --node n2
extract /tmp/baked/tb4gen-lab-n2.iso /proxmox-first-boot /tmp/hook/proxmox-first-boot || exit 1
if ! { lay && start && wait_for 60 answers n2; } >/tmp/reason 2>&1; then
    echo "skip - a booted system # systemd-nspawn does not run here: $(grep . /tmp/reason | tail -n 1)"
    exit 0
fi

restarts "the first boot ends with a restart"
expect "the package is installed" is_installed
! is_pending
report "it is not asked for again" $?
expect "it said so" said "is installed; the node restarts now"
start
booted "the second boot"
expect "the script does not run at the second boot" is_state inactive
expect "the node stays up" stays 8
expect "a port has the name that the package gives" test -e /mnt/n2/usr/lib/systemd/network/05-tb4-en05.link

# Power was lost between the installation and the flag.
touch "/mnt/n2/$folder/pending-first-boot-setup"
power_off n2
start
booted "with the package there, the script has nothing to do"
expect "and does not restart the node again" stays 8
! is_pending
report "and is done with that" $?
expect "on another machine nothing is installed" grep -qF 'no package for a node called n9 is attached' \
    <(inside n2 unshare --uts sh -c "hostname n9; /$folder/proxmox-first-boot fully-up" 2>&1)
power_off n2

lay_anew
mkdir -p /mnt/n2/etc/network/interfaces.d
printf 'iface en05 inet manual\n    mtu 65520\n' >/mnt/n2/etc/network/interfaces.d/thunderbolt
start
booted "where the package refuses, the boot goes on"
expect "the unit has failed" is_state failed
expect "the node is not restarted" stays 8
expect "it is asked for again" is_pending
expect "the reason is in the journal" said "a setup that was made by hand is in the way"
rm /mnt/n2/etc/network/interfaces.d/thunderbolt
power_off n2
start
restarts "the next boot tries again, and restarts the node"
expect "the package is installed then" is_installed
! is_pending
report "and not asked for again" $?

lay_anew
cat >/mnt/n2/usr/local/bin/hold-lock <<'END'
#!/usr/bin/python3
import fcntl, os, time
held = [open(f"/var/lib/dpkg/{name}", "w") for name in ("lock-frontend", "lock")]
for file in held:
    fcntl.lockf(file, fcntl.LOCK_EX)
os.system("systemd-notify --ready")
time.sleep(20)
END
chmod 755 /mnt/n2/usr/local/bin/hold-lock
printf '[Unit]\nBefore=%s\n[Service]\nType=notify\nNotifyAccess=all\nExecStart=/usr/local/bin/hold-lock\n' "$unit" \
    >/mnt/n2/etc/systemd/system/hold-lock.service
ln -s ../hold-lock.service /mnt/n2/etc/systemd/system/multi-user.target.wants/hold-lock.service
begin=$SECONDS
start
restarts "a dpkg that is busy is waited for"
[ $((SECONDS - begin)) -ge 20 ]
report "as long as it takes" $?
expect "the package is installed after that" is_installed

# A copy that was cut off on its way installs nothing.
lay_anew
head -c 100000 /tmp/hook/proxmox-first-boot >"/mnt/n2/$folder/proxmox-first-boot"
start
booted "a script that was cut off"
expect "has failed" is_state failed
expect "and says why" said "the package of n2"
! is_installed
report "and has installed nothing" $?
power_off n2
