# shellcheck shell=bash
# What the tests of the node's tool share: a healthy node n2 of the example as a tree of files, and programs that answer as
# they do there. A test breaks one thing. Loaded by bats.
#
# TB4_TREE names another tree of the node's files; in the Debian root that is /.

repo=${BATS_TEST_DIRNAME}/../..
tree=${TB4_TREE-$repo/generated/lab/nodes/n2/root}
tree=${tree%/}
mesh_device=sys/devices/pci0000:00

setup() {
    root=$BATS_TEST_TMPDIR/root
    bin=$BATS_TEST_TMPDIR/bin
    state=$BATS_TEST_TMPDIR/state # what the programs answer
    mkdir -p "$root" "$bin" "$state"
    export TB4_SYSROOT=$root TB4_PLAN=$tree/usr/lib/tb4gen/plan.sh PATH=$bin:$PATH NO_COLOR=1 FAKE=$state
    unset JOURNAL_STREAM
    make_programs
    make_port en05 0000:00:0d.2 0 0-1 n3
    make_port en06 0000:00:0d.3 1 1-1 n4
    make_files
}

put() { # PATH CONTENT...: a file of the node, a line each
    mkdir -p "$root/${1%/*}"
    printf '%s\n' "${@:2}" >"$root/$1"
}

make_port() { # NAME PCI-ADDRESS DOMAIN XDOMAIN PEER
    local cable=$mesh_device/$2/domain$3/$3-0/$4 net
    net=$cable/$4.0/net/$1
    put "$cable/device_name" "$5"
    put "$cable/unique_id" "8780a2cd-0000-0000-ffff-ffffffff000$3"
    put "$cable/rx_lanes" 2
    put "$cable/rx_speed" "20.0 Gb/s"
    put "$net/mtu" 65520
    put "$net/flags" 0x1043
    put "$net/carrier" 1
    put "$net/address" "02:11:22:33:44:0$3"
    for name in rx_bytes tx_bytes rx_packets; do put "$net/statistics/$name" 1000; done
    for name in rx_errors rx_crc_errors rx_over_errors rx_missed_errors rx_length_errors tx_errors; do
        put "$net/statistics/$name" 0
    done
    put "proc/sys/net/ipv4/conf/$1/forwarding" 1
    mkdir -p "$root"/sys/class/net "$root"/sys/bus/{pci,thunderbolt}/devices "$root/sys/bus/thunderbolt/drivers/thunderbolt-net"
    ln -s "$root/$cable/$4.0" "$root/$net/device"
    ln -s "$root/sys/bus/thunderbolt/drivers/thunderbolt-net" "$root/$cable/$4.0/driver"
    ln -s "$root/$net" "$root/sys/class/net/$1"
    ln -s "$root/$mesh_device/$2" "$root/sys/bus/pci/devices/$2"
    ln -s "$root/$cable" "$root/sys/bus/thunderbolt/devices/$4"
    # On the bus there are also the host itself, and what can be plugged into a port beside other hosts.
    mkdir -p "$root/$mesh_device/$2/domain$3/$3-0"
    ln -sfn "$root/$mesh_device/$2/domain$3/$3-0" "$root/sys/bus/thunderbolt/devices/$3-0"
    printf '%s\n' 10.100.0.12/32 >"$state/address.$1"
    printf '%s Up %s\n' "$1" "$5" >>"$state/neighbours"
}

cable_of() { # PORT: the folder of the other machine in sysfs
    local device
    device=$(readlink -f "$root/sys/class/net/$1/device")
    printf '%s' "${device%/*}"
}

net_of() { # PORT
    readlink -f "$root/sys/class/net/$1"
}

remove_device() { # PORT: as the kernel does when the peer goes; the machine may stay on the bus
    rm -rf "$(net_of "$1")" "$root/sys/class/net/$1"
    sed -i "/^$1 /d" "$state/neighbours"
}

