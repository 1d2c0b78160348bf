# What happens to the ports of a node, again and again, and how often each thing is right after it: the same for our files
# and for the guide's. Sourced behind node-lib.sh.
# shellcheck shell=bash

# A caller sets: who it is in the table, how long to wait for a port, and what of a port is looked at.
who='' patience=30
words="name mtu address forwarding"

# By EVENT, and by EVENT|WORD: how many ports were looked at, and how many of them had that.
declare -A looked=() counts=()
events=()
# When the last event began, in microseconds since boot, and what each of its rounds took.
since=0 times=() took=0

uptime_us() {
    local up rest
    read -r up rest </proc/uptime
    echo "${up/./}0000"
}

figure() { # NAME VALUE UNIT
    echo "figure: $1 $2 $3"
}

seconds() { # MICROSECONDS
    printf '%d.%02d' $(($1 / 1000000)) $(($1 % 1000000 / 10000))
}

# Waits until all is right with ports of a node, patience at most, and counts what is.
look() { # EVENT NODE PORT...
    local event=$1 node=$2 line word lines
    shift 2
    mapfile -t lines < <(inside "$node" port-state "$since" "$patience" "$words" "$@")
    times+=("${lines[0]}")
    [ -n "${looked[$event]-}" ] || events+=("$event")
    for line in "${lines[@]:1}"; do
        looked[$event]=$((${looked[$event]-0} + 1))
        for word in $words; do
            counts[$event|$word]=$((${counts[$event|$word]-0} + $([[ "$line " == *" $word "* ]] && echo 1 || echo 0)))
        done
    done
}

count_of() { # EVENT WORD: - where nobody looked
    echo "${counts[$1|$2]--}"
}

# The middle one and the last one of what the rounds of the last event have taken.
figure_times() { # NAME
    local sorted
    mapfile -t sorted < <(printf '%s\n' "${times[@]}" | sort -n)
    figure "$1, median of ${#sorted[@]}" "$(seconds "${sorted[${#sorted[@]} / 2]}")" s
    figure "$1, worst of ${#sorted[@]}" "$(seconds "${sorted[-1]}")" s
}

# Lines for the table, which whoever runs the checks makes of ours and the guide's.
print_counts() {
    local event word line
    for event in "${events[@]}"; do
        line="count: $event|$who|${looked[$event]}"
        for word in name mtu address forwarding neighbour; do line+="|$(count_of "$event" "$word")"; done
        echo "$line"
    done
}

print_fact() { # EVENT TEXT: for the table as well
    echo "fact: $1|$who|$2"
}

# --- events

replug() { # EVENT TIMES NODE.PORT
    times=()
    for _ in $(seq "$2"); do
        since=$(uptime_us)
        unplug "$3"
        plug "$3"
        look "$1" "${3%.*}" "${3#*.}"
    done
}

# Both devices come in the same instant; every other time right behind those that go.
replug_both() { # EVENT TIMES NODE PORT PORT
    local round
    times=()
    for round in $(seq "$2"); do
        unplug "$3.$4" "$3.$5"
        ((round % 2 == 0)) || wait_for 10 is_idle "$3" "$4" "$5"
        since=$(uptime_us)
        plug "$3.$4" "$3.$5"
        look "$1" "$3" "$4" "$5"
    done
}

# A loose contact: the device goes again while it is named, or while its unit begins.
flap() { # TIMES NODE.PORT: it is unplugged at the end
    local round
    for round in $(seq "$1"); do
        plug "$2"
        sleep "0.$(printf '%02d' $((round % 25 * 2)))"
        unplug "$2"
    done
}

is_idle() { # NODE PORT...: no unit of ours is active for them
    local node=$1
    shift
    ! inside "$node" systemctl is-active --quiet "${@/#/tb4-link@}"
}

# Apply in Proxmox VE is "ifreload -a" on the node. It begins before the port appears or behind it, by up to as long as it
# takes itself.
apply_around() { # EVENT TIMES NODE.PORT before|behind
    local round node=${3%.*} begin length pause
    begin=$(uptime_us)
    inside "$node" ifreload -a >/tmp/reload 2>&1
    length=$(($(uptime_us) - begin))
    times=() refused=0
    for ((round = 0; round < $2; round++)); do
        unplug "$3"
        since=$(uptime_us)
        pause=$(seconds $((length * round / $2)))
        if [ "$4" = before ]; then
            inside "$node" ifreload -a >/tmp/reload 2>&1 &
            sleep "$pause"
            plug "$3"
        else
            plug "$3"
            sleep "$pause"
            inside "$node" ifreload -a >/tmp/reload 2>&1 &
        fi
        wait $! || note_reload $?
        look "$1" "$node" "${3#*.}"
    done
}

# 89: an ifup runs, and ifupdown2 does not wait for it.
note_reload() { # STATUS
    if [ "$1" -eq 89 ]; then refused=$((refused + 1)); else echo "ifreload ended with $1: $(cat /tmp/reload)"; fi
}

# --- the boot

# Of a boot that is through. Sets took to the microseconds from the start of systemd in the machine until what waits for
# the network may start, as Ceph and corosync do. Prints them for the table.
time_boot() { # NAME NODE
    local begin online end
    begin=$(inside "$2" systemctl show -P UserspaceTimestampMonotonic)
    online=$(inside "$2" systemctl show -P ActiveEnterTimestampMonotonic network-online.target)
    end=$(inside "$2" systemctl show -P FinishTimestampMonotonic)
    took=$((online - begin))
    figure "$1, until network-online.target" "$(seconds "$took")" s
    figure "$1, until it is finished" "$(seconds $((end - begin)))" s
    print_fact "$1: until network-online.target" "$(seconds "$took") s"
}

# Full packets from one to the other, on the way that is left.
passes() { # NODE NODE
    run_in "$1" ping -q -c 1 -W 1 -M 'do' -s "$((mtu - 28))" "${router_id[$2]}"
}

# For the table as well.
find_way() { # EVENT NODE NODE SECONDS
    local answer=no
    if wait_for "$4" passes "$2" "$3"; then answer=yes; fi
    print_fact "$1, then traffic through the node" "$answer"
    [ "$answer" = yes ]
}

run_in() { # NODE COMMAND...: a machine, or a namespace
    if is_machine "$1"; then inside "$@"; else ip netns exec "$@"; fi
}
