#!/usr/bin/env bats
# The decisions of tb4-heal, against a node of files.

bats_require_minimum_version 1.5.0

setup() {
    # shellcheck source=tests/node/heal.bash
    . "$BATS_TEST_DIRNAME/heal.bash"
    make_node
}

# One state a row, seen for 1000 s: how it is made, what the record says, what is done. n2 has the lower router ID.
@test "each state has its one action" {
    local sysfs='$TB4_SYSROOT/sys/class/net/en05' bus='$TB4_SYSROOT/sys/bus/thunderbolt/devices/0-1' row make state action
    local rows=(
        ":|ok|none"
        "echo 1500 >$sysfs/mtu|mtu|restart"
        "echo 0x1002 >$sysfs/flags|down|restart"
        ": >\$FAKE/addresses|address|restart"
        "echo '7: en05 inet 10.100.0.120/32 scope' >\$FAKE/addresses|address|restart"
        "echo 0 >\$TB4_SYSROOT/proc/sys/net/ipv4/conf/en05/forwarding|forwarding|restart"
        # Before the fabric is applied there is no address to wait for, and no neighbour.
        "rm \$TB4_SYSROOT/etc/network/interfaces.d/sdn \$FAKE/neighbours; : >\$FAKE/addresses|ok|none"
        "echo 0 >$sysfs/carrier|no-carrier|bounce"
        # Nobody there to log in to.
        "echo 0 >$sysfs/carrier; rm $sysfs/device; rm -r \$TB4_SYSROOT/sys/bus|no-carrier|none"
        "echo 'Area tb4:' >\$FAKE/neighbours|silent|bounce"
        "sed -i s/Up/Initializing/ \$FAKE/neighbours|silent|bounce"
        "sed -i s/en05/en06/ \$FAKE/neighbours|silent|bounce"
        # The peer answers, or at least something of it comes in.
        "echo 'Area tb4:' >\$FAKE/neighbours; : >\$FAKE/answers|no-neighbour|none"
        "echo 'Area tb4:' >\$FAKE/neighbours; echo 5042 >\$FAKE/bytes|no-neighbour|none"
        "rm \$FAKE/neighbours|unknown|none"
        # Whoever is on the cable: ports have no addresses of their own.
        "echo n4 >$bus/device_name|ok|none"
        "echo n4 >$bus/device_name; echo 1500 >$sysfs/mtu|mtu|restart"
        "echo n3.lab.example >$bus/device_name|ok|none"
        "echo '(none)' >$bus/device_name|ok|none"
        ": >$bus/authorized; echo n4 >$bus/device_name|ok|none"
        "echo 1 >$bus/rx_lanes|ok|none"
        "rm -r $sysfs|no-service|none"
        "pull en05|absent|none"
        "pull en05; : >\$FAKE/answers|replug|none"
        "printf 'LoadState=loaded\nActiveState=activating\n' >\$FAKE/unit; echo 1500 >$sysfs/mtu|starting|none"
        "printf 'LoadState=loaded\nActiveState=inactive\nJob=412\n' >\$FAKE/unit; echo 0x1002 >$sysfs/flags|starting|none"
        "printf 'LoadState=masked\nActiveState=inactive\n' >\$FAKE/unit; echo 0x1002 >$sysfs/flags|held|none"
        # Its rule has not started it, or somebody has stopped it.
        "printf 'LoadState=loaded\nActiveState=inactive\n' >\$FAKE/unit; echo 1500 >$sysfs/mtu|mtu|restart"
        "printf 'exit 1\n' >>\$FAKE/bin/systemctl; sed -i 's/^case.*/exit 1/' \$FAKE/bin/systemctl; echo 1500 >$sysfs/mtu|starting|none"
    )
    for row in "${rows[@]}"; do
        IFS='|' read -r make state action <<<"$row"
        rm -rf "$BATS_TEST_TMPDIR/node" "$BATS_TEST_TMPDIR/fake"
        make_node
        eval "$make"
        # What takes time shows in the second round; what is repaired at once, in the first.
        turn 1000
        if [[ $action != restart ]]; then turn 2000; fi
        output="row: $row"$'\n'$output
        is "$action" "$(done_now)"
        [[ $action == restart ]] || is "$state" "$(value state)"
    done
}

