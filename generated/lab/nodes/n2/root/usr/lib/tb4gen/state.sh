# shellcheck shell=bash
# Reads what the ports, FRR and the kernel's routes are like now. Sourced behind common.sh; changes nothing.

# shellcheck disable=SC2034 # read by those that source this
readonly counters=(rx_bytes tx_bytes rx_errors rx_crc_errors rx_over_errors rx_missed_errors rx_length_errors tx_errors)

# The whole of a file but for the line feed at its end; nothing where it cannot be read.
read_text() { # FILE
    local value=""
    { IFS= read -r -d '' value <"$1"; } 2>/dev/null || true
    printf '%s' "${value%$'\n'}"
}

# Sets the map now: what is known of a port. A key without a value is not known, or not there.
#   mtu up carrier addresses forwarding unit   driver path          of the network device
#   xdomain peer uuid lanes speed                                   of the cable, as the kernel's thunderbolt bus has it
#   and each of the counters
read_port() { # PORT
    local sys=$sysroot/sys/class/net/$1 name
    declare -gA now=([name]=$1)
    exists "$1" || return 0
    now[mtu]=$(read_value "$sys/mtu")
    ! is_up "$1" || now[up]=yes
    ! has_carrier "$1" || now[carrier]=yes
    now[addresses]=$(ip -oneline -4 address show dev "$1" 2>/dev/null | sed -n 's/.* inet \([^ ]*\) .*/\1/p')
    now[forwarding]=$(read_value "$sysroot/proc/sys/net/ipv4/conf/$1/forwarding")
    now[unit]=$(systemctl is-active "tb4-link@$1.service" 2>/dev/null)
    now[path]=$(readlink -f "$sys/device")
    for name in "${counters[@]}"; do now[$name]=$(read_value "$sys/statistics/$name"); done
    # The driver's bus device is a service of the cable; its parent is the other machine.
    read_cable "${now[path]%/*}"
}

# What the kernel's thunderbolt bus has of the other machine.
read_cable() { # FOLDER
    [[ -e $1/device_name || -e $1/unique_id ]] || return 0
    now[xdomain]=${1##*/}
    now[peer]=$(peer_name "$1")
    now[uuid]=$(read_text "$1/unique_id")
    now[lanes]=$(read_value "$1/rx_lanes")
    now[speed]=$(read_value "$1/rx_speed")
}

# The host name that the other machine had when it made its property block: "(none)" where that was in its initramfs, and
# until it boots again. It says nothing then.
peer_name() { # FOLDER
    local name
    name=$(read_text "${1:-/nonexistent}/device_name")
    [[ $name == "(none)" ]] || printf '%s' "$name"
}

# The peer's device on the Thunderbolt bus, such as 0-1: another host has no "authorized", which docks and disks have.
is_peer() { # DIRECTORY
    [[ ${1##*/} =~ ^[0-9]+-[1-9a-f][0-9a-f]*$ && -e $1/unique_id && ! -e $1/authorized ]]
}

# Sets peer_device to the folder of the machine that is on the cable, or to nothing. It may be there without the port.
find_peer() { # PORT
    local device
    peer_device=
    if device=$(readlink -e "$sysroot/sys/class/net/$1/device"); then
        if is_peer "${device%/*}"; then peer_device=${device%/*}; fi
        return 0
    fi
    [[ -n ${port_path[$1]-} ]] || return 0
    local route='*'
    [[ -z ${port_adapter[$1]-} ]] || printf -v route '%x' "${port_adapter[$1]}"
    for device in "$sysroot"/sys/bus/thunderbolt/devices/*-*; do
        # shellcheck disable=SC2053 # a pattern where there is no adapter
        [[ ${device##*-} == $route ]] || continue
        device=$(readlink -e "$device") || continue
        if is_peer "$device" && [[ $device == */"${port_path[$1]#pci-}"/* ]]; then peer_device=$device; fi
    done
}

# Whether a name that a machine gives itself is the one of the plan, with or without a domain.
is_called() { # NAME PLANNED
    [[ $1 == "$2" || $1 == "$2".* ]]
}

# Ports of the thunderbolt_net driver, whatever they are called.
thunderbolt_devices() {
    local device driver
    for device in "$sysroot"/sys/class/net/*; do
        driver=$(readlink -f "$device/device/driver") || continue
        [[ ${driver##*/} != thunderbolt-net ]] || printf '%s\n' "${device##*/}"
    done
}

# What fabricd says; false where it does not answer.
ask_fabricd() { # WHAT
    timeout 10 vtysh -d fabricd -c "show openfabric $1" 2>/dev/null
}

# Sets the maps neighbour_name and neighbour_state, by port; false where fabricd does not answer. Not from the short list:
# its columns have no blank between them where a name is long.
read_neighbours() {
    local text line name=""
    declare -gA neighbour_name=() neighbour_state=()
    text=$(ask_fabricd "neighbor detail") || return 1
    while IFS= read -r line; do
        if [[ $line =~ ^\ ([^[:space:]]+)\ *$ ]]; then
            name=${BASH_REMATCH[1]}
        elif [[ $line =~ ^\ +Interface:\ ([^ ,]+),.*\ State:\ ([A-Za-z]+) ]] && is_port "${BASH_REMATCH[1]}"; then
            neighbour_name[${BASH_REMATCH[1]}]=$name
            neighbour_state[${BASH_REMATCH[1]}]=${BASH_REMATCH[2]}
        fi
    done <<<"$text"
}

# The devices by which the kernel sends to a router ID; only a route to that very address counts, and not the default one.
route_devices() { # ROUTER-ID
    ip -4 route show exact "$1/32" 2>/dev/null | sed -n 's/.* dev \([^ ]*\).*/\1/p' | sort -u | tr '\n' ' '
}

has_frr() {
    command -v vtysh >/dev/null
}

is_active() { # UNIT
    systemctl is-active --quiet "$1" >/dev/null 2>&1
}

# Whether an applied fabric has this node.
is_applied() {
    grep -qsE "^iface $dummy( |\$)" "$sdn_stanzas"
}

# The kernel's log of this boot, or what came later of it. From the journal: the kernel's own buffer is overwritten in
# time.
kernel_log() { # [@SECONDS since 1970]
    if [[ -n $(journalctl --dmesg --boot --quiet --lines=1 --output=cat 2>/dev/null) ]]; then
        journalctl --dmesg --boot --quiet --output=cat ${1:+"--since=$1"} 2>/dev/null
    else
        dmesg ${1:+"--since=$1"} 2>/dev/null
    fi
}

# When the unit of the port had brought it up last, as kernel_log takes it; false where it has not.
came_up() { # PORT
    local since
    since=$(systemctl show --property=ActiveEnterTimestamp --value --timestamp=unix "tb4-link@$1.service" 2>/dev/null)
    [[ $since == @[1-9]* ]] && printf '%s' "$since"
}

# What tb4-heal has written down about a port; see there for the keys.
heal_value() { # PORT KEY
    sed -n "s/^$2=//p" "$sysroot/run/tb4gen/heal/$1" 2>/dev/null
}
