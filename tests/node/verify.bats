#!/usr/bin/env bats
# tb4 verify: what it asks, what it says, when it gives up.

load setup

@test "a healthy node is all well, with what was looked at" {
    tb4 verify
    [[ $status -eq 0 ]]
    says "ok    en05 to n3: link"
    says "ok    en06 to n4: neighbour"
    says "ok    n3: 5 of 5 packets of 65520 bytes by en05, 0.245 ms, full 0.245 ms"
    [[ ${lines[-1]} == "n2: all well" ]]
}

@test "every other node gets small packets, and full ones that may not be cut" {
    tb4 verify
    for address in 10.100.0.13 10.100.0.14; do
        grep -q -- "^-q -c 3 .* $address$" "$state/pings"
        grep -q -- "^-q -c 5 .* -M do -s 65492 $address$" "$state/pings"
    done
}

@test "JSON has every check" {
    tb4 verify --json
    [[ $status -eq 0 ]]
    json "j['ok'] and [c['code'] for c in j['checks']] == ['link', 'link', 'neighbour', 'neighbour', 'peer', 'peer']"
    json "all(c['result'] == 'ok' and c['fix'] is None for c in j['checks'])"
}

@test "MTU 1500 is found with node and port" {
    echo 1500 >"$(net_of en05)/mtu"
    tb4 verify --wait 0
    [[ $status -eq 1 ]]
    says "FAIL  en05 has MTU 1500, not 65520"
    [[ ${lines[-1]} == "n2: 1 problem(s)" ]]
    tb4 verify --wait 0 --json
    [[ $status -eq 1 ]]
    json "not j['ok'] and j['node'] == 'n2' and ('fail', 'mtu', 'en05') in [(c['result'], c['code'], c['subject']) for c in j['checks']]"
}

@test "before the fabric only ports are looked at" {
    rm "$root/etc/network/interfaces.d/sdn"
    : >"$state/address.en05"
    tb4 verify --ports
    [[ $status -eq 0 ]]
    [[ ! -e $state/pings ]]
    tb4 verify --wait 0
    [[ $status -eq 1 ]]
    says "the fabric tb4 is not applied"
}

@test "it tries again until all is well" {
    echo 10.100.0.13 >"$state/silent"
    (sleep 2 && rm "$state/silent") 3>&- &
    tb4 verify --wait 30
    [[ $status -eq 0 ]]
    ((SECONDS < 25))
}

@test "a note is no problem" {
    echo 1 >"$(cable_of en05)/rx_lanes"
    tb4 verify
    [[ $status -eq 0 ]]
    says "note  en05 has 1 lane(s) instead of 2"
}

@test "a node behind others, and one that no cable reaches" {
    change_plan -e 's/^peer_hops\[n4\]=.*//'
    tb4 verify --wait 0
    [[ $status -eq 0 ]]
    says "note  n4 is reached by no cable of the plan"
}

@test "what the nearest cable loses is said once" {
    change_plan -e 's/^peers=.*/peers=(n5 n3 n4)/' -e '$apeer_router_id[n5]=10.100.0.15 peer_hops[n5]=2'
    echo "10.100.0.15 en05" >>"$state/routes"
    printf '%s\n' 10.100.0.13 10.100.0.15 >"$state/small-only"
    tb4 verify --wait 0 --json
    json "[c['subject'] for c in j['checks'] if c['result'] == 'fail'] == ['n3']"
    printf '%s\n' 10.100.0.15 >"$state/small-only"
    tb4 verify --wait 0 --json
    json "[c['subject'] for c in j['checks'] if c['result'] == 'fail'] == ['n5']"
    rm "$state/small-only"
    printf '%s\n' "small 10.100.0.13 2" "small 10.100.0.15 1" >"$state/some"
    tb4 verify --wait 0 --json
    json "[(c['code'], c['subject']) for c in j['checks'] if c['result'] == 'fail'] == [('lossy', 'n3')]"
    json "'what is lost on the way is said above' in [c['text'] for c in j['checks'] if c['subject'] == 'n5'][0]"
}

@test "wrong usage" {
    for arguments in --frobnicate "--wait" "--wait x" "--wait -1" "en05"; do
        # shellcheck disable=SC2086 # words
        tb4 verify $arguments
        [[ $status -eq 2 ]]
        says "tb4 verify --help"
    done
}