@test "between systemd's own tries a fault is on record, and left to them" {
    printf 'LoadState=loaded\nActiveState=activating\nSubState=auto-restart\n' >"$FAKE/unit"
    port_file mtu 1500
    turn 1000
    turn 1300
    is none "$(done_now)"
    is mtu "$(value state)"
    is "MTU is 1500, not 65520" "$(value problem)"
    printf 'LoadState=loaded\nActiveState=failed\nSubState=failed\n' >"$FAKE/unit"
    turn 1330
    is restart "$(done_now)"
    is 1 "$(value tries)"
}

@test "a peer that boots is not blamed for a service that comes a moment later" {
    rm -r "$TB4_SYSROOT/sys/class/net/en05"
    turn 1000
    is "" "$output"
    turn 1030
    is "en05: the peer is there, but announces no network: 'modprobe thunderbolt_net' on it" "$output"
    is no-service "$(value state)"
}

@test "a fault is looked at twice: what an apply puts back within 5 s is left alone" {
    port_file mtu 1500
    echo "echo 65520 >$TB4_SYSROOT/sys/class/net/en05/mtu" >"$FAKE/meanwhile"
    turn 1000
    is none "$(done_now)"
    is ok "$(value state)"
    is 0 "$(value tries)"
}

@test "a port that vanishes between the two looks is left alone" {
    port_file mtu 1500
    echo "rm -r $TB4_SYSROOT/sys/class/net/en05" >"$FAKE/meanwhile"
    turn 1000
    is none "$(done_now)"
    is no-service "$(value state)"
}

@test "a port that came anew between the two looks has had no chance yet" {
    port_file flags 0x1002
    echo "echo 8 >$TB4_SYSROOT/sys/class/net/en05/ifindex" >"$FAKE/meanwhile"
    turn 1000
    is none "$(done_now)"
    is down "$(value state)"
    is 0 "$(value tries)"
    rm "$FAKE/meanwhile"
    turn 1030
    is restart "$(done_now)"
}

@test "a port that vanishes while it is down for a bounce is not waited for" {
    port_file carrier 0
    turn 1000
    echo "rm -r $TB4_SYSROOT/sys/class/net/en05" >"$FAKE/meanwhile"
    turn 1400
    is "1 downs, 0 restarts" "$(done_now)"
    [[ $output == *"went away"* ]]
    is '' "$(value busy)"
}

@test "a repair is said with what was seen, and its success once" {
    port_file mtu 1500
    works "echo 65520 >$TB4_SYSROOT/sys/class/net/en05/mtu"
    turn 1000
    [[ $output == *"en05: MTU is 1500, not 65520"*"restarting tb4-link@en05.service (repair 1 of at most 8)"* ]]
    is ok "$(value state)"
    is restart "$(value action)"
    is 1 "$(value repairs)"
    turn 1030
    is "en05: as planned again" "$output"
    turn 1060
    is "" "$output"
}

@test "a restart that fails is said with where to look" {
    port_file mtu 1500
    echo 1 >"$FAKE/status"
    turn 1000
    [[ $output == *"ended with 1: journalctl -u tb4-link@en05.service"* ]]
}

@test "repairs come at once, after 2 min, 5 min, then hourly, and end at 8" {
    port_file mtu 1500
    local second wanted
    while read -r second wanted; do
        turn "$second"
        output="at $second"$'\n'$output
        is "$wanted" "$(done_now)"
    done <<'END'
1000 restart
1119 none
1120 restart
1419 none
1420 restart
5019 none
5020 restart
8620 restart
12220 restart
15820 restart
19419 none
19420 restart
23020 none
99999 none
END
    is 1 "$(value gaveup)"
    is 8 "$(value repairs)"
    turn 100030
    is "" "$output"
}

