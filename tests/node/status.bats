#!/usr/bin/env bats
# tb4 status, tb4 itself.

load setup

@test "the table of a healthy node" {
    tb4 status
    [[ $status -eq 0 ]]
    says "n2 of cluster lab, router ID 10.100.0.12, fabric tb4"
    says "PORT  CABLE    PEER  LINK           MTU    ADDRESS         NEIGHBOUR  ERRORS"
    says "en05  n3 en06  n3    2 x 20.0 Gb/s  65520  10.100.0.12/32  n3 (Up)    0"
    says "n4    10.100.0.14  1     en06"
    [[ ${lines[-1]} == "all as planned" ]]
}

@test "a port that is not there, and one without a carrier" {
    remove_device en05
    echo 0 >"$(net_of en06)/carrier"
    tb4 status
    [[ $status -eq 1 ]]
    says "en05  n3 en06  -     absent      -      -               -          -"
    says "en06  n4 en05  n4    no carrier  65520"
    says "not all is as planned: tb4 doctor"
}

@test "each error counts once" {
    # As the driver has it: the sum of what it counts of received frames.
    echo 7 >"$(net_of en05)/statistics/rx_errors"
    echo 4 >"$(net_of en05)/statistics/rx_crc_errors"
    echo 2 >"$(net_of en05)/statistics/rx_over_errors"
    echo 1 >"$(net_of en05)/statistics/rx_missed_errors"
    echo 3 >"$(net_of en05)/statistics/tx_errors"
    tb4 status
    [[ $status -eq 0 ]]
    says "n3 (Up)    10"
}

@test "JSON of a healthy node" {
    tb4 status --json
    [[ $status -eq 0 ]]
    json "j['ok'] and j['schema'] == 1 and j['cluster'] == 'lab' and j['node'] == 'n2' and j['router_id'] == '10.100.0.12'"
    json "[p['name'] for p in j['ports']] == ['en05', 'en06']"
    json "j['ports'][0]['planned'] == {'node': 'n3', 'port': 'en06'} and j['ports'][0]['neighbour'] == {'name': 'n3', 'state': 'Up'}"
    json "j['ports'][0]['cable'] == {'device': '0-1', 'name': 'n3', 'uuid': '8780a2cd-0000-0000-ffff-ffffffff0000', 'lanes': 2, 'speed': '20.0 Gb/s'}"
    json "j['ports'][0]['addresses'] == ['10.100.0.12/32'] and j['ports'][0]['mtu'] == 65520 and j['ports'][0]['problems'] == []"
    json "j['ports'][0]['counters']['rx_bytes'] == 1000 and j['ports'][0]['unit'] == 'active'"
    json "j['peers'][1] == {'name': 'n4', 'router_id': '10.100.0.14', 'hops': 1, 'devices': ['en06']}"
}

@test "JSON has the same keys where nothing is there" {
    tb4 status --json
    keys=$(python3 -c 'import json, sys; print([sorted(p) for p in json.load(sys.stdin)["ports"]])' <<<"$output")
    remove_device en05
    remove_device en06
    tb4 status --json
    [[ $status -eq 1 ]]
    [[ $(python3 -c 'import json, sys; print([sorted(p) for p in json.load(sys.stdin)["ports"]])' <<<"$output") == "$keys" ]]
    json "j['ports'][0]['mtu'] is None and j['ports'][0]['cable'] is None and j['ports'][0]['problems'] == ['absent'] and not j['ok']"
}

@test "hostile names and values break neither table nor JSON" {
    printf 'n3"\\\e[2J\nen07 evil\xc3\x28' >"$(cable_of en05)/device_name"
    printf 'a"b' >"$(cable_of en05)/unique_id"
    printf '20.0 Gb/s\e[31m\n' >"$(cable_of en05)/rx_speed"
    printf '65520; rm -rf /\n' >"$(net_of en05)/mtu"
    tb4 status
    denies $'\e'
    [[ $(grep -c '^en0' <<<"$output") -eq 2 ]]
    [[ $status -eq 1 ]]
    tb4 status --json
    json "j['ports'][0]['cable']['name'] == 'n3\"\\\\\\x1b[2J\\nen07 evil\\ufffd(' and j['ports'][0]['cable']['uuid'] == 'a\"b'"
    json "j['ports'][0]['mtu'] is None"
}

