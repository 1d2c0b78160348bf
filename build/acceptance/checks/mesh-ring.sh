# A ring of TAP cables for the figures: a cable can vanish with its devices and come again as new ones, or go silent with
# its carrier on. Sourced behind lib.sh; wants $timers, "tb4gen" or "proxmox". What is mounted here is this process's own:
# rings beside each other have the same names in it.
# shellcheck shell=bash disable=SC2034

: "${timers:?}"
for own in /run /etc/frr /etc/netns /tmp/mesh; do
    mkdir -p "$own"
    mount -t tmpfs tmpfs "$own"
done
mkdir -p /run/netns /run/frr

# Proxmox VE's defaults: what it writes where the fabric names no timers, and nothing merged into it.
if [ "$timers" = proxmox ]; then
    cp -a /tmp/bundle/preview /tmp/mesh/previews
    sed -i '/hello-interval/d; /hello-multiplier/d; /lsp-gen-interval/d' /tmp/mesh/previews/*/frr.conf
    mount --bind /tmp/mesh/previews /tmp/bundle/preview
fi
# shellcheck source=build/acceptance/checks/mesh-nodes.sh
. ./mesh-nodes.sh

now() { # in ms
    local time=${EPOCHREALTIME//[.,]/}
    echo $((time / 1000))
}

since() { # MS: the seconds since then, with one decimal
    local tenths=$((($(now) - $1 + 50) / 100))
    echo "$((tenths / 10)).$((tenths % 10))"
}

figure() { # NAME VALUE UNIT
    echo "figure: $1.$timers $2 $3"
}

# What else the machine does, beside the figures.
load_figure() { # NAME
    figure "load-$1" "$(cut -d ' ' -f 1 /proc/loadavg)" "processes in the last minute"
}

at_most() { # NAME LIMIT FIGURE UNIT
    local status=0
    awk -v value="$3" -v limit="$2" 'BEGIN { exit !(value != "" && value <= limit) }' || status=1
    report "$1: at most $2 $4" "$status" "it was ${3:-never}"
}

more_than() { # NAME LIMIT FIGURE UNIT: of the contrast, without which at_most says nothing
    local status=0
    awk -v value="$3" -v limit="$2" 'BEGIN { exit !(value != "" && value > limit) }' || status=1
    report "$1: more than $2 $4" "$status" "it was ${3:-never}"
}

# --- cables

declare -A cable_process

# The devices, anew: without MTU, address or forwarding.
insert() { # CABLE, by its number
    local a port_a b port_b
    read -r a port_a b port_b mtu <<<"${cables[$1]}"
    : >"/tmp/mesh/cable-$1"
    python3 cable.py "/run/netns/$a" "$port_a" "/run/netns/$b" "$port_b" >"/tmp/mesh/cable-$1" 2>&1 &
    cable_process[$1]=$!
    until grep -q plugged "/tmp/mesh/cable-$1"; do
        kill -0 "${cable_process[$1]}" 2>/dev/null || return 1
        sleep 0.02
    done
}

pull() { # CABLE: its devices go with it, as thunderbolt_net's do
    kill "${cable_process[$1]}"
    wait "${cable_process[$1]}" 2>/dev/null
}

# What the udev rule has systemd do for each device that appears: the node's own tb4-link, with the real ifupdown2.
link_cable() { # CABLE: both ends at once
    local a port_a b port_b first status=0
    read -r a port_a b port_b mtu <<<"${cables[$1]}"
    program "$a" usr/libexec/tb4gen/tb4-link "$port_a" >"/tmp/mesh/link-$1-$a" 2>&1 &
    first=$!
    program "$b" usr/libexec/tb4gen/tb4-link "$port_b" >"/tmp/mesh/link-$1-$b" 2>&1 || status=$?
    wait "$first" && return "$status"
}

is_used() { # CABLE: both ends have their direct route over it
    local a port_a b port_b _
    read -r a port_a b port_b _ <<<"${cables[$1]}"
    ip -n "$a" -4 route show exact "${router_id[$b]}/32" | grep -q " dev $port_a " &&
        ip -n "$b" -4 route show exact "${router_id[$a]}/32" | grep -q " dev $port_b "
}

has_neighbours() { # CABLE: at both ends
    local a port_a b port_b _
    read -r a port_a b port_b _ <<<"${cables[$1]}"
    is_neighbour "$a" "$port_a" && is_neighbour "$b" "$port_b"
}

is_neighbour() { # NODE PORT
    vtysh -N "$1" -d fabricd -c 'show openfabric neighbor' 2>/dev/null | grep -qE " $2 +[0-9]+ +Up "
}

is_no_neighbour() { # NODE PORT
    ! is_neighbour "$1" "$2"
}

# --- the ring

# /etc/network of each namespace: "ip netns exec" mounts what lies in /etc/netns/NAME.
prepare_node() { # NODE
    prepare_tool "$1"
    mkdir -p "/etc/netns/$1"
    cp -a /etc/network "/etc/netns/$1/"
    cp -a "/tmp/mesh/$1/etc/network/." "/etc/netns/$1/network/"
    cp --remove-destination "/tmp/bundle/nodes/$1/root/usr/lib/tb4gen/interfaces" "/etc/netns/$1/network/interfaces.d/tb4gen"
    cp "/tmp/bundle/preview/$1/interfaces.d/sdn" "/etc/netns/$1/network/interfaces.d/sdn"
    ip netns add "$1"
    in_node "$1" ip link set lo up
}

plug_all() {
    local cable a port_a b port_b
    for cable in "${!cables[@]}"; do
        insert "$cable" || return 1
        read -r a port_a b port_b mtu <<<"${cables[cable]}"
        plug "$a" "$port_a"
        plug "$b" "$port_b"
    done
}

has_all_routes() {
    local node
    for node in "${nodes[@]}"; do
        [ "$(ip -n "$node" -4 route show proto 197 | grep -c ' dev ')" -eq $((${#nodes[@]} - 1)) ] || return 1
    done
}

cold_start() { # all nodes start FRR; sets cold to the seconds until all routes are there, or to nothing
    local node start
    start=$(now)
    for node in "${nodes[@]}"; do start_node "$node"; done
    cold=
    if wait_for 90 has_all_routes; then cold=$(since "$start"); fi
}

# FRR's default has a node wait for 30 s between two of its LSPs. From here on none waits.
settle() {
    local last='' there start
    start=$(now)
    for _ in $(seq 90); do
        there=$(lsps)
        [ "$there" = "$last" ] || start=$(now)
        last=$there
        [ "$(now)" -le $((start + 31000)) ] || return 0
        sleep 1
    done
}

lsps() { # each with its sequence number
    vtysh -N "${nodes[0]}" -d fabricd -c 'show openfabric database' | awk '$1 ~ /-[0-9]+$/ { print $1, $(NF - 3) }'
}

# Packets at 10/s, each with a line; lost_of tells afterwards. What comes late is not lost.
ping_at_10() { # FROM TO COUNT FILE
    in_node "$1" ping -n -i 0.1 -W 1 -c "$3" "${router_id[$2]}" >"$4" 2>&1
}

lost_of() { # FILE COUNT: of the first COUNT packets
    awk -v count="$2" -F 'icmp_seq=' '/ time=/ && $2 + 0 <= count { got++ } END { print count - got }' "$1"
}

# Of two directions, the one that lost more.
worst_of() { # COUNT FILE...
    local count=$1 file
    shift
    for file in "$@"; do lost_of "$file" "$count"; done | sort -n | tail -n 1
}
