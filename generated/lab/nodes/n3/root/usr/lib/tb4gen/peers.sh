# shellcheck shell=bash
# Asks the other nodes. Sourced behind common.sh, state.sh and report.sh.

# Fills one packet of the mesh: 20 bytes of IPv4 and 8 of ICMP header less.
# shellcheck disable=SC2034 # read by those that source this
readonly payload=$((mtu - 28))

# The average of ping's last line, in ms.
average_of() { # OUTPUT
    sed -n 's|^rtt [^=]*= [^/]*/\([^/]*\)/.*|\1|p' <<<"$1"
}

# How many packets came back, as ping's summary has it; 0 where it has none.
received() { # OUTPUT
    local count
    count=$(sed -n 's/.* transmitted, \([0-9]*\) received.*/\1/p' <<<"$1")
    printf '%d' "${count:-0}"
}

# The nearest first: what their cables lose is lost to all behind them as well.
check_peers() {
    local peer
    lossy=" "
    while read -r _ peer; do
        if [[ -n ${peer_hops[$peer]-} ]]; then
            check_peer "$peer" "${peer_router_id[$peer]}"
        else
            note no-way "$peer" "$peer is reached by no cable of the plan" ""
        fi
    done < <(for peer in "${peers[@]}"; do printf '%s %s\n' "${peer_hops[$peer]:-999}" "$peer"; done | sort --stable -n -k 1,1)
}

# Small packets first: what only full ones lose is another fault, and the one that makes Ceph hang. A wrong MTU lets none
# of the full ones through, so where some come back it is the cable.
check_peer() { # PEER ROUTER-ID
    local small full device
    device=$(ip -4 route get "$2" 2>/dev/null | sed -n 's/.* dev \([^ ]*\).*/\1/p')
    if ! is_port "${device:-none}"; then
        bad no-route "$1" "$1 ($2) is not reached over the mesh, but by ${device:-nothing}" \
            "vtysh -c 'show openfabric route'; look at the neighbours above first"
        return
    fi
    small=$(ping -q -c 3 -i 0.2 -W 2 "$2")
    if (($(received "$small") == 0)); then
        bad no-answer "$1" "$1 ($2) does not answer" "tb4 verify on $1: the first fault it names is the cause"
    elif [[ $lossy == *" $device "* ]]; then
        ok answer "$1" "$1 answers by $device, $(average_of "$small") ms; what is lost on the way is said above"
    elif (($(received "$small") < 3)); then
        loses "$1" "$2" "$device" "$((3 - $(received "$small"))) of 3 small packets"
    elif has_entry mtu; then
        ok answer "$1" "$1 answers by $device, $(average_of "$small") ms; full packets say nothing before the MTU above is right"
    else
        full=$(ping -q -c 5 -i 0.2 -W 2 -M 'do' -s "$payload" "$2")
        check_full "$1" "$2" "$device" "$(average_of "$small")" "$full"
    fi
}

check_full() { # PEER ROUTER-ID DEVICE SMALL-LATENCY OUTPUT
    case $(received "$5") in
        5) ok peer "$1" "$1: 5 of 5 packets of $mtu bytes by $3, $4 ms, full $(average_of "$5") ms" ;;
        0)
            lossy+="$3 "
            bad large-packets "$1" "$1 ($2) loses packets of $mtu bytes by $3, and no small ones: an MTU on the way is wrong$(suspect "$1" "$3")" \
                "tb4 verify on every node: one of them has a port with another MTU"
            ;;
        *) loses "$1" "$2" "$3" "$((5 - $(received "$5"))) of 5 packets of $mtu bytes, and no small ones," ;;
    esac
}

loses() { # PEER ROUTER-ID DEVICE WHAT
    lossy+="$3 "
    bad lossy "$1" "$1 ($2) loses $4 by $3" \
        "reseat or replace the cable; see ERRORS in tb4 status, here and on the nodes on the way"
}

# Where only one cable lies between, it is clear whose port that is.
suspect() { # PEER DEVICE
    if [[ ${port_peer[$2]-} == "$1" && $(read_value "$sysroot/sys/class/net/$2/mtu") == "$mtu" ]]; then
        printf ', most likely that of %s %s' "$1" "${port_peer_port[$2]}"
    fi
}
