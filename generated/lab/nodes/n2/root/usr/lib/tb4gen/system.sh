# shellcheck shell=bash
# Doctor's checks of the machine: that it is this node, kernel, systemd, FRR, Ceph. Sourced behind report.sh and state.sh.

check_system() {
    local name controller
    name=$(uname -n)
    [[ ${name%%.*} == "$node" ]] ||
        bad other-node "$name" "this machine is called $name, and its files are those of $node" \
            "install the package of ${name%%.*}, or name the machine: hostnamectl hostname $node"
    if [[ ! -d $sysroot/sys/module/thunderbolt_net ]] && ! has_entry port-absent; then
        bad no-module thunderbolt_net "thunderbolt_net is not loaded" \
            "modprobe thunderbolt_net; at boot /usr/lib/modules-load.d/tb4.conf does that"
    fi
    if grep -qsE '(^| )thunderbolt\.xdomain=(0|n|N|off)( |$)' "$sysroot/proc/cmdline"; then
        bad xdomain-off thunderbolt "the kernel is told not to talk to other hosts over Thunderbolt (thunderbolt.xdomain=0)" \
            "take it out of the kernel's command line and reboot"
    fi
    check_networkd
    check_memory
    check_names
}

is_enabled() { # UNIT
    [[ $(systemctl is-enabled "$1" 2>/dev/null) == enabled* ]]
}

