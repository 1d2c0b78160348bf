#!/usr/bin/env bats
# tb4-link: what it calls, what it checks behind that, and how it tries again.

load setup
bats_require_minimum_version 1.5.0

setup_link() {
    # What ifup does is what "works" says; each call is noted with its exit status from "status", the last line for good.
    program ifup <<'END'
echo "ifup $*" >>"$FAKE/calls"
[[ ! -e $FAKE/works ]] || . "$FAKE/works"
read -r status <"$FAKE/status" || status=0
if [[ $(wc -l <"$FAKE/status") -gt 1 ]]; then sed -i 1d "$FAKE/status"; fi
exit "$status"
END
    echo 0 >"$state/status"
    : >"$state/calls"
    # Time passes for the script alone.
    program sleep <<'END'
echo "sleep $*" >>"$FAKE/calls"
END
    mkdir -p "$root/run"
}

link() { # PORT
    setup_link
    run "$tree/usr/libexec/tb4gen/tb4-link" "$@"
}

again() { # PORT
    run "$tree/usr/libexec/tb4gen/tb4-link" "$@"
}

port_file() { # NAME VALUE: of en05
    printf '%s\n' "$2" >"$(net_of en05)/$1"
}

@test "a port that is as planned" {
    link en05
    [ "$status" -eq 0 ]
    [ "$output" = "en05: up, MTU 65520, 10.100.0.12/32, forwarding, carrier" ]
    [ "$(cat "$state/calls")" = "ifup en05" ]
}

@test "again it does the same" {
    link en05
    again en05
    [ "$status" -eq 0 ]
    [ "$(cat "$state/calls")" = $'ifup en05\nifup en05' ]
}

@test "ifup puts right what the new device lacks" {
    setup_link
    port_file mtu 1500
    port_file flags 0x1002
    rm "$state/address.en05"
    put proc/sys/net/ipv4/conf/en05/forwarding 0
    : >"$state/address.en05"
    cat >"$state/works" <<'END'
net=$(readlink -f "$TB4_SYSROOT/sys/class/net/en05")
echo 65520 >"$net/mtu"
echo 0x1043 >"$net/flags"
echo 10.100.0.12/32 >"$FAKE/address.en05"
echo 1 >"$TB4_SYSROOT/proc/sys/net/ipv4/conf/en05/forwarding"
END
    again en05
    [ "$status" -eq 0 ]
    says "en05: up, MTU 65520, 10.100.0.12/32, forwarding, carrier"
}

@test "a dummy that ifupdown2 left without router ID comes up again" {
    setup_link
    rm "$state/address.dummy_tb4"
    again en05
    [ "$status" -eq 0 ]
    [ "$(cat "$state/calls")" = $'ifup en05\nifup dummy_tb4' ]
}

@test "another run of ifupdown2 is waited for" {
    setup_link
    printf '%s\n' 89 89 0 >"$state/status"
    port_file mtu 1500
    cat >"$state/works" <<'END'
[[ $(head -n 1 "$FAKE/status") == 89 ]] || echo 65520 >"$(readlink -f "$TB4_SYSROOT/sys/class/net/en05")/mtu"
END
    again en05
    [ "$status" -eq 0 ]
    [ "$(grep -c '^ifup' "$state/calls")" -eq 3 ]
}

@test "each fault is named, with what ifup said of itself" {
    setup_link
    mkdir -p "$root/usr/lib/tb4gen"
    cp "$tree"/usr/lib/tb4gen/*.sh "$root/usr/lib/tb4gen/"
    # One round.
    sed 's/^readonly deadline=.*/readonly deadline=0/' "$tree/usr/libexec/tb4gen/tb4-link" >"$root/usr/libexec/tb4gen/tb4-link"
    is_refused() { # TEXT
        run "$root/usr/libexec/tb4gen/tb4-link" en05
        [ "$status" -eq 1 ]
        says "$1"
    }
    put proc/sys/net/ipv4/conf/en05/forwarding 0
    is_refused "en05: it does not forward (ifup ended with 0)"
    : >"$state/address.en05"
    is_refused "en05: the router ID 10.100.0.12/32 is not on it"
    port_file flags 0x1002
    is_refused "en05: it is down"
    port_file mtu 1500
    is_refused "en05: MTU is 1500, not 65520"
    put etc/network/interfaces "auto lo"
    is_refused "has no line 'source /etc/network/interfaces.d/*'"
    echo 1 >"$state/status"
    is_refused "(ifup ended with 1)"
    remove_device en05
    is_refused "en05: there is no such device: no cable, or the peer is off or has not loaded thunderbolt_net"
}

