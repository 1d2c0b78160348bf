# shellcheck shell=bash
# The checks of ports, addresses and neighbours. Sourced behind common.sh, state.sh and report.sh.
#
# What rests on something that is missing already is not looked at: the first fault is the one to mend.

# What brings a port back: as tb4 heal has it, a masked unit is how a port is kept down.
restart_of() { # PORT
    if [[ $(systemctl is-enabled "tb4-link@$1.service" 2>/dev/null) == masked* ]]; then
        printf 'systemctl unmask tb4-link@%s; systemctl unmask --runtime tb4-link@%s; ' "$1" "$1"
    fi
    printf 'systemctl restart tb4-link@%s' "$1"
}

check_ports() {
    local port
    for port in "${ports[@]}"; do
        read_port "$port"
        if [[ -n ${port_peer[$port]-} ]]; then
            check_port "$port" "${port_peer[$port]}"
        elif exists "$port"; then
            note uncabled-port "$port" "$port has a cable to ${now[peer]:-another machine}, and the plan has none there" \
                "put it into the cluster file, or pull it"
        fi
    done
}

check_port() { # PORT PEER: what read_port has read
    if ! exists "$1"; then
        check_absent "$1" "$2"
        return
    fi
    check_cable "$1" "$2"
    check_device "$1"
    check_link "$1" "$2"
}

