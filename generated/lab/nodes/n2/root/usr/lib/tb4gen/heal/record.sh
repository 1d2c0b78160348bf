# shellcheck shell=bash
# What tb4-heal remembers of a port from one round to the next. Sourced behind common.sh.
#
# The record of a port, /run/tb4gen/heal/PORT, has one key=value a line; times are seconds since boot, as the first word
# of /proc/uptime; a value may be empty:
#   port      its name
#   seen      time of the last look
#   state     ok, held, starting (tb4-link is at it), down, mtu, address, forwarding, no-carrier, no-neighbour,
#             silent (no neighbour, and the peer says nothing at all), absent (no device), replug (absent for 10 min,
#             though the peer answers on the management network), no-service (the peer is there, but announces no
#             network), unknown (FRR does not answer)
#   since     time at which that began
#   problem   the same in words; empty where the state is ok
#   alarm     single-lane or wrong-peer, a colon, and the same in words; or empty
#   action    what was done last: restart, bounce, or empty
#   acted     time of that
#   tries     how often, since the port was last well for an hour or its device was new
#   gaveup    1 where nothing more is done until then
#   repairs   restarts since boot
#   bounces   bounces since boot
#   ifindex, changes, downs, told, warned, busy   of no use to others

readonly records=$sysroot/run/tb4gen/heal

now() { # seconds since boot: the clock may be set in between
    local up rest
    read -r up rest <"$sysroot/proc/uptime"
    printf '%s' "${up%%.*}"
}

declare -A record
readonly keys=(port seen state since problem alarm action acted tries gaveup repairs bounces
    ifindex changes downs told warned busy)

load() { # PORT
    local key value
    record=([port]=$1 [state]='' [since]=0 [problem]='' [alarm]='' [action]='' [acted]='' [tries]=0 [gaveup]=''
        [repairs]=0 [bounces]=0 [ifindex]='' [changes]='' [downs]=0 [told]='' [warned]='' [busy]='' [seen]=0)
    [[ -e $records/$1 ]] || return 0
    while IFS='=' read -r key value; do
        # Numbers are calculated with: a file that somebody has cut short must not end every later round.
        case $key in
            since | tries | repairs | bounces | downs | seen | acted)
                [[ $value =~ ^(0|[1-9][0-9]{0,9})$ ]] || continue
                ;;
            state | problem | alarm | action | gaveup | ifindex | changes | told | warned | busy) ;;
            *) continue ;;
        esac
        record[$key]=$value
    done <"$records/$1"
    record[port]=$1
}

save() {
    local key
    for key in "${keys[@]}"; do
        printf '%s=%s\n' "$key" "${record[$key]}"
    done >"$records/.${record[port]}.new" && mv -f "$records/.${record[port]}.new" "$records/${record[port]}"
}

age() { # seconds since the state is what it is
    printf '%s' $((record[seen] - record[since]))
}