@test "a held port is left as it is, also when it is held in the middle" {
    setup_link
    put run/tb4gen/hold/en05 ''
    port_file mtu 1500
    again en05
    [ "$status" -eq 0 ]
    says "en05: held: left as it is until 'tb4 heal --release en05'"
    [ ! -s "$state/calls" ]
    rm "$root/run/tb4gen/hold/en05"
    echo ": >'$root/run/tb4gen/hold/en05'" >"$state/works"
    again en05
    [ "$status" -eq 0 ]
    [ "$(grep -c '^ifup' "$state/calls")" -eq 1 ]
}

@test "systemd's tries end behind the sixth" {
    setup_link
    mkdir -p "$root/usr/lib/tb4gen"
    cp "$tree"/usr/lib/tb4gen/*.sh "$root/usr/lib/tb4gen/"
    sed 's/^readonly deadline=.*/readonly deadline=0/' "$tree/usr/libexec/tb4gen/tb4-link" >"$root/usr/libexec/tb4gen/tb4-link"
    port_file mtu 1500
    program systemctl <<'END'
[[ $* != "show --property=NRestarts --value tb4-link@en05.service" ]] || cat "$FAKE/restarts"
END
    local row
    for row in 0:1 5:1 6:3 7:3; do
        echo "${row%:*}" >"$state/restarts"
        run "$root/usr/libexec/tb4gen/tb4-link" en05
        [ "$status" -eq "${row#*:}" ]
    done
}

@test "a hook of another package that fails is a warning" {
    setup_link
    echo 1 >"$state/status"
    again en05
    [ "$status" -eq 0 ]
    says "en05: ifup ended with 1"
    says "en05: up, MTU 65520"
}

@test "before the fabric is applied there is no address to wait for" {
    setup_link
    rm "$root/etc/network/interfaces.d/sdn"
    : >"$state/address.en05"
    put proc/sys/net/ipv4/conf/en05/forwarding 0
    again en05
    [ "$status" -eq 0 ]
    says "en05: up, MTU 65520, not in the applied fabric, carrier"
}

@test "a peer that is not up yet is no fault" {
    setup_link
    port_file carrier 0
    again en05
    [ "$status" -eq 0 ]
    says "no carrier yet"
}

@test "a name that came from an outdated initramfs is told" {
    setup_link
    change_plan 's/0000:00:0d.2/0000:00:0d.3/'
    again en05
    [ "$status" -eq 0 ]
    says "not at pci-0000:00:0d.3: run 'update-initramfs -u -k all' and reboot"
}

@test "in the journal each line has its level" {
    setup_link
    export JOURNAL_STREAM=8:1
    again en05
    [ "$output" = "<6>en05: up, MTU 65520, 10.100.0.12/32, forwarding, carrier" ]
}

@test "a port that the plan does not know, and wrong usage" {
    link en07
    [ "$status" -eq 2 ]
    says "en07 is no port of the plan"
    # shellcheck disable=SC2016
    for arguments in "" "en05 en06" '$(touch' '../en05' 'a[$(id)]'; do
        # shellcheck disable=SC2086 # a word for each
        run "$tree/usr/libexec/tb4gen/tb4-link" $arguments
        [ "$status" -eq 2 ]
    done
    [ ! -s "$state/calls" ]
}

@test "ended by systemd it goes at once, and ends no ifup" {
    setup_link
    port_file mtu 1500
    program ifup <<'END'
trap 'echo killed >>"$FAKE/calls"' TERM
echo begin >>"$FAKE/calls"
while [[ ! -e $FAKE/go ]]; do /usr/bin/sleep 0.05; done
echo end >>"$FAKE/calls"
END
    "$tree/usr/libexec/tb4gen/tb4-link" en05 3>&- &
    local script=$!
    until [ -s "$state/calls" ]; do /usr/bin/sleep 0.05; done
    kill -TERM "$script"
    wait "$script"
    touch "$state/go"
    until grep -q end "$state/calls"; do /usr/bin/sleep 0.05; done
    run ! grep killed "$state/calls"
}
