#!/usr/bin/env bats
# tb4-mesh-online: how long it waits, for whom, and what it says.

load setup

online() { # SECONDS
    run "$tree/usr/libexec/tb4gen/tb4-mesh-online" "$@"
}

@test "a node on the mesh is told at once" {
    online 0
    [ "$status" -eq 0 ]
    says "on the mesh after 0 s"
}

@test "it pings from the router ID" {
    online 0
    grep -qx -- "-q -n -c 1 -W 1 -I 10.100.0.12 10.100.0.13" "$state/pings"
}

@test "of three nodes one other is a majority" {
    echo 10.100.0.13 >"$state/silent"
    online 0
    [ "$status" -eq 0 ]
}

@test "none reached: it ends with 1 and says how many are missing" {
    printf '%s\n' 10.100.0.13 10.100.0.14 >"$state/silent"
    online 1
    [ "$status" -eq 1 ]
    says "not on the mesh after 1 s: 0 of 1 other nodes reached"
}

@test "all wanted, and one missing" {
    change_plan 's/^online_nodes=.*/online_nodes=all/'
    online 0
    [ "$status" -eq 0 ]
    echo 10.100.0.14 >"$state/silent"
    online 0
    [ "$status" -eq 1 ]
    says "1 of 2 other nodes reached"
}

@test "one wanted" {
    change_plan 's/^online_nodes=.*/online_nodes=one/; s/^peers=.*/peers=(n3 n4 n5 n6)/'
    echo 10.100.0.13 >"$state/silent"
    online 0
    [ "$status" -eq 0 ]
}

@test "of five nodes two others are a majority" {
    change_plan 's/^peers=.*/peers=(n3 n4 n5 n6)/; $apeer_router_id[n5]=10.100.0.15 peer_hops[n5]=2\npeer_router_id[n6]=10.100.0.16 peer_hops[n6]=2'
    online 0
    [ "$status" -eq 0 ]
    echo 10.100.0.14 >"$state/silent"
    online 0
    [ "$status" -eq 1 ]
    says "1 of 2 other nodes reached"
}

@test "what no cable leads to is not waited for" {
    change_plan '/^peer_hops\[n4\]/d; s/^online_nodes=.*/online_nodes=all/'
    echo 10.100.0.14 >"$state/silent"
    online 0
    [ "$status" -eq 0 ]
}

@test "a route that only leads everywhere does not count" {
    : >"$state/routes"
    online 0
    [ "$status" -eq 1 ]
    [ ! -s "$state/pings" ]
}

@test "without the router ID it asks for the fabric" {
    rm "$state"/address.*
    online 0
    [ "$status" -eq 1 ]
    says "the router ID 10.100.0.12 is on no interface that is up: has the fabric been applied?"
}

@test "it waits until the mesh is there" {
    printf '%s\n' 10.100.0.13 10.100.0.14 >"$state/silent"
    program sleep <<'END'
rm -f "$FAKE/silent"
END
    online 30
    [ "$status" -eq 0 ]
}

@test "wrong usage" {
    for argument in -1 1.5 x "" 12345; do
        online "$argument"
        [ "$status" -eq 2 ]
    done
    online 1 2
    [ "$status" -eq 2 ]
}
