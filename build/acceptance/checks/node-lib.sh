# The nodes of the example as machines that systemd boots, as Proxmox VE leaves them, and the cables between them. Sourced
# behind lib.sh; the machine of a node has the node's name.
# shellcheck shell=bash
# shellcheck source=build/acceptance/checks/mesh-lib.sh
. ./mesh-lib.sh
# shellcheck source=build/acceptance/checks/booted-lib.sh
. ./booted-lib.sh

# By NODE.PORT: the other end as NODE.PORT, and the device's MAC address, by which a rule knows the port.
declare -A far=() mac=() router_id=() management=()
mtu=

read_plans() {
    local a port_a b port_b size folder node
    while read -r a port_a b port_b size; do
        mtu=$size
        far[$a.$port_a]=$b.$port_b
        far[$b.$port_b]=$a.$port_a
    done < <(print_cables)
    for folder in /tmp/bundle/nodes/*/; do
        node=$(basename "$folder")
        router_id[$node]=$(plan_of "$node" 'echo "$router_id"')
        while read -r port_a b; do mac[$node.$port_a]=$b; done < <(ports_of "$node")
        while read -r a b; do management[$a]=$b; done < <(plan_of "$node" 'for peer in "${peers[@]}"; do echo "$peer ${peer_management[$peer]}"; done')
    done
}

plan_of() { # NODE COMMAND
    bash -c '. "$1"; eval "$2"' bash "/tmp/bundle/nodes/$1/root/usr/lib/tb4gen/plan.sh" "$2"
}

# PORT MAC-ADDRESS, a line a port. thunderbolt_net makes 02, 12, ... the first byte of the address as well.
ports_of() { # NODE
    plan_of "$1" 'for index in "${!ports[@]}"; do printf "%s %x2:54:34:00:00:%02x\n" "${ports[index]}" "$index" "${router_id##*.}"; done'
}

# --- the machine, before the first boot

lay_node() { # NODE
    local machine=/mnt/$1
    lay_machine "$1" "$1" || return 1
    lay_interfaces "$1" "$machine"
    lay_frr "$1" "$machine"
    lay_order "$machine"
    lay_port_rule "$1" "$machine"
    install -m 755 port-state.sh "$machine/usr/local/sbin/port-state"
    printf 'router_id=%s mtu=%s\n' "${router_id[$1]}" "$mtu" >"$machine/etc/port-state"
}

# What the installer and the SDN of Proxmox VE write. For want of dummy devices in this kernel, a bridge has the router ID.
lay_interfaces() { # NODE MACHINE
    local to=$2/etc/network
    cat >"$to/interfaces" <<END
auto lo
iface lo inet loopback
	address ${router_id[$1]}/32

iface enp2s0f0np0 inet manual

auto vmbr0
iface vmbr0 inet static
	address ${management[$1]}/24
	gateway ${management[$1]%.*}.1
	bridge-ports enp2s0f0np0
	bridge-stp off
	bridge-fd 0

source /etc/network/interfaces.d/*
END
    # Debian's ifupdown2 writes to the second one, which its iproute2 does not have any more: ifreload would end with 1.
    mkdir -p "$to/interfaces.d" "$2/etc/iproute2/rt_tables.d"
    sed 's/link-type dummy/bridge-ports none/' "/tmp/bundle/preview/$1/interfaces.d/sdn" >"$to/interfaces.d/sdn"
}

lay_frr() { # NODE MACHINE
    print_frr_conf "$1" >"$2/etc/frr/frr.conf"
    sed -i 's/^fabricd=no/fabricd=yes/' "$2/etc/frr/daemons"
}

# When the network begins, as in Proxmox VE's ifupdown2, which waits for udev; Debian's begins with systemd itself. And
# what waits for the network, as corosync and Ceph do.
lay_order() { # MACHINE
    local units=$1/etc/systemd/system
    mkdir -p "$units/networking.service.d" "$units/multi-user.target.wants"
    cat >"$units/ifupdown2-pre.service" <<'END'
[Unit]
DefaultDependencies=no
Wants=systemd-udevd.service
After=systemd-udev-trigger.service
Before=network.target
[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=udevadm settle
END
    cat >"$units/networking.service.d/proxmox.conf" <<'END'
[Unit]
Requires=ifupdown2-pre.service
After=local-fs.target network-pre.target systemd-sysctl.service systemd-modules-load.service ifupdown2-pre.service
Before=network.target network-online.target
END
    cat >"$units/waits-for-network.service" <<'END'
[Unit]
Wants=network-online.target
After=network-online.target
[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=true
END
    ln -s ../waits-for-network.service "$units/multi-user.target.wants/"
}

# A veth has neither a PCI path nor the driver; a rule lends them to the ports, known by their MAC addresses.
lay_port_rule() { # NODE MACHINE
    local port address path
    while read -r port address; do
        path=$(plan_of "$1" "echo \"\${port_path[$port]}\"")
        printf 'SUBSYSTEM=="net", ATTR{address}=="%s", ENV{ID_PATH}="%s", ENV{ID_NET_DRIVER}="thunderbolt-net"\n' "$address" "$path"
    done < <(ports_of "$1") >"$2/etc/udev/rules.d/79-lent-path.rules"
}

# The driver and the controllers, as far as they are looked for: in each machine's /sys, and as modules that are built in.
lend_hardware() { # NODE: whose controllers the others have as well
    local path modules
    modules=/usr/lib/modules/$(uname -r)
    for path in thunderbolt thunderbolt_net; do
        mkdir -p "/mnt/lent/module/$path"
        echo live >"/mnt/lent/module/$path/initstate"
    done
    while read -r path; do mkdir -p "/mnt/lent/pci/${path#pci-}"; done < <(plan_of "$1" 'printf "%s\n" "${port_path[@]}"')
    mkdir -p "$modules"
    printf 'kernel/drivers/%s.ko\n' thunderbolt/thunderbolt net/thunderbolt/thunderbolt_net >"$modules/modules.builtin"
    : >"$modules/modules.order"
    depmod 2>/dev/null
}

# --- power and cables

make_management() {
    ip link set lo up
    ip link add management type bridge
    ip link set management up
    ip address add "${management[$1]%.*}.1/24" dev management
}

start_node() { # NODE [CABLE...]: boots it with these cables in
    local node=$1
    shift
    make_network "$node"
    ip link add "management-$node" type veth peer name enp2s0f0np0 netns "$node"
    ip link set "management-$node" master management up
    [ $# -eq 0 ] || plug "$@"
    local lent=(--bind-ro=/mnt/lent/module:/sys/module)
    [ ! -d /sys/bus/pci/devices ] || lent+=(--bind-ro=/mnt/lent/pci:/sys/bus/pci/devices)
    power_on "$node" "${lent[@]}"
}

is_machine() { # NODE
    [ -e "/mnt/$1/etc/hostname" ]
}

# All in the same instant. As with thunderbolt_net, a machine sees the name that is free, and the kernel's MTU.
plug() { # NODE.PORT...: a cable each, by one of its ends
    local one other
    for one in "$@"; do
        other=${far[$one]}
        echo "link add name $(first_name "$one") netns ${one%.*} address ${mac[$one]} type veth" \
            "peer name $(first_name "$other") netns ${other%.*} address ${mac[$other]}"
    done | ip -batch -
    for one in "$@"; do
        is_machine "${far[$one]%.*}" || set_up_end "${far[$one]}"
    done
}

first_name() { # NODE.PORT
    if is_machine "${1%.*}"; then echo thunderbolt%d; else echo "${1#*.}"; fi
}

unplug() { # NODE.PORT...
    local one
    for one in "$@"; do ip -n "${one%.*}" link del "if$(index_of "$one")"; done
}

index_of() { # NODE.PORT: its name may be about to change
    ip -n "${1%.*}" -oneline link show | sed -n "s/^\([0-9]*\): .* ${mac[$1]} .*/\1/p"
}

# --- a node without a machine: a namespace whose ends of cables are always as they should be

make_peer() { # NODE
    make_network "$1"
    ip -n "$1" link set lo up
    ip -n "$1" address add "${router_id[$1]}/32" dev lo
    start_frr "$1" "/etc/frr/$1" ip netns exec "$1"
}

set_up_end() { # NODE.PORT
    printf '%s\n' "link set ${1#*.} mtu $mtu up" "address add ${router_id[${1%.*}]}/32 dev ${1#*.}" | ip -n "${1%.*}" -batch -
    ip netns exec "${1%.*}" sysctl -qw "net.ipv4.conf.${1#*.}.forwarding=1"
}

end_peer() { # NODE
    local file
    for file in /var/run/frr/"$1"/*.pid; do kill -KILL "$(cat "$file")" 2>/dev/null; done
    ip netns del "$1"
}
