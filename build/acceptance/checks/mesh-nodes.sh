# The cluster's mesh in network namespaces: every node a namespace with FRR, and the node's own programs in it. Sourced
# behind lib.sh; the bundle lies in /tmp/bundle. Sets nodes, router_id and cables.
# shellcheck shell=bash disable=SC2016
# shellcheck source=build/acceptance/checks/mesh-lib.sh
. ./mesh-lib.sh

mtu=1500
declare -A router_id
nodes=()
for preview in /tmp/bundle/preview/*/; do
    node=$(basename "$preview")
    nodes+=("$node")
    router_id[$node]=$(sed -n 's/^ set src //p' "$preview/frr.conf" | head -n 1)
done

# shellcheck disable=SC2034 # read by those that source this
mapfile -t cables < <(print_cables)

in_node() { # NODE COMMAND...
    local node=$1
    shift
    ip netns exec "$node" "$@"
}

start_node() { # NODE
    in_node "$1" ip link set lo up
    in_node "$1" ip address add "${router_id[$1]}/32" dev lo
    start_frr "$1" "/etc/frr/$1" ip netns exec "$1"
}

plug() { # NODE PORT: what tb4-link leaves behind on an unnumbered port
    in_node "$1" ip link set "$2" mtu "$mtu" up
    in_node "$1" ip address add "${router_id[$1]}/32" dev "$2"
    in_node "$1" sysctl -qw "net.ipv4.conf.$2.forwarding=1"
}

all_pairs() { # SECONDS: until every node reaches every other with a full, unfragmented packet
    local deadline=$((SECONDS + $1)) from to missing=start
    while [ -n "$missing" ] && [ "$SECONDS" -lt "$deadline" ]; do
        missing=
        for from in "${nodes[@]}"; do
            for to in "${nodes[@]}"; do
                [ "$from" = "$to" ] && continue
                in_node "$from" ping -q -c 1 -W 1 -M 'do' -s "$((mtu - 28))" "${router_id[$to]}" >/dev/null 2>&1 ||
                    { missing="$from does not reach $to"; break 2; }
            done
        done
        [ -z "$missing" ] || sleep 0.5
    done
    echo "$missing"
    [ -z "$missing" ]
}

stop_nodes() {
    local node pid
    for node in "${nodes[@]}"; do
        for pid in /var/run/frr/"$node"/*.pid; do kill "$(cat "$pid")" 2>/dev/null; done
    done
}

# Each node's own files, and /sys and /proc of its namespace. What this machine cannot have is made up: the driver's
# module, systemd, Ceph's answer.
prepare_tool() { # NODE
    local root=/tmp/mesh/$1 tree=/tmp/bundle/nodes/$1/root dummy
    dummy=$(sed -n 's/^dummy=//p' "$tree/usr/lib/tb4gen/plan.sh")
    mkdir -p "$root"/bin "$root"/sys/module/thunderbolt_net "$root"/etc/network/interfaces.d "$root"/etc/frr "$root"/usr/lib \
        "$root"/run/network
    ln -s /sys/class /sys/bus "$root/sys/"
    ln -s /proc "$root/proc"
    ln -s /usr/lib/frr "$root/usr/lib/frr"
    # The router ID lies on lo here, and this kernel was booted with arguments of its own.
    sed "s/$dummy/lo/; s/^kernel_arguments=.*/kernel_arguments=()/" "$tree/usr/lib/tb4gen/plan.sh" >"$root/plan.sh"
    sed "s/$dummy/lo/" "/tmp/bundle/preview/$1/interfaces.d/sdn" >"$root/etc/network/interfaces.d/sdn"
    echo "source /etc/network/interfaces.d/*" >"$root/etc/network/interfaces"
    ln -s /usr/lib/tb4gen/interfaces "$root/etc/network/interfaces.d/tb4gen"
    ln -s /usr/lib/tb4gen/frr.conf.local "$root/etc/frr/frr.conf.local"
    echo "fabricd=yes" >"$root/etc/frr/daemons"
    printf '#!/bin/sh\nexec /usr/bin/vtysh -N %s "$@"\n' "$1" >"$root/bin/vtysh"
    printf '#!/bin/sh\ncase "$*" in *networkd*|list-units*) exit 1 ;; *--quiet*) ;; *is-enabled*) echo enabled ;; *) echo active ;; esac\n' >"$root/bin/systemctl"
    printf '#!/bin/sh\necho HEALTH_OK\n' >"$root/bin/ceph"
    chmod 755 "$root"/bin/*
}

tool() { # NODE ARGUMENT...
    local node=$1
    shift
    program "$node" usr/bin/tb4 "$@"
}

program() { # NODE PATH ARGUMENT...: one of the node's own programs. ifupdown2's state in /run is the node's own as well.
    local node=$1 path=$2
    shift 2
    mkdir -p /run/network
    ip netns exec "$node" unshare --uts env TB4_SYSROOT="/tmp/mesh/$node" TB4_PLAN="/tmp/mesh/$node/plan.sh" \
        PATH="/tmp/mesh/$node/bin:$PATH" sh -c 'hostname "$1"; mount --bind "$TB4_SYSROOT/run/network" /run/network; shift; exec "$@"' \
        sh "$node" "/tmp/bundle/nodes/$node/root/$path" "$@"
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
