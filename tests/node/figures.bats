#!/usr/bin/env bats
# tb4 metrics and tb4 bench.

load setup

iperf3() { # OUTPUT STATUS
    program iperf3 <<END
printf '%s\n' '$1'
exit $2
END
}

@test "figures of a healthy node" {
    tb4 metrics
    [[ $status -eq 0 ]]
    says 'tb4_link_present{port="en05"} 1'
    says 'tb4_link_mtu_bytes{port="en06"} 65520'
    says 'tb4_link_speed_gbps{port="en05"} 40'
    says 'tb4_link_peer_match{port="en05"} 1'
    says 'tb4_link_adjacency_up{port="en05"} 1'
    says 'tb4_link_direct_route{port="en05"} 1'
    says 'tb4_link_errors_total{port="en05",kind="rx_crc"} 0'
    says 'tb4_mesh_peers_reachable 2'
    says 'tb4_files_drifted 0'
    says 'tb4_networkd_enabled 0'
}

@test "the text is what Prometheus reads" {
    tb4 metrics
    python3 - <<END
import re
seen, kinds = None, {}
for line in '''$output'''.splitlines():
    if match := re.fullmatch(r"# HELP (\S+) \S.*", line):
        assert match[1] not in kinds, line
        seen = match[1]
    elif match := re.fullmatch(r"# TYPE (\S+) (gauge|counter)", line):
        assert match[1] == seen, line
        kinds[seen] = match[2]
        assert (match[2] == "counter") == seen.endswith("_total"), line
    else:
        match = re.fullmatch(r'([a-z0-9_]+)(\{[a-z]+="[^"\\\\]*"(,[a-z]+="[^"\\\\]*")*\})? -?[0-9.]+', line)
        assert match and match[1] == seen and seen in kinds, line
assert len(kinds) == 16, kinds
END
}

@test "the kinds of errors add up to what the driver counted" {
    echo 10 >"$(net_of en05)/statistics/rx_errors"
    echo 4 >"$(net_of en05)/statistics/rx_crc_errors"
    echo 3 >"$(net_of en05)/statistics/rx_over_errors"
    echo 2 >"$(net_of en05)/statistics/rx_missed_errors"
    echo 1 >"$(net_of en05)/statistics/rx_length_errors"
    echo 5 >"$(net_of en05)/statistics/tx_errors"
    tb4 metrics
    says 'tb4_link_errors_total{port="en05",kind="rx_over"} 3'
    says 'tb4_link_errors_total{port="en05",kind="tx"} 5'
    [[ $(grep '^tb4_link_errors_total{port="en05"' <<<"$output" | awk '{ sum += $2 } END { print sum }') == 15 ]]
}

@test "what is broken shows in the figures" {
    echo 1500 >"$(net_of en05)/mtu"
    echo n4 >"$(cable_of en05)/device_name"
    sed -i '/^en05/d' "$state/neighbours"
    sed -i /10.100.0.13/d "$state/routes"
    echo systemd-networkd.service >>"$state/enabled"
    printf '??5??????   /usr/lib/tb4gen/plan.sh\n' >"$state/drift"
    remove_device en06
    tb4 metrics
    says 'tb4_link_mtu_bytes{port="en05"} 1500'
    says 'tb4_link_peer_match{port="en05"} 0'
    says 'tb4_link_adjacency_up{port="en05"} 0'
    says 'tb4_link_direct_route{port="en05"} 0'
    says 'tb4_link_present{port="en06"} 0'
    denies 'tb4_link_carrier{port="en06"}'
    says 'tb4_mesh_peers_reachable 1'
    says 'tb4_files_drifted 1'
    says 'tb4_networkd_enabled 1'
}

@test "what tb4-heal did shows in the figures" {
    put run/tb4gen/heal/en05 "port=en05" "state=ok" "repairs=3" "bounces=1"
    put run/tb4gen/hold/en06 ""
    tb4 metrics
    says 'tb4_heal_total{port="en05",action="restart"} 3'
    says 'tb4_heal_total{port="en05",action="bounce"} 1'
    says 'tb4_link_held{port="en05"} 0'
    says 'tb4_link_held{port="en06"} 1'
    denies 'tb4_heal_total{port="en06"'
}

@test "hostile values are no figures" {
    printf '1\nevil 2\n' >"$(cable_of en05)/rx_lanes"
    printf 'x 7\n' >"$(net_of en05)/statistics/rx_crc_errors"
    tb4 metrics
    denies evil
    denies 'kind="rx_crc"} x'
}

@test "a file changes at once, or not at all" {
    mkdir -p "$root/var/lib/prometheus/node-exporter"
    tb4 metrics --write
    [[ $status -eq 0 && -z $output ]]
    [[ $(ls "$root/var/lib/prometheus/node-exporter") == tb4.prom ]]
    [[ $(stat -c %a "$root/var/lib/prometheus/node-exporter/tb4.prom") == 644 ]]
    grep -q '^tb4_link_present' "$root/var/lib/prometheus/node-exporter/tb4.prom"
    tb4 metrics --output "$BATS_TEST_TMPDIR/none/x.prom"
    [[ $status -eq 1 ]]
    says "could not be written"
    tb4 metrics --output
    [[ $status -eq 2 ]]
}

@test "latency and throughput" {
    iperf3 '[  5]   0.00-5.00   sec  15.2 GBytes  26.1 Gbits/sec                  receiver' 0
    tb4 bench
    [[ $status -eq 0 ]]
    says "n3    1     0.245 ms  0.245 ms     26.1 Gbits/sec"
}

@test "latency and throughput for programs" {
    iperf3 '[  5]   0.00-5.00   sec  15.2 GBytes  26.1 Gbits/sec                  receiver' 0
    echo 10.100.0.14 >"$state/silent"
    tb4 bench --json
    [[ $status -eq 1 ]]
    json "j['peers'][0] == {'name': 'n3', 'router_id': '10.100.0.13', 'hops': 1, 'latency_ms': 0.245, 'full_latency_ms': 0.245,
        'full_received': 20, 'full_sent': 20, 'gbits': 26.1, 'note': None}"
    json "j['peers'][1]['latency_ms'] is None and j['peers'][1]['note'] == 'no answer'"
}

@test "full packets that are lost" {
    iperf3 'iperf3: error - unable to connect to server' 1
    echo 10.100.0.13 >"$state/small-only"
    tb4 bench n3
    [[ $status -eq 1 ]]
    says "0.245 ms  lost"
}

@test "no server for iperf3 on the other end" {
    iperf3 'iperf3: error - unable to connect to server' 1
    tb4 bench n3
    [[ $status -eq 0 ]]
    says "no server"
    says "on n3, with iperf3 installed: iperf3 --server --one-off --bind 10.100.0.13"
    denies n4
}

@test "no iperf3 on this end" {
    without iperf3
    tb4 bench n3
    [[ $status -eq 0 ]]
    says "apt-get install iperf3, here and on n3"
}

@test "a node that does not answer" {
    echo 10.100.0.13 >"$state/silent"
    tb4 bench
    [[ $status -eq 1 ]]
    says "no answer"
    says "n4"
}

@test "a node that is none" {
    for name in n9 "" '@' n2; do
        tb4 bench "$name"
        [[ $status -eq 2 ]]
    done
}
