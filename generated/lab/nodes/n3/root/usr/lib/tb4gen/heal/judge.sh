# shellcheck shell=bash
# What follows from what a port is like, and from what was done before, for tb4-heal: what is said, and what is to be done.
# Sourced behind record.sh and look.sh.

readonly login_limit=300  # 60 logins, one each 5 s (tbnet_login_work in drivers/net/thunderbolt/main.c)
# Twice the time for which a neighbour that went silent is believed, and 30 s at least.
readonly silence_limit=$((hold_seconds > 15 ? 2 * hold_seconds : 30))
readonly replug_limit=600
# The other end sees the same. The one with the lower router ID acts first, and the other waits for what comes of it.
readonly patience=$((2 * heal_interval))
# Seconds from one repair to the next: the first at once, from the fourth on once an hour, and 8 in all. The other end's
# turn comes between our first and second bounce, and not at the time of either.
readonly pauses=(0 120 300 3600)
readonly limit=8
readonly calm=3600 # seconds after which a port that is well has no past

declare -gA record # of record.sh

# Brings the record up to what look has found.
note() { # PORT
    local before=${record[state]} then=${record[since]}
    # These are others that last.
    case $before in
        silent) before=no-neighbour ;;
        replug) before=absent ;;
        *) ;;
    esac
    if [[ ${record[ifindex]} != "$ifindex" ]]; then
        # A new device has no past.
        record[tries]=0 record[gaveup]='' record[downs]=0 record[busy]=''
        before=
    elif [[ $state == no-* && ${record[changes]} != "$changes" ]]; then
        # The carrier came and went between two rounds.
        before=
    fi
    record[seen]=$(now)
    if [[ $before != "$state" ]]; then then=${record[seen]}; fi
    record[state]=$state record[since]=$then record[problem]=$problem record[alarm]=$alarm
    record[ifindex]=$ifindex record[changes]=$changes
    if [[ $state == ok ]] && ((record[seen] - then >= calm)); then
        record[tries]=0 record[gaveup]='' record[downs]=0
    fi
    look_longer "$1"
}

# What only shows after a while, and takes a question to somebody else.
look_longer() { # PORT
    local peer=${port_peer[$1]-} age
    age=$(age)
    if [[ $state == no-neighbour ]] && ((age >= silence_limit)) && is_silent "$1"; then
        record[state]=silent
        record[problem]="carrier, but $peer is no neighbour and says nothing when it is pinged"
    elif [[ $state == absent && -n $peer && -n ${peer_management[$peer]-} ]] && ((age >= replug_limit)) &&
        ping -q -n -c 1 -W 1 "${peer_management[$peer]}" >/dev/null 2>&1; then
        record[state]=replug
        record[problem]="no device for $((age / 60)) min, though $peer answers at ${peer_management[$peer]}: plug the cable anew"
    fi
}

# Says a state once, as soon as it lasts, and says when it is over.
tell() { # PORT
    local port=$1 level='' age
    age=$(age)
    case ${record[state]} in
        replug) level=4 ;;
        absent) if [[ -n ${port_peer[$port]-} ]]; then level=5; fi ;;
        # A peer that boots may load thunderbolt_net after it has shown itself.
        no-service | no-neighbour | unknown) if ((age >= silence_limit)); then level=4; fi ;;
        no-carrier) if ((age >= login_limit)); then level=4; fi ;;
        ok)
            if [[ -n ${record[told]} || (-n ${record[warned]} && -z ${record[alarm]}) ]]; then log 5 "$port: as planned again"; fi
            record[told]=
            ;;
        *) ;;
    esac
    if [[ -n $level && ${record[told]} != "${record[state]}" ]]; then
        log "$level" "$port: ${record[problem]}"
        record[told]=${record[state]}
    fi
    if [[ -n ${record[alarm]} && ${record[warned]} != "${record[alarm]}" ]]; then
        log 4 "$port: ${record[alarm]#*: }"
    fi
    record[warned]=${record[alarm]}
}

is_first() { # PORT: whether this end acts first
    (($(number "$router_id") < $(number "${peer_router_id[${port_peer[$1]}]-0.0.0.0}")))
}

# Sets action to restart, bounce, or nothing.
decide() { # PORT
    local wait=0 age
    action=
    age=$(age)
    case ${record[state]} in
        # systemd's own tries come first; their number is limited.
        mtu | address | forwarding | down) [[ $unit == retrying ]] || action=restart ;;
        no-carrier | silent)
            is_first "$1" || wait=$patience
            if [[ ${record[state]} == silent ]]; then wait=$((wait + silence_limit)); else wait=$((wait + login_limit)); fi
            # Without a peer on the bus there is nobody to log in to.
            if ((age >= wait)) && [[ ${record[state]} == silent || -n $peer_device ]]; then action=bounce; fi
            ;;
        *) ;;
    esac
    [[ -z $action ]] || restrain "$1"
}

# Takes the action back where it is not its time.
restrain() { # PORT
    local port=$1 pause step=${record[tries]}
    # A bounce of ours that broke off is finished, whatever the count.
    if [[ ${record[state]} == down && -n ${record[busy]} ]]; then return; fi
    if [[ ${record[state]} == down && ${record[downs]} -gt 0 ]]; then
        action=
        if [[ ${record[told]} != down ]]; then
            log 4 "$port: down again after it was brought up: taken for meant, and left alone. 'ip link set $port up' or 'tb4 heal --release $port' ends that; 'tb4 heal --hold $port' beforehand says it without a repair"
            record[told]=down
        fi
        return
    fi
    if ((record[tries] >= limit)); then
        action=
        if [[ -z ${record[gaveup]} ]]; then
            log 3 "$port: ${record[problem]}: given up after $limit repairs. 'tb4 heal --release $port' begins anew"
            record[gaveup]=1
        fi
        return
    fi
    if ((step >= ${#pauses[@]})); then step=$((${#pauses[@]} - 1)); fi
    pause=${pauses[step]}
    # Also for a device that is new each time.
    if [[ -n ${record[acted]} ]] && ((pause < pauses[1])); then pause=${pauses[1]}; fi
    if [[ -n ${record[acted]} ]] && ((record[seen] - record[acted] < pause)); then action=; fi
}