@test "an hour of being well begins the count anew" {
    port_file mtu 1500
    works "echo 65520 >$TB4_SYSROOT/sys/class/net/en05/mtu"
    turn 1000
    turn 1030
    is 1 "$(value tries)"
    turn 4599
    is 1 "$(value tries)"
    turn 4700
    is 0 "$(value tries)"
    is 1 "$(value repairs)"
}

@test "a new device begins the count anew, but not before two minutes" {
    port_file mtu 1500
    turn 1000
    turn 1120
    port_file ifindex 8
    turn 1150
    is none "$(done_now)"
    is 0 "$(value tries)"
    turn 1240
    is restart "$(done_now)"
    is 1 "$(value tries)"
}

@test "a port taken down is brought up once, then told, then left alone" {
    port_file flags 0x1002
    turn 1000
    is restart "$(done_now)"
    [[ $output == *"tb4 heal --hold en05"* ]]
    is ok "$(value state)"
    turn 1030
    port_file flags 0x1002
    turn 1200
    is none "$(done_now)"
    [[ $output == *"taken for meant, and left alone"* ]]
    turn 1230
    is "" "$output"
    turn 90000
    is none "$(done_now)"
    # Other faults of the same port are repaired once it is up.
    port_file flags 0x1043
    port_file mtu 1500
    turn 90030
    is restart "$(done_now)"
}

@test "a held port is left alone, and a released one is looked after again" {
    port_file flags 0x1002
    port_file mtu 1500
    run "$heal" --hold en05
    is 0 "$status"
    turn 1000
    turn 5000
    is none "$(done_now)"
    is held "$(value state)"
    run "$heal" --status
    [[ $output == "en05: held for 4000 s"* ]]
    : >"$FAKE/calls"
    run "$heal" --release en05
    is 0 "$status"
    # The unit of a device that came in the meantime has run, and left it as it was.
    is "systemctl restart --no-block tb4-link@en05.service" "$(cat "$FAKE/calls")"
    turn 5030
    is restart "$(done_now)"
}

@test "a hold that comes in the middle of a round counts" {
    port_file mtu 1500
    echo ": >$TB4_SYSROOT/run/tb4gen/hold/en05" >"$FAKE/meanwhile"
    turn 1000
    is none "$(done_now)"
    is held "$(value state)"
}

@test "a release lets what was given up begin anew" {
    port_file mtu 1500
    for second in 1000 1120 1420 5020 8620 12220 15820 19420 23020; do turn "$second"; done
    is 1 "$(value gaveup)"
    run "$heal" --release en05
    turn 23050
    is restart "$(done_now)"
    is 9 "$(value repairs)"
}

@test "no carrier is waited for 5 min before the bounce, and the other end waits two rounds longer" {
    port_file carrier 0
    turn 1000
    turn 1299
    is none "$(done_now)"
    turn 1300
    is bounce "$(done_now)"
    is "ip link set dev en05 down" "$(grep -m1 'link set' "$FAKE/calls")"
    is 1 "$(value bounces)"

    rm -rf "$BATS_TEST_TMPDIR/node" "$BATS_TEST_TMPDIR/fake"
    make_node
    sed -i 's/router_id=10.100.0.12/router_id=10.100.0.14/' "$TB4_PLAN"
    echo '7: en05 inet 10.100.0.14/32 scope' >"$FAKE/addresses"
    port_file carrier 0
    turn 1000
    turn 1300
    is none "$(done_now)"
    turn 1359
    is none "$(done_now)"
    turn 1360
    is bounce "$(done_now)"
}

@test "router IDs are compared as numbers" {
    sed -i 's/=10.100.0.12 /=10.100.0.9 /' "$TB4_PLAN"
    echo '7: en05 inet 10.100.0.9/32 scope' >"$FAKE/addresses"
    port_file carrier 0
    turn 1000
    turn 1300
    is bounce "$(done_now)"
}

