# The nodes' tb4 in the mesh of mesh.sh, which sources this: what it says of a mesh that is well, of one end with another
# MTU, and of a cable that is cut.
# shellcheck shell=bash

# Each node's own files, and /sys and /proc of its namespace. What this machine cannot have is made up: the driver's
# module, systemd, Ceph's answer.
prepare_tool() { # NODE
    local root=/tmp/mesh/$1 tree=/tmp/bundle/nodes/$1/root dummy
    dummy=$(sed -n 's/^dummy=//p' "$tree/usr/lib/tb4gen/plan.sh")
    mkdir -p "$root"/bin "$root"/sys/module/thunderbolt_net "$root"/etc/network/interfaces.d "$root"/etc/frr "$root"/usr/lib
    ln -s /sys/class /sys/bus "$root/sys/"
    ln -s /proc "$root/proc"
    ln -s /usr/lib/frr "$root/usr/lib/frr"
    # The router ID lies on lo here.
    sed "s/$dummy/lo/" "$tree/usr/lib/tb4gen/plan.sh" >"$root/plan.sh"
    sed "s/$dummy/lo/" "/tmp/bundle/preview/$1/interfaces.d/sdn" >"$root/etc/network/interfaces.d/sdn"
    echo "source /etc/network/interfaces.d/*" >"$root/etc/network/interfaces"
    ln -s /usr/lib/tb4gen/interfaces "$root/etc/network/interfaces.d/tb4gen"
    ln -s /usr/lib/tb4gen/frr.conf.local "$root/etc/frr/frr.conf.local"
    echo "fabricd=yes" >"$root/etc/frr/daemons"
    printf '#!/bin/sh\nexec /usr/bin/vtysh -N %s "$@"\n' "$1" >"$root/bin/vtysh"
    # shellcheck disable=SC2016 # expanded when it runs
    printf '#!/bin/sh\ncase "$*" in *networkd*|list-units*) exit 1 ;; *--quiet*) ;; *is-enabled*) echo enabled ;; *) echo active ;; esac\n' >"$root/bin/systemctl"
    printf '#!/bin/sh\necho HEALTH_OK\n' >"$root/bin/ceph"
    chmod 755 "$root"/bin/*
}

tool() { # NODE ARGUMENT...
    local node=$1
    shift
    # shellcheck disable=SC2016 # expanded inside
    ip netns exec "$node" unshare --uts env TB4_SYSROOT="/tmp/mesh/$node" TB4_PLAN="/tmp/mesh/$node/plan.sh" \
        PATH="/tmp/mesh/$node/bin:$PATH" sh -c 'hostname "$1"; shift; exec "$@"' sh "$node" \
        "/tmp/bundle/nodes/$node/root/usr/bin/tb4" "$@"
}

# What a command on a node is to find: CODE=SUBJECT, and nothing else.
tool_finds() { # NODE COMMAND FINDING...
    local node=$1 command=$2 wanted found
    shift 2
    # Routes take a moment to follow.
    for _ in 1 2 3 4 5; do
        # Of verify, one look.
        if [ "$command" = verify ]; then found=$(tool "$node" verify --wait 0 --json); else found=$(tool "$node" "$command" --json); fi
        wanted=$(printf '%s\n' "$@" | sort)
        found=$(python3 -c '
import json, sys
report = json.load(sys.stdin)
for entry in report.get("checks", report.get("findings")):
    if entry["result"] != "ok":
        print(entry["code"] + "=" + entry["subject"])' <<<"$found" | sort)
        [ "$found" != "$wanted" ] || return 0
        sleep 2
    done
    printf 'wanted: %s\nfound: %s\n' "$wanted" "$found"
    tool "$node" verify --wait 0
    return 1
}

mkdir -p /tmp/mesh
for node in "${nodes[@]}"; do
    prepare_tool "$node"
    expect "tb4 verify on $node" tool "$node" verify
    expect "tb4 doctor on $node" tool_finds "$node" doctor
    expect "tb4 status on $node" tool "$node" status
done

read -r a port_a b port_b mtu <<<"${cables[0]}"

# Whether there is another way than that cable: then the nodes are reached, and nothing follows from its faults.
is_ring() {
    [ "${#cables[@]}" -ge "${#nodes[@]}" ]
}

# The end that has it says so; the other one keeps its neighbour for good, and its full packets vanish without a word.
in_node "$a" ip link set "$port_a" mtu 1500
if is_ring; then
    for command in verify doctor; do
        expect "tb4 $command on $a: its $port_a has MTU 1500" tool_finds "$a" "$command" "mtu=$port_a"
        expect "tb4 $command on $b: $a has another MTU" tool_finds "$b" "$command" "large-packets=$a"
    done
    grep "most likely that of $a $port_a" < <(tool "$b" verify --wait 0) >/dev/null
    report "tb4 verify on $b names the port of $a" $? "$(tool "$b" verify --wait 0)"
fi
grep "FAIL  $port_a has MTU 1500, not $mtu" < <(tool "$a" verify --wait 0) >/dev/null
report "tb4 verify on $a names its port with MTU 1500" $? "$(tool "$a" verify --wait 0)"
in_node "$a" ip link set "$port_a" mtu "$mtu"
expect "tb4 verify on $a once its MTU is right again" tool "$a" verify
expect "tb4 verify on $b once the MTU of $a is right again" tool "$b" verify

in_node "$a" ip link set "$port_a" down
if is_ring; then
    for command in verify doctor; do
        expect "tb4 $command on $a: $port_a is down" tool_finds "$a" "$command" "port-down=$port_a"
        expect "tb4 $command on $b: $port_b has no link" tool_finds "$b" "$command" "no-carrier=$port_b"
    done
fi
grep -E "^$port_a .* down " < <(tool "$a" status) >/dev/null
report "tb4 status on $a shows that $port_a is down" $? "$(tool "$a" status)"
grep -E "^$port_b .* no carrier " < <(tool "$b" status) >/dev/null
report "tb4 status on $b shows that $port_b has no link" $? "$(tool "$b" status)"
in_node "$a" ip link set "$port_a" up
in_node "$a" ip address replace "${router_id[$a]}/32" dev "$port_a"
expect "tb4 verify on $a once the cable is back" tool "$a" verify
expect "tb4 verify on $b once the cable is back" tool "$b" verify
