# What waits for the mesh, as Ceph's OSDs do by their drop-in: held back, though never longer than the cap. Sourced by
# booted.sh while no cable is in; node n2.
# shellcheck shell=bash

# The cap is cut, and so are the pauses behind it.
lay_osd() { # NODE
    local units=/mnt/$1/etc/systemd/system
    mkdir -p "$units/tb4-mesh-online.service.d"
    printf '[Service]\nExecStart=\nExecStart=/usr/libexec/tb4gen/tb4-mesh-online 3\nRestartSec=2\nRestartSteps=0\n' \
        >"$units/tb4-mesh-online.service.d/short.conf"
    {
        sed '/^#/d' /tmp/bundle/nodes/"$1"/root/usr/lib/systemd/system/ceph-osd@.service.d/10-tb4.conf
        printf '[Service]\nType=oneshot\nRemainAfterExit=yes\nExecStart=true\n'
    } >"$units/osd.service"
    inside "$1" systemctl daemon-reload
    inside "$1" systemctl start --no-block osd.service
}

is_active() { # NODE UNIT
    [ "$(inside "$1" systemctl is-active "$2")" = active ]
}

since=$(uptime_us)
lay_osd n2
[ "$(inside n2 systemctl is-active osd.service)" != active ]
report "without cables: an OSD is held back" $?
wait_for 15 is_active n2 osd.service
report "without cables: it starts after the cap" $? "$(inside n2 systemctl list-jobs)"
figure "an OSD without cables, with a cap of 3 s, starts after" "$(seconds $(($(uptime_us) - since)))" s
[ "$(inside n2 systemctl is-active tb4-mesh.target)" != active ]
report "without cables: tb4-mesh.target is not reached" $?

# To be asked once cables are in.
reaches_target() { # NODE
    wait_for 30 is_active "$1" tb4-mesh.target
    report "the cables come later: tb4-mesh.target is reached" $? "$(inside "$1" journalctl --no-pager -u tb4-mesh-online.service | tail -n 20)"
    rm -r "/mnt/$1/etc/systemd/system/tb4-mesh-online.service.d" "/mnt/$1/etc/systemd/system/osd.service"
    inside "$1" systemctl daemon-reload
}