check_absent() { # PORT PEER
    local controller=${port_path[$1]#pci-}
    if [[ ! -d $sysroot/sys/module/thunderbolt_net ]]; then
        bad port-absent "$1" "$1 is not there, and thunderbolt_net is not loaded" \
            "modprobe thunderbolt_net; at boot /usr/lib/modules-load.d/tb4.conf does that"
    elif [[ ! -e $sysroot/sys/bus/pci/devices/$controller ]]; then
        bad no-controller "$1" "$1 is not there, and neither is its controller at ${port_path[$1]}" \
            "is Thunderbolt (USB4) enabled in the BIOS? Another path goes into the cluster file: lspci -D | grep -iE 'thunderbolt|usb4'"
    elif find_peer "$1" && [[ -n $peer_device ]]; then
        bad no-service "$1" "$1 is not there, though a machine is on the cable: it has not loaded thunderbolt_net" \
            "on $2: modprobe thunderbolt_net. If it is loaded there: pull the cable, wait 5 s, plug it"
    else
        bad port-absent "$1" "$1 is not there: no cable to $2, or $2 is off" \
            "is the cable in at both ends, $2 on, and thunderbolt_net loaded there (lsmod)? Then pull it, wait 5 s, plug it"
    fi
}

check_cable() { # PORT PEER
    if [[ -n ${now[peer]-} ]] && ! is_called "${now[peer]}" "$2"; then
        bad wrong-peer "$1" "$1 leads to ${now[peer]}, and not to $2" \
            "put the cable where the plan has it, or change the plan"
    fi
    if [[ -n ${now[lanes]-} && ${now[lanes]} != 2 ]]; then
        note single-lane "$1" "$1 has ${now[lanes]} lane(s) instead of 2, so half the speed" "reseat or replace the cable"
    elif [[ ${now[speed]-} =~ ^([0-9]+)\.[0-9]+\ Gb/s$ ]] && ((BASH_REMATCH[1] < 20)); then
        note slow-lane "$1" "$1 runs at ${now[speed]} a lane instead of 20.0 Gb/s" "reseat or replace the cable"
    fi
    if [[ ${now[path]}/ == */pci*/* && ${now[path]}/ != */"${port_path[$1]#pci-}"/* ]]; then
        bad other-path "$1" "$1 is the port at ${now[path]}, and not the one at ${port_path[$1]}" \
            "update-initramfs -u -k all, then reboot; if it comes back: correct the path in the cluster file"
    fi
}

check_device() { # PORT
    if [[ ${now[mtu]-} != "${port_mtu[$1]}" ]]; then
        bad mtu "$1" "$1 has MTU ${now[mtu]-}, not ${port_mtu[$1]}" \
            "$(restart_of "$1"); ifquery --check $1 names what is not as it should be"
    fi
    if [[ ${now[up]-} != yes ]] && is_held "$1"; then
        bad port-down "$1" "$1 is down, and held: somebody wants it so" "tb4 heal --release $1; $(restart_of "$1")"
    elif [[ ${now[up]-} != yes ]]; then
        bad port-down "$1" "$1 is down" "$(restart_of "$1")"
    fi
    [[ ${now[unit]-} == active ]] ||
        bad unit "$1" "tb4-link@$1.service is ${now[unit]:-unknown} instead of active" \
            "journalctl -b -u tb4-link@$1; then $(restart_of "$1")"
}

# Whether the last that the kernel has said of the port since it came up is that it stopped to log in. What it said
# before that is over: each time the port comes up the driver begins anew, and says nothing of it.
has_given_up() { # PORT
    local since
    since=$(came_up "$1") || return 1
    kernel_log "$since" | grep -F " $1: " | tail -n 1 | grep -F 'login timed out' >/dev/null
}

check_link() { # PORT PEER
    if [[ ${now[carrier]-} == yes ]]; then
        ok link "$1" "$1 to $2: link"
    elif [[ ${now[up]-} != yes ]]; then
        return 0
    elif has_given_up "$1"; then
        bad login "$1" "$1 has given up to log in to $2, after 5 min of tries" \
            "is the port up on $2? Then here: ip link set $1 down; sleep 2; systemctl restart tb4-link@$1"
    else
        bad no-carrier "$1" "$1 has no link to $2" \
            "is the port up on $2 too? After 5 min of trying: ip link set $1 down; sleep 2; systemctl restart tb4-link@$1. Then: replug. After each boot anew, as on some MS-01: driver: { host-reset: false } in the cluster file"
    fi
}

# The ports that are there and belong to the fabric.
fabric_ports() {
    local port
    for port in "${ports[@]}"; do
        [[ -z ${port_peer[$port]-} ]] || ! exists "$port" || printf '%s\n' "$port"
    done
}

check_fabric() {
    local port
    if ! is_applied; then
        bad not-applied "$fabric" "the fabric $fabric is not applied on this node: $dummy is not in interfaces.d/sdn" \
            "20-fabric.sh --apply of the bundle, or Datacenter, SDN, Apply"
        return
    fi
    has_router_id "$dummy" ||
        bad no-router-id "$dummy" "$dummy does not have $router_id" \
            "ifup $dummy; is the line 'source /etc/network/interfaces.d/*' in /etc/network/interfaces?"
    while IFS= read -r port; do check_fabric_port "$port"; done < <(fabric_ports)
}

check_fabric_port() { # PORT
    local address
    if ! in_fabric "$1"; then
        bad not-in-fabric "$1" "$1 is not a port of the applied fabric" "20-fabric.sh --apply of the bundle"
        return
    fi
    has_router_id "$1" ||
        bad no-address "$1" "$1 does not have $router_id" \
            "$(restart_of "$1") (not Apply: that reloads every bridge)"
    forwards "$1" ||
        bad no-forwarding "$1" "$1 does not forward" "$(restart_of "$1")"
    read_port "$1"
    for address in ${now[addresses]-}; do
        [[ $address == "$router_id/32" ]] ||
            note extra-address "$1" "$1 has $address beside $router_id: the ports need none of their own, and its subnet may hold another node's router ID" \
                "take it out of /etc/network/interfaces or the fabric; then systemctl restart tb4-link@$1"
    done
}

check_frr() {
    if ! has_frr; then
        bad no-frr frr "FRR is not installed" "apt-get install frr frr-pythontools; then 20-fabric.sh --apply of the bundle"
    elif has_entry not-applied; then
        # Proxmox VE starts it when the fabric is applied.
        return 0
    elif ! is_active frr.service; then
        bad frr-down frr.service "FRR does not run" "systemctl enable --now frr; then journalctl -b -u frr"
    elif ! grep -qs '^fabricd=yes' "$sysroot/etc/frr/daemons"; then
        bad no-fabricd fabricd "fabricd is not switched on in /etc/frr/daemons" \
            "20-fabric.sh --apply of the bundle: Proxmox VE writes that line"
    elif ! ask_fabricd summary >/dev/null; then
        bad fabricd-silent fabricd "FRR runs, and its fabricd does not answer" \
            "journalctl -b -u frr; then systemctl restart frr, on this node alone"
    fi
}

# Whether there can be neighbours and routes at all, as far as it was looked at.
can_route() {
    local code
    for code in not-applied no-frr frr-down no-fabricd fabricd-silent; do ! has_entry "$code" || return 1; done
}

check_neighbours() {
    local port
    read_neighbours || return 0
    while IFS= read -r port; do
        # Without a carrier, with another MTU or without an address there is no neighbour: that is said already.
        if ! has_carrier "$port" || has_entry mtu "$port" || has_entry no-address "$port"; then continue; fi
        check_neighbour "$port" "${port_peer[$port]}"
    done < <(fabric_ports)
}

check_neighbour() { # PORT PEER
    local state=${neighbour_state[$1]-} name=${neighbour_name[$1]-}
    if [[ $state == Up && -n $name && -n ${peer_router_id[$name]-} ]] && ! is_called "$name" "$2"; then
        has_entry wrong-peer ||
            bad wrong-peer "$1" "$1 has $name for a neighbour, and not $2" "put the cable where the plan has it, or change the plan"
    elif [[ $state == Up ]]; then
        ok neighbour "$1" "$1 to $2: neighbour"
    elif [[ -n $state ]]; then
        bad far-mtu "$1" "$1: $2 is heard, but does not hear this node ($state): most likely $2 ${port_peer_port[$1]} has another MTU" \
            "on $2: tb4 verify; systemctl restart tb4-link@${port_peer_port[$1]}"
    else
        bad no-neighbour "$1" "$1 has a link, but $2 is no neighbour" \
            "tb4 verify on $2: FRR runs there, and both ends have MTU ${port_mtu[$1]}? Else: ip link set $1 down; sleep 2; systemctl restart tb4-link@$1, on one end"
    fi
}