@test "a carrier that came and went between two rounds begins the wait anew" {
    port_file carrier 0
    turn 1000
    port_file carrier_changes 4
    turn 1290
    turn 1400
    is none "$(done_now)"
    turn 1590
    is bounce "$(done_now)"
}

@test "a silent peer is bounced after 30 s, and by the other end after 90 s" {
    echo 'Area tb4:' >"$FAKE/neighbours"
    turn 1000
    turn 1029
    is none "$(done_now)"
    is no-neighbour "$(value state)"
    ! grep -q '^ping' "$FAKE/calls"
    turn 1030
    is bounce "$(done_now)"
    # Else a cached entry keeps the peer from being asked by ARP.
    is "ip -4 neighbour flush to 10.100.0.13 dev en05" "$(grep -m1 'flush' "$FAKE/calls")"
    is "ping -q -n -c 3 -W 1 -I en05 10.100.0.13" "$(grep -m1 '^ping' "$FAKE/calls")"

    rm -rf "$BATS_TEST_TMPDIR/node" "$BATS_TEST_TMPDIR/fake"
    make_node
    sed -i 's/router_id=10.100.0.12/router_id=10.100.0.14/' "$TB4_PLAN"
    echo '7: en05 inet 10.100.0.14/32 scope' >"$FAKE/addresses"
    echo 'Area tb4:' >"$FAKE/neighbours"
    turn 1000
    turn 1089
    is none "$(done_now)"
    is silent "$(value state)"
    turn 1090
    is bounce "$(done_now)"
}

@test "slow hellos make the wait for a neighbour longer" {
    sed -i 's/hold_seconds=3/hold_seconds=60/' "$TB4_PLAN"
    echo 'Area tb4:' >"$FAKE/neighbours"
    turn 1000
    turn 1119
    is none "$(done_now)"
    turn 1120
    is bounce "$(done_now)"
}

@test "a bounce that helps not is repeated after 2 min, 5 min and an hour" {
    echo 'Area tb4:' >"$FAKE/neighbours"
    local second wanted
    turn 1000
    while read -r second wanted; do
        turn "$second"
        output="at $second"$'\n'$output
        is "$wanted" "$(done_now)"
    done <<'END'
1030 bounce
1149 none
1150 bounce
1449 none
1450 bounce
5049 none
5050 bounce
END
}

@test "a bounce whose restart fails brings the port up by itself" {
    port_file carrier 0
    echo 1 >"$FAKE/status"
    turn 1000
    turn 1300
    is "ip link set dev en05 up" "$(grep 'link set' "$FAKE/calls" | tail -n 1)"
}

@test "a bounce that was killed half-way is finished by the next round, whatever the count" {
    port_file carrier 0
    turn 1000
    sed -i 's/^tries=.*/tries=8/; s/^downs=.*/downs=1/; s/^busy=.*/busy=bounce/' "$TB4_SYSROOT/run/tb4gen/heal/en05"
    port_file flags 0x1002
    turn 1030
    is restart "$(done_now)"
    is '' "$(value busy)"
    is 1 "$(value downs)"
}

@test "a round that is ended finishes the port it is at" {
    port_file carrier 0
    turn 1000
    # shellcheck disable=SC2016
    echo 'kill -TERM "$(cat "$FAKE/pid")"' >"$FAKE/meanwhile"
    at 1400
    : >"$FAKE/calls"
    # shellcheck disable=SC2016
    bash -c 'echo $$ >"$FAKE/pid"; exec "$0"' "$heal"
    is bounce "$(done_now)"
}

@test "of two rounds at once the second has nothing to do" {
    port_file mtu 1500
    # The second runs inside of the first.
    echo "'$heal' >>'$FAKE/second' 2>&1; echo \"status \$?\" >>'$FAKE/second'" >"$FAKE/meanwhile"
    turn 1000
    is restart "$(done_now)"
    is "status 0" "$(cat "$FAKE/second")"
}

