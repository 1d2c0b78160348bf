# What a bundle says of its mesh, and FRR in network namespaces. Sourced.
# shellcheck shell=bash

# A line a cable: NODE PORT NODE PORT MTU.
print_cables() {
    python3 - <<'PY'
import json
mesh = json.load(open("/tmp/bundle/cluster/mesh.json", encoding="utf-8"))
for cable in mesh["cables"]:
    (a, b) = cable["ends"]
    print(a["node"], a["port"], b["node"], b["port"], mesh["mtu"])
PY
}

# The router ID lies on lo: Debian's fabricd does not yet treat a dummy as a loopback, which Proxmox VE's build does.
print_frr_conf() { # NODE
    sed 's/^interface dummy_.*/interface lo/' "/tmp/bundle/preview/$1/frr.conf"
}

start_frr() { # NODE FOLDER COMMAND-IN-ITS-NAMESPACE...: FOLDER has its configuration; with /etc/frr, FRR's -N is left out
    local name=$1 folder=$2 space=() daemon
    shift 2
    [ "$folder" = /etc/frr ] || space=(-N "$name")
    mkdir -p "$folder" "/var/run/frr${folder#/etc/frr}"
    print_frr_conf "$name" >"$folder/frr.conf"
    touch "$folder/vtysh.conf"
    chown -R frr:frr "$folder" "/var/run/frr${folder#/etc/frr}"
    for daemon in mgmtd zebra staticd fabricd; do
        # A host name of its own, or IS-IS names every node after this machine. FRR keeps the standard streams open.
        # shellcheck disable=SC2016
        "$@" unshare --uts sh -c 'hostname "$1"; shift; exec "$@"' sh "$name" "/usr/lib/frr/$daemon" -d "${space[@]}" -P 0 \
            >/dev/null 2>&1 </dev/null
    done
    vtysh "${space[@]}" -b >/dev/null 2>&1
}
