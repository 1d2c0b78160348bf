# A node of files for the tests of tb4-heal, and programs that answer from files and note down what they are asked.
# shellcheck shell=bash
# Sourced by heal*.bats. Everything lies under $BATS_TEST_TMPDIR: node/ is the prefix of /sys, /proc, /etc and /run.

heal=${TB4_HEAL:-$BATS_TEST_DIRNAME/../../generated/lab/nodes/n2/root/usr/libexec/tb4gen/tb4-heal}

make_node() {
    export TB4_SYSROOT=$BATS_TEST_TMPDIR/node TB4_PLAN=$BATS_TEST_TMPDIR/plan.sh
    export FAKE=$BATS_TEST_TMPDIR/fake
    unset JOURNAL_STREAM
    mkdir -p "$FAKE/bin" "$TB4_SYSROOT"/{proc,run,etc/network/interfaces.d}
    cat >"$TB4_PLAN" <<'PLAN'
cluster=lab node=n2 router_id=10.100.0.12 fabric=tb4 dummy=dummy_tb4 mesh_subnet=10.100.0.0/24 mtu=65520 hold_seconds=3 heal_interval=30
ports=(en05)
declare -A port_path=([en05]=pci-0000:00:0d.2) port_mtu=([en05]=65520) port_adapter=([en05]='')
declare -A port_peer=([en05]=n3) port_peer_port=([en05]=en06)
peers=(n3)
declare -A peer_router_id=([n3]=10.100.0.13) peer_management=([n3]=10.11.12.13) peer_hops=([n3]=1)
PLAN
    printf 'auto en05\niface en05 inet static\n\taddress 10.100.0.12/32\n' >"$TB4_SYSROOT/etc/network/interfaces.d/sdn"
    : >"$FAKE/calls"
    at 1000
    make_tools
    plug en05
}

at() { # SECONDS since boot
    printf '%s.42 77.00\n' "$1" >"$TB4_SYSROOT/proc/uptime"
}

# A port with everything as planned, and its peer on the Thunderbolt bus.
plug() { # PORT
    local sysfs=$TB4_SYSROOT/sys/class/net/$1 bus=$TB4_SYSROOT/sys/devices/pci0000:00/0000:00:0d.2/domain0/0-0/0-1
    mkdir -p "$sysfs/statistics" "$bus/0-1.0" "$TB4_SYSROOT/sys/bus/thunderbolt/devices"
    ln -sfn "$bus" "$TB4_SYSROOT/sys/bus/thunderbolt/devices/0-1"
    ln -sfn "$bus/0-1.0" "$sysfs/device"
    echo n3 >"$bus/device_name"
    echo 2 >"$bus/rx_lanes"
    echo d1b2 >"$bus/unique_id"
    echo 7 >"$sysfs/ifindex"
    echo 65520 >"$sysfs/mtu"
    echo 0x1043 >"$sysfs/flags"
    echo 1 >"$sysfs/carrier"
    echo 2 >"$sysfs/carrier_changes"
    echo 5000 >"$sysfs/statistics/rx_bytes"
    mkdir -p "$TB4_SYSROOT/proc/sys/net/ipv4/conf/$1"
    echo 1 >"$TB4_SYSROOT/proc/sys/net/ipv4/conf/$1/forwarding"
    echo "7: $1    inet 10.100.0.12/32 scope global $1" >"$FAKE/addresses"
    printf 'Area tb4:\n n3                  \n    Interface: %s, Level: 2, State: Up, Expires in 2s\n' "$1" >"$FAKE/neighbours"
}

pull() { # PORT
    rm -rf "$TB4_SYSROOT/sys/class/net/$1" "$TB4_SYSROOT/sys/bus" "$TB4_SYSROOT/sys/devices"
}

tool() { # NAME, its text on the standard input
    { printf '#!/bin/bash\necho "%s $*" >>"$FAKE/calls"\n' "$1"; cat; } >"$FAKE/bin/$1"
    chmod 755 "$FAKE/bin/$1"
}

make_tools() {
    export PATH=$FAKE/bin:$PATH
    tool ip <<'TOOL'
case "$*" in
    *"address show"*) cat "$FAKE/addresses" ;;
    "link set dev "*" down") echo 0x1002 >"$TB4_SYSROOT/sys/class/net/$4/flags" ;;
    "link set dev "*" up") echo 0x1043 >"$TB4_SYSROOT/sys/class/net/$4/flags" ;;
    *) ;;
esac
TOOL
    tool vtysh <<'TOOL'
[[ -e $FAKE/neighbours ]] || exit 1
cat "$FAKE/neighbours"
TOOL
    # Answers of the peer: none where there is no such file; the reply of another way leaves the port's counter alone.
    tool ping <<'TOOL'
[[ ! -e $FAKE/bytes ]] || cp "$FAKE/bytes" "$TB4_SYSROOT/sys/class/net/en05/statistics/rx_bytes"
[[ -e $FAKE/answers ]]
TOOL
    # A restart brings the port up, and does what "works" says.
    tool systemctl <<'TOOL'
case $1 in
    show) cat "$FAKE/unit" 2>/dev/null || printf 'LoadState=loaded\nActiveState=active\n' ;;
    restart)
        [[ ! -e $TB4_SYSROOT/sys/class/net/en05 ]] || echo 0x1043 >"$TB4_SYSROOT/sys/class/net/en05/flags"
        [[ ! -e $FAKE/works ]] || bash "$FAKE/works"
        exit "$(cat "$FAKE/status" 2>/dev/null || echo 0)"
        ;;
    *) ;;
esac
TOOL
    # What happens in the meantime.
    tool sleep <<'TOOL'
[[ ! -e $FAKE/meanwhile ]] || bash "$FAKE/meanwhile"
TOOL
}

works() { # COMMAND: what a restart does
    printf '%s\n' "$1" >"$FAKE/works"
}

turn() { # at SECONDS: one round
    at "$1"
    : >"$FAKE/calls"
    run "$heal"
    [[ $status -eq 0 ]] || { echo "status $status: $output"; return 1; }
}

value() { # KEY of the record
    sed -n "s/^$1=//p" "$TB4_SYSROOT/run/tb4gen/heal/en05"
}

# What was done: none, restart or bounce.
done_now() {
    local restarts downs
    restarts=$(grep -c '^systemctl restart tb4-link@en05.service$' "$FAKE/calls" || true)
    downs=$(grep -c '^ip link set dev en05 down$' "$FAKE/calls" || true)
    case $downs/$restarts in
        0/0) echo none ;;
        0/1) echo restart ;;
        1/1) echo bounce ;;
        *) echo "$downs downs, $restarts restarts" ;;
    esac
}

is() { # WANTED ACTUAL
    [[ $1 == "$2" ]] || { printf 'wanted: %s\nfound:  %s\n%s\n' "$1" "$2" "${output-}"; return 1; }
}

port_file() { # NAME VALUE
    echo "$2" >"$TB4_SYSROOT/sys/class/net/en05/$1"
}