@test "what is left alone is said once" {
    echo n4 >"$TB4_SYSROOT/sys/bus/thunderbolt/devices/0-1/device_name"
    turn 1000
    is "en05: it leads to n4, not to n3: plug the cable into the right port" "$output"
    turn 1030
    is "" "$output"
    echo n3 >"$TB4_SYSROOT/sys/bus/thunderbolt/devices/0-1/device_name"
    turn 1060
    is "en05: as planned again" "$output"
}

@test "a single lane is said once and does not hinder a repair" {
    echo 1 >"$TB4_SYSROOT/sys/bus/thunderbolt/devices/0-1/rx_lanes"
    turn 1000
    [[ $output == *"one lane instead of two"* ]]
    [[ $(value alarm) == single-lane:* ]]
    turn 1030
    is "" "$output"
    port_file mtu 1500
    turn 1060
    is restart "$(done_now)"
}

@test "a peer behind the same controller is told by its adapter" {
    sed -i "s/\[en05\]='')/[en05]=11)/" "$TB4_PLAN"
    pull en05
    plug en05
    rm -r "$TB4_SYSROOT/sys/class/net/en05"
    # 0-1 is the other port's.
    turn 1000
    is absent "$(value state)"
    mv "$TB4_SYSROOT/sys/bus/thunderbolt/devices/0-1" "$TB4_SYSROOT/sys/bus/thunderbolt/devices/0-b"
    mv "$TB4_SYSROOT/sys/devices/pci0000:00/0000:00:0d.2/domain0/0-0/0-1" "$TB4_SYSROOT/sys/devices/pci0000:00/0000:00:0d.2/domain0/0-0/0-b"
    ln -sfn "$TB4_SYSROOT/sys/devices/pci0000:00/0000:00:0d.2/domain0/0-0/0-b" "$TB4_SYSROOT/sys/bus/thunderbolt/devices/0-b"
    turn 1030
    is no-service "$(value state)"
}

@test "a record that is damaged is not calculated with" {
    turn 1000
    # shellcheck disable=SC2016
    printf 'since=$(touch %s)\ntries=a[$(touch %s)]\n$(touch %s)=1\nstate\n=\n' \
        "$BATS_TEST_TMPDIR/hit" "$BATS_TEST_TMPDIR/hit" "$BATS_TEST_TMPDIR/hit" >"$TB4_SYSROOT/run/tb4gen/heal/en05"
    port_file mtu 1500
    turn 1030
    is restart "$(done_now)"
    [[ ! -e $BATS_TEST_TMPDIR/hit ]]
}

@test "the record has each key once" {
    turn 1000
    is "port=en05 seen=1000 state=ok since=1000 problem= alarm= action= acted= tries=0 gaveup= repairs=0 bounces=0" \
        "$(head -n 12 "$TB4_SYSROOT/run/tb4gen/heal/en05" | paste -sd ' ')"
    is "" "$(cut -d= -f1 "$TB4_SYSROOT/run/tb4gen/heal/en05" | sort | uniq -d)"
    is en05 "$(ls -A "$TB4_SYSROOT/run/tb4gen/heal")"
}

@test "help is the head of the script, and looks at nothing" {
    run "$heal" --help
    is 0 "$status"
    [[ ${lines[0]} == "Looks at each port of the plan"* && $output == *"tb4 heal --hold PORT"* ]]
    is "" "$(cat "$FAKE/calls")"
}

@test "the status is there for everybody, before the first round as well" {
    chmod 555 "$TB4_SYSROOT/run"
    run "$heal" --status
    is 0 "$status"
    is "en05: not looked at yet" "$output"
}

@test "wrong usage ends with 2" {
    for arguments in "--hold" "--hold eth0" "--release en05 en06" "--frob" "en05" "--status en05"; do
        # shellcheck disable=SC2086
        run "$heal" $arguments
        is 2 "$status"
    done
    run "$heal" --hold ../../x
    is 2 "$status"
}

@test "in the journal each line has its level" {
    port_file mtu 1500
    JOURNAL_STREAM=1:2 turn 1000
    [[ $output == "<5>en05: MTU is 1500"* ]]
}