# .link files are applied by systemd-udevd. With networkd on, wait-online waits for ports that it does not manage.
check_networkd() {
    local unit on=()
    for unit in systemd-networkd.service systemd-networkd-wait-online.service systemd-networkd.socket; do
        ! is_enabled "$unit" || on+=("$unit")
    done
    [[ ${#on[@]} -gt 0 ]] || return 0
    bad networkd "${on[0]}" "${on[*]} is enabled: each boot waits two minutes for the network, and with it Ceph" \
        "systemctl disable --now systemd-networkd.service systemd-networkd.socket systemd-networkd-wait-online.service"
}

# The guide reserves 4 GiB.
check_memory() {
    local free total
    free=$(read_value "$sysroot/proc/sys/vm/min_free_kbytes") || return 0
    total=$(sed -n 's/^MemTotal: *\([0-9]*\) kB$/\1/p' "$sysroot/proc/meminfo" 2>/dev/null)
    [[ $free =~ ^[0-9]+$ && -n $total ]] || return 0
    ((free * 20 <= total)) ||
        note min-free vm.min_free_kbytes "vm.min_free_kbytes keeps $((free / 1024)) of $((total / 1024)) MiB free, for nobody" \
            "leave it to the kernel, or set it below 2 % in the cluster file"
}

# Ports of the driver that no .link file of the plan named.
check_names() {
    local device path
    while IFS= read -r device; do
        ! is_port "$device" || continue
        path=$(readlink -f "$sysroot/sys/class/net/$device/device")
        bad unnamed-port "$device" "$device is a Thunderbolt port that the plan does not know, at $path" \
            "another path than planned: correct it in the cluster file. Or an old .link in the initramfs: update-initramfs -u -k all, then reboot"
    done < <(thunderbolt_devices)
}

# The drivers' counters, of a cable that carries damaged frames.
check_errors() {
    local port crc packets
    for port in "${ports[@]}"; do
        exists "$port" || continue
        crc=$(read_value "$sysroot/sys/class/net/$port/statistics/rx_crc_errors") || crc=0
        packets=$(read_value "$sysroot/sys/class/net/$port/statistics/rx_packets") || packets=0
        # A few come when a cable is plugged.
        ((crc > 100 && crc * 1000 > packets)) || continue
        note errors "$port" "$port received $crc damaged frames beside $packets good packets" \
            "reseat or replace the cable. On AMD's Pink Sardine (1022:1668): driver: { e2e: false } in the cluster file, then the new package or 05-node-files.sh; update-initramfs -u -k all; reboot"
    done
}

# What tb4-heal found over time, which one look cannot see.
check_heal() {
    local port
    for port in "${ports[@]}"; do
        if is_held "$port"; then
            has_entry port-down "$port" ||
                note held "$port" "$port is held: nothing repairs it until this node boots" "tb4 heal --release $port"
        elif [[ $(heal_value "$port" gaveup) == 1 ]]; then
            bad gave-up "$port" "$port was repaired $(heal_value "$port" tries) times and does not stay well, so it is left alone: $(heal_value "$port" problem)" \
                "mend that by hand: replug, another cable, the other end; then tb4 heal --release $port"
        elif [[ $(heal_value "$port" state) == replug ]]; then
            bad replug "$port" "$port: $(heal_value "$port" problem)" "pull the cable, wait 5 s, plug it; if that is not enough, power the other node off and on"
        fi
    done
}

# Beyond that FRR runs: what makes it slow, or not come back.
check_routing() {
    local running
    ! has_entry no-frr && ! has_entry frr-down || return 0
    [[ -e $sysroot/usr/lib/frr/frr-reload.py ]] ||
        bad no-frr-reload frr-pythontools "frr-pythontools is not installed: Proxmox VE cannot change a running FRR" \
            "apt-get install frr-pythontools"
    has_entry not-applied || is_enabled frr.service ||
        bad frr-not-enabled frr.service "FRR runs, and will not after the next boot" "systemctl enable frr"
    can_route || return 0
    # 30 s is FRR's own, which it does not print.
    running=$(timeout 10 vtysh -c 'show running-config' 2>/dev/null)
    if ((lsp_gen_interval != 30)) && ! grep -qE "^ lsp-gen-interval $lsp_gen_interval\$" <<<"${running//$'\r'/}"; then
        bad lsp-gen-interval fabricd "lsp-gen-interval $lsp_gen_interval is not in force: the second change of a cable within 30 s is an outage of 30 s" \
            "20-fabric.sh --apply of the bundle: it merges /etc/frr/frr.conf.local into frr.conf"
    fi
    check_hellos
}

# In force, whatever a file says: a silent cable is believed that long.
check_hellos() {
    local line port="" found=()
    while IFS= read -r line; do
        if [[ $line =~ Interface:\ ([^ ,]+), ]]; then
            port=${BASH_REMATCH[1]}
        elif is_port "${port:-none}" && [[ $line =~ Hello\ interval:\ ([0-9]+),\ Holddown\ count:\ ([0-9]+) ]]; then
            [[ ${BASH_REMATCH[1]} == "$hello_interval" && ${BASH_REMATCH[2]} == "$hello_multiplier" ]] ||
                found+=("$port ${BASH_REMATCH[1]} s x ${BASH_REMATCH[2]}")
        fi
    done < <(ask_fabricd "interface detail")
    [[ ${#found[@]} -eq 0 ]] ||
        bad hello-timers fabricd "hellos are not as planned, $hello_interval s x $hello_multiplier: ${found[*]}. A cable that carries nothing is believed that long" \
            "20-fabric.sh --apply of the bundle: it sets them in the fabric"
}

# What a look at the ports cannot tell: where it goes wrong below them.
check_kernel() {
    local port release
    # Not -q: grep would end before the log does, and that is a failure of the pipe.
    if kernel_log | grep -E 'USB4 _OSC: OS controls .*XDomain-' >/dev/null; then
        bad xdomain-bios thunderbolt "the firmware keeps the kernel from talking to other hosts over Thunderbolt (USB4 _OSC: XDomain-)" \
            "look in the BIOS for Thunderbolt or USB4 host-to-host, or networking; else a newer BIOS"
    fi
    for port in "${ports[@]}"; do
        if ! exists "$port" || ! command -v ethtool >/dev/null; then continue; fi
        [[ $(ethtool --show-features "$port" 2>/dev/null) != *"tcp-segmentation-offload: on"* ]] ||
            note tso "$port" "$port has TSO on: what another node forwards over it may crawl" \
                "its .link file was not applied: update-initramfs -u -k all, then reboot; for now ethtool -K $port tso off"
    done
    release=$(uname -r)
    if may_stall "$release" && { has_entry no-neighbour || has_entry no-answer || has_entry gave-up; }; then
        note kernel-e2e "$release" "kernels from 6.17 to 7.1 may stall what they send over Thunderbolt, seen with ASM4242, unless their changelog has the revert of end-to-end flow control in transmit (1881f2efbf7f)" \
            "boot a kernel from before 6.17 or from 7.2 on: proxmox-boot-tool kernel list; proxmox-boot-tool kernel pin VERSION; reboot"
    fi
}

# a8065af3346e went into 6.17, and 1881f2efbf7f took it back in the middle of 2026; e2e=0 does not help.
may_stall() { # RELEASE
    local version
    [[ $1 =~ ^([0-9]+)\.([0-9]+)[.-] ]] || return 1
    version=$((BASH_REMATCH[1] * 1000 + BASH_REMATCH[2]))
    ((version >= 6017 && version <= 7001))
}

# Whether what brings ports back works, and whether Ceph could wait for the mesh.
check_order() {
    if [[ -x $sysroot/usr/libexec/tb4gen/tb4-heal ]] && ! is_active tb4-heal.timer; then
        note heal-off tb4-heal.timer "nobody looks after the ports: tb4-heal.timer does not run" \
            "after the package's first installation: reboot; else systemctl enable --now tb4-heal.timer"
    fi
    ((problems == 0)) || return 0
    case $(systemctl is-active tb4-mesh-online.service 2>/dev/null) in
        activating | failed)
            note mesh-late tb4-mesh.target "the mesh is not, or was not in time, what tb4-mesh.target waits for: $online_nodes of the nodes" \
                "journalctl -b -u tb4-mesh-online; OSDs may have started without it" ;;
        *) ;;
    esac
}

# The slow cluster with HEALTH_OK: its traffic goes over another network than planned. ceph.conf wins over the database of
# the monitors, and may have an address of the network as well as the network.
check_ceph_network() { # OPTION NETWORK
    local value bits mask
    # Ceph has not been set up on this cluster.
    [[ -e $sysroot/etc/pve/ceph.conf ]] || return 0
    value=$(sed -n "s/^[[:space:]]*${1//_/[_ -]}[[:space:]]*=[[:space:]]*//p" "$sysroot/etc/pve/ceph.conf" 2>/dev/null | tail -n 1)
    bits=${2#*/}
    mask=$((bits == 0 ? 0 : (0xffffffff << (32 - bits)) & 0xffffffff))
    if [[ $value =~ ^((0|[1-9][0-9]{0,2})(\.(0|[1-9][0-9]{0,2})){3})/$bits$ ]] &&
        ((($(number "${BASH_REMATCH[1]}") & mask) == ($(number "${2%/*}") & mask))); then
        return 0
    fi
    bad ceph-network "$1" "Ceph's $1 is ${value:-not set} in /etc/pve/ceph.conf, not $2" \
        "'Moving a network' in the manual of pveceph; then restart the daemons one node at a time"
}

# What the guide's Ceph cases come down to, as far as this node can tell; verify-ceph.sh of the bundle looks at all.
check_ceph() {
    local health failed
    [[ $has_osds == yes ]] && command -v ceph >/dev/null || return 0
    failed=$(systemctl list-units --plain --no-legend --state=failed 'ceph-osd@*' 2>/dev/null | sed 's/ .*//' | tr '\n' ' ')
    [[ -z $failed ]] ||
        bad osd-failed "${failed%% *}" "OSDs failed to start: ${failed% }. Mostly the mesh was not there yet" \
            "when the mesh is well: systemctl reset-failed 'ceph-osd@*'; systemctl start ceph-osd.target"
    check_ceph_network public_network "$public_network"
    check_ceph_network cluster_network "$cluster_network"
    # Without a quorum it would wait for minutes.
    health=$(timeout 10 ceph --connect-timeout 5 health 2>/dev/null) || health="no answer from the monitors"
    [[ $health == HEALTH_OK* ]] ||
        note ceph ceph "Ceph: ${health%%$'\n'*}" "the mesh first; then verify-ceph.sh of the bundle names fault and cure"
    if [[ $(systemctl is-enabled pvestatd.service 2>/dev/null) == enabled ]] && ! is_active pvestatd.service; then
        bad pvestatd pvestatd.service "pvestatd does not run: the GUI shows neither OSDs nor storages" "systemctl restart pvestatd"
    fi
}