@test "every kind of text is correct JSON" {
    source "$tree/usr/lib/tb4gen/text.sh"
    for text in "" plain 'a"b\c' $'tab\tlf\n' $'\e[31m' é€😀 $'\xff\xfe' $'\xc3' $'\xc0\x80' $'\xed\xa0\x80' $'\xf4\x90\x80\x80' $'\x7f'; do
        json_string "$text" >"$BATS_TEST_TMPDIR/json"
        printf '%s' "$text" >"$BATS_TEST_TMPDIR/text"
        python3 - "$BATS_TEST_TMPDIR" <<'END'
import json, pathlib, sys
folder = pathlib.Path(sys.argv[1])
got = json.loads((folder / "json").read_text("ascii"))
raw = (folder / "text").read_bytes()
try:
    assert got == raw.decode(), (got, raw)
except UnicodeDecodeError:
    assert "\ufffd" in got and len(got) <= len(raw), (got, raw)
END
    done
}

@test "no colour in a pipe, and none where it is not wanted" {
    unset NO_COLOR
    tb4 status
    denies $'\e'
    script -qec true /dev/null >/dev/null 2>&1 || skip "no terminal to be had here"
    TERM=xterm run script -qec "$tree/usr/bin/tb4 status" /dev/null
    says $'\e[1mPORT'
    NO_COLOR=1 TERM=xterm run script -qec "$tree/usr/bin/tb4 status" /dev/null
    denies $'\e['
}

@test "tb4 says what it can do, for whom it is, and what it cannot" {
    tb4 --help
    [[ $status -eq 0 ]]
    says "tb4 doctor"
    tb4 --version
    [[ $status -eq 0 && $output == "tb4 of cluster lab, node n2 (tb4gen-lab-n2, 1.20261126.063836+gd1387e7a0b1c)" ]]
    touch "$state/no-package"
    tb4 --version
    [[ $status -eq 0 && $output == *"not installed as a package)" ]]
    tb4
    [[ $status -eq 2 ]]
    tb4 frobnicate
    [[ $status -eq 2 ]]
    says "no command frobnicate"
    tb4 ../../../bin/true
    [[ $status -eq 2 ]]
}

@test "every command has a manual" {
    for command in status verify doctor bench metrics; do
        tb4 "$command" --help
        [[ $status -eq 0 ]]
        says "tb4 $command"
        says "Exit status: 0"
        denies "#!"
    done
}

@test "the help has heal only where the node has it" {
    cp -r "$tree/usr" "$BATS_TEST_TMPDIR/"
    rm -f "$BATS_TEST_TMPDIR/usr/libexec/tb4gen/tb4-heal"
    run "$BATS_TEST_TMPDIR/usr/bin/tb4" --help
    denies heal
    run "$BATS_TEST_TMPDIR/usr/bin/tb4" heal
    [[ $status -eq 2 ]]
    printf '#!/bin/sh\necho "healed $*"\n' >"$BATS_TEST_TMPDIR/usr/libexec/tb4gen/tb4-heal"
    chmod 755 "$BATS_TEST_TMPDIR/usr/libexec/tb4gen/tb4-heal"
    run "$BATS_TEST_TMPDIR/usr/bin/tb4" --help
    says "tb4 heal "
    run "$BATS_TEST_TMPDIR/usr/bin/tb4" heal --hold en05
    [[ $output == "healed --hold en05" ]]
}

@test "tb4 works through a link" {
    ln -s "$tree/usr/bin/tb4" "$BATS_TEST_TMPDIR/here"
    run "$BATS_TEST_TMPDIR/here" status
    [[ $status -eq 0 ]]
}
