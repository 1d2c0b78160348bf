# shellcheck shell=bash
# What a port is like right now, for tb4-heal. Sourced behind common.sh, text.sh and state.sh.

# Exit status 0: there is one; 1: there is none; 2: FRR does not answer, which is another matter.
has_neighbour() { # PORT
    read_neighbours || return 2
    [[ ${neighbour_state[$1]-} == Up ]]
}

# Not by the answers alone: without an adjacency the peer may have no route back, or another one. Silent is who makes not
# one byte come in, not even the ARP reply, while he is asked.
is_silent() { # PORT
    local peer=${peer_router_id[${port_peer[$1]}]-} before after
    # Or nobody is asked by ARP at all. No route uses the entry: there is no adjacency.
    ip -4 neighbour flush to "$peer" dev "$1" 2>/dev/null || true
    before=$(read_value "$sysroot/sys/class/net/$1/statistics/rx_bytes")
    if ping -q -n -c 3 -W 1 -I "$1" "$peer" >/dev/null 2>&1; then return 1; fi
    after=$(read_value "$sysroot/sys/class/net/$1/statistics/rx_bytes")
    [[ -n $before && $before == "$after" ]]
}

# Sets unit to what systemd is doing with the port: masked, busy, retrying or idle.
ask_for_unit() { # PORT
    local shown
    unit=idle
    shown=$(timeout 10 systemctl show --property=LoadState,ActiveState,SubState,Job "tb4-link@$1.service" 2>/dev/null) || unit=busy
    case $shown in
        *LoadState=masked*) unit=masked ;;
        # Also while it waits for what it is ordered behind.
        *Job=[1-9]*) unit=busy ;;
        # Failed, with its next try in up to 5 min: until then the port stays as it is.
        *SubState=auto-restart*) unit=retrying ;;
        *ActiveState=activating* | *ActiveState=deactivating* | *ActiveState=reloading*) unit=busy ;;
        *) ;;
    esac
}

# Sets state and problem: what the port is like right now, without regard to how long. And alarm, which is what nobody but
# a hand can change, and the mesh runs with: ports without addresses of their own work with any node on the cable.
look() { # PORT
    local port=$1 sysfs=$sysroot/sys/class/net/$1 name
    state=ok problem='' alarm='' peer_device='' ifindex='' changes=''
    ask_for_unit "$port"
    ifindex=$(read_value "$sysfs/ifindex")
    changes=$(read_value "$sysfs/carrier_changes")
    find_peer "$port"
    name=$(peer_name "$peer_device")
    if [[ -n $name && -n ${port_peer[$port]-} ]] && ! is_called "$name" "${port_peer[$port]}"; then
        alarm="wrong-peer: it leads to $(printable "$name"), not to ${port_peer[$port]}: plug the cable into the right port"
    elif [[ -n $peer_device && $(read_value "$peer_device/rx_lanes") == 1 ]]; then
        alarm="single-lane: the link has one lane instead of two, half the throughput: plug the cable anew, or try another"
    fi

    if is_held "$port"; then
        state=held problem="it is held: 'tb4 heal --release $port' ends that"
    elif [[ $unit == masked ]]; then
        state=held problem="tb4-link@$port.service is masked"
    elif [[ -z $ifindex ]]; then
        look_at_absent "$port"
    elif [[ $unit == busy ]]; then
        state=starting problem="tb4-link@$port.service is at it"
    else
        look_at_port "$port"
    fi
}

look_at_absent() { # PORT
    if [[ -n $peer_device ]]; then
        state=no-service problem="the peer is there, but announces no network: 'modprobe thunderbolt_net' on it"
    else
        state=absent problem="there is no device: no cable, or the peer is off"
    fi
}

look_at_port() { # PORT
    local port=$1 sysfs=$sysroot/sys/class/net/$1 flags mtu
    flags=$(read_value "$sysfs/flags")
    mtu=$(read_value "$sysfs/mtu")
    if [[ ! $flags =~ ^0x[0-9a-f]+$ || ! $mtu =~ ^[0-9]+$ ]]; then
        # It went while it was looked at.
        state=absent problem="there is no device any more"
        return
    fi
    if (((flags & 1) == 0)); then # IFF_UP
        state=down problem="it is down"
    elif [[ $mtu != "${port_mtu[$port]}" ]]; then
        state=mtu problem="MTU is $mtu, not ${port_mtu[$port]}"
    elif in_fabric "$port"; then
        if ! has_router_id "$port"; then
            state=address problem="the router ID $router_id/32 is not on it"
        elif ! forwards "$port"; then
            state=forwarding problem="it does not forward"
        fi
    fi
    if [[ $state == ok ]]; then look_at_cable "$port"; fi
}

look_at_cable() { # PORT, which is itself as planned
    local port=$1 peer=${port_peer[$1]-} status=0
    if [[ -z $peer ]]; then return; fi
    if ! has_carrier "$port"; then
        state=no-carrier problem="no carrier: port or node $peer is down, or the login is not done"
    elif in_fabric "$port"; then
        has_neighbour "$port" || status=$?
        case $status in
            0) ;;
            1) state=no-neighbour problem="$peer is no neighbour: look at MTU and address of its port there" ;;
            *) state=unknown problem="FRR's fabricd does not answer: systemctl status frr" ;;
        esac
    fi
}