make_files() {
    put etc/network/interfaces "auto lo" "iface lo inet loopback" "iface en05 inet manual" "" "source /etc/network/interfaces.d/*"
    cp "$repo/generated/lab/preview/n2/interfaces.d/sdn" "$BATS_TEST_TMPDIR/sdn"
    mkdir -p "$root"/etc/network/interfaces.d "$root"/etc/frr "$root"/usr/lib/systemd/network "$root/usr/libexec" "$root/sys/module/thunderbolt_net"
    cp "$BATS_TEST_TMPDIR/sdn" "$root/etc/network/interfaces.d/sdn"
    cp "$repo"/generated/lab/nodes/n2/root/usr/lib/systemd/network/*.link "$root/usr/lib/systemd/network/"
    cp -r "$repo/generated/lab/nodes/n2/root/usr/libexec/tb4gen" "$root/usr/libexec/"
    ln -s /usr/lib/tb4gen/interfaces "$root/etc/network/interfaces.d/tb4gen"
    ln -s /usr/lib/tb4gen/frr.conf.local "$root/etc/frr/frr.conf.local"
    put etc/frr/daemons "fabricd=yes"
    put usr/lib/frr/frr-reload.py "#!/usr/bin/python3"
    put etc/sysctl.conf "# nothing" ";but comments"
    put etc/pve/ceph.conf "[global]" "	cluster_network = 10.100.0.12/24" "	public_network = 10.11.12.0/24"
    mkdir -p "$root/var/tmp"
    put proc/sys/vm/min_free_kbytes 67584
    put proc/meminfo "MemTotal:       65536000 kB"
    put proc/cmdline "BOOT_IMAGE=/boot/vmlinuz root=/dev/mapper/pve-root ro quiet"
    put boot/initrd.img-6.14.8-2-pve "made last"
    printf '%s\n' 10.100.0.12/32 >"$state/address.dummy_tb4"
    printf '%s\n' "10.100.0.13 en05" "10.100.0.14 en06" >"$state/routes"
    printf '%s\n' "router openfabric tb4" " lsp-gen-interval 1" "exit" >"$state/running-config"
    printf '%s\n' "en05 1 3" "en06 1 3" >"$state/timers"
    printf '%s\n' frr.service tb4-link@en05.service tb4-link@en06.service tb4-heal.timer pvestatd.service >"$state/active"
    printf '%s\n' frr.service pvestatd.service >"$state/enabled"
    printf 'HEALTH_OK\n' >"$state/health"
}

change_plan() { # SED-ARGUMENT...
    sed "$@" "$tree/usr/lib/tb4gen/plan.sh" >"$BATS_TEST_TMPDIR/plan.sh"
    TB4_PLAN=$BATS_TEST_TMPDIR/plan.sh
}

program() { # NAME: its text comes from the standard input
    { printf '#!/bin/bash\n'; cat; } >"$bin/$1"
    chmod 755 "$bin/$1"
}

make_programs() {
    program uname <<'END'
case $1 in -r) echo 6.14.8-2-pve ;; -n) cat "$FAKE/hostname" 2>/dev/null || echo n2 ;; esac
END
    program ip <<'END'
case "$*" in
    *"address show dev "*)
        device=${*: -1}
        while read -r address; do
            echo "7: $device    inet $address scope global $device\\       valid_lft forever preferred_lft forever"
        done <"$FAKE/address.$device"
        ;;
    *"address show to "*)
        grep -lxF "$5" "$FAKE"/address.* | sed "s|.*|7: dummy_tb4    inet $5 scope global dummy_tb4|"
        ;;
    *"route show exact "*)
        address=${*: -1}
        awk -v a="${address%/32}" '$1 == a { print a " nhid 9 via " a " dev " $2 " proto openfabric src 10.100.0.12 metric 20 onlink" }' "$FAKE/routes"
        ;;
    *"route get "*)
        awk -v a="${*: -1}" '$1 == a { print a " via " a " dev " $2 " src 10.100.0.12 uid 0"; found = 1 }
            END { if (!found) print a " via 10.11.12.1 dev vmbr0 src 10.11.12.12 uid 0" }' "$FAKE/routes"
        ;;
esac
END
    program vtysh <<'END'
[[ $1 != -d || ! -e $FAKE/fabricd-silent ]] || exit 1
case ${*: -1} in
    "show openfabric neighbor detail")
        printf 'Area tb4:\n'
        while read -r port state name; do
            printf ' %-20s\n    Interface: %s, Level: 2, State: %s, Expires in 2s\n    Circuit type: L2, Speaks: IPv4\n' "$name" "$port" "$state"
        done <"$FAKE/neighbours"
        ;;
    "show openfabric interface detail")
        printf 'Area tb4:\n  Interface: dummy_tb4, State: Up, Passive, Circuit Id: 0x0\n    Type: p2p, Level: L2\n'
        while read -r port interval count; do
            printf '  Interface: %s, State: Up, Active, Circuit Id: 0x0\n      Hello interval: %s, Holddown count: %s, Padding: yes\n' "$port" "$interval" "$count"
        done <"$FAKE/timers"
        ;;
    "show openfabric summary") echo "vrf             : default" ;;
    "show running-config") cat "$FAKE/running-config" ;;
esac
END
    program systemctl <<'END'
quiet=no
arguments=()
for a in "$@"; do if [[ $a == --quiet ]]; then quiet=yes; else arguments+=("$a"); fi; done
set -- "${arguments[@]}"
case $1 in
    is-active) if grep -qxF "$2" "$FAKE/active"; then answer=active; else answer=$(cat "$FAKE/active.$2" 2>/dev/null || echo inactive); fi ;;
    is-enabled) if grep -qxF "$2" "$FAKE/enabled"; then answer=enabled; else answer=$(cat "$FAKE/enabled.$2" 2>/dev/null || echo disabled); fi ;;
    list-units) cat "$FAKE/failed-units" 2>/dev/null; exit 0 ;;
    show) echo "@$(cat "$FAKE/since" 2>/dev/null || echo 1000)"; exit 0 ;;
esac
[[ $quiet == yes ]] || echo "$answer"
[[ $answer == active || $answer == enabled ]]
END
    program ping <<'END'
address=${*: -1}
count=$(sed -n 's/.*-c \([0-9]*\).*/\1/p' <<<"$*")
grep -qsxF "$address" "$FAKE/silent" && answered=0 || answered=$count
[[ "$*" != *" -s "* ]] || ! grep -qsxF "$address" "$FAKE/small-only" || answered=0
[[ "$*" == *" -s "* ]] && size=full || size=small
some=$(sed -n "s/^$size $address //p" "$FAKE/some" 2>/dev/null)
answered=${some:-$answered}
echo "$*" >>"$FAKE/pings"
printf 'PING %s\n\n--- %s ping statistics ---\n%d packets transmitted, %d received, 0%% packet loss, time 800ms\n' "$address" "$address" "$count" "$answered"
((answered == 0)) || echo "rtt min/avg/max/mdev = 0.101/0.245/0.311/0.020 ms"
((answered > 0))
END
    program dpkg-query <<'END'
[[ -e $FAKE/no-package ]] && exit 1
echo 1.20261126.063836+gd1387e7a0b1c
END
    program dpkg <<'END'
cat "$FAKE/drift" 2>/dev/null
END
    # Logs of the kernel: a time and the text of the message on each line. The journal is empty, as where none is kept.
    for name in dmesg journalctl; do
        program "$name" <<'END'
since=0 lines=+1
for option in "$@"; do
    case $option in --since=@*) since=${option#*@} ;; --lines=*) lines=${option#*=} ;; esac
done
awk -v since="$since" '$1 >= since { sub(/^[^ ]* /, ""); print }' "$FAKE/${0##*/}" 2>/dev/null | tail -n "$lines"
END
    done
    program ethtool <<'END'
echo "tcp-segmentation-offload: $(cat "$FAKE/tso.$2" 2>/dev/null || echo off)"
END
    program ceph <<'END'
cat "$FAKE/health"
END
    program unmkinitramfs <<'END'
mkdir -p "$2/main/usr/lib/systemd/network"
cp "$FAKE"/initramfs/* "$2/main/usr/lib/systemd/network/"
END
}

# PATH with the programs above, and of the machine's own all but some.
without() { # NAME...
    local tools=$BATS_TEST_TMPDIR/tools program
    mkdir "$tools"
    for program in /usr/bin/* /bin/*; do
        [[ " $* " == *" ${program##*/} "* ]] || ln -sf "$program" "$tools/"
    done
    PATH=$bin:$tools
}

tb4() {
    run "$tree/usr/bin/tb4" "$@"
}

says() { # TEXT
    [[ $output == *"$1"* ]] || { printf 'missing: %s\nin: %s\n' "$1" "$output"; return 1; }
}

denies() { # TEXT
    [[ $output != *"$1"* ]] || { printf 'not wanted: %s\nin: %s\n' "$1" "$output"; return 1; }
}

json() { # EXPRESSION: of Python, over the output as the value j; must be true
    printf '%s' "$output" | python3 -m json.tool >/dev/null || { printf '%s\n' "$output"; return 1; }
    printf '%s' "$output" | python3 -c 'import json, sys; j = json.load(sys.stdin); sys.exit(not eval(sys.argv[1]))' "$1" ||
        { printf 'not so: %s\nin: %s\n' "$1" "$output"; return 1; }
}

# The doctor says this, of this, as this, and nothing else.
finds() { # CODE SUBJECT [fail|note]
    tb4 doctor --json
    json "[(f['code'], f['subject'], f['result']) for f in j['findings']] == [('$1', '$2', '${3-fail}')]" || return 1
    [[ $status -eq $([[ ${3-fail} == fail ]] && echo 1 || echo 0) ]]
}
