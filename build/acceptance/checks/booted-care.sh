# The second half of booted.sh, which sources this: an upgrade while the mesh is up, what tb4-heal repairs, and what all of
# it has left behind.
# shellcheck shell=bash

# --- an upgrade

# What must stay as it is: index, MTU, addresses, forwarding, and how often the carrier changed.
show_ports() {
    local node
    for node in "${nodes[@]}"; do
        # shellcheck disable=SC2016
        inside "$node" sh -c 'for port; do
            ip -oneline -details link show "$port"; ip -oneline address show "$port" | sed "s/valid_lft.*//"
            cat "/proc/sys/net/ipv4/conf/$port/forwarding" "/sys/class/net/$port/carrier_changes"
            systemctl show -P InvocationID "tb4-link@$port"
        done' sh en05 en06
    done
}

# Until the file is there, ten a second to each of the others.
ping_others() { # NODE
    local other
    for other in "${nodes[@]}"; do
        [ "$other" != "$1" ] || continue
        # shellcheck disable=SC2016
        inside "$1" bash -c 'ping -q -i 0.1 "$1" & until [ -e /run/upgraded ]; do sleep 0.1; done; kill -INT $!; wait' \
            bash "${router_id[$other]}" >"/tmp/ping-$1-$other" 2>&1 &
    done
}

upgrade() { # NODE
    cp "$(package "$1" later)" "/mnt/$1/root/later.deb"
    inside "$1" dpkg -i /root/later.deb >"/tmp/upgrade-$1" 2>&1
}

upgrade_all() {
    local node pids=() status=0
    for node in "${nodes[@]}"; do ping_others "$node"; done
    sleep 1
    for node in "${nodes[@]}"; do
        upgrade "$node" &
        pids+=($!)
    done
    for node in "${pids[@]}"; do wait "$node" || status=1; done
    sleep 1
    for node in "${nodes[@]}"; do inside "$node" touch /run/upgraded; done
    wait_for 30 all_summed_up
    return "$status"
}

all_summed_up() {
    [ "$(grep -l 'packets transmitted' /tmp/ping-* | wc -l)" -eq $((${#nodes[@]} * (${#nodes[@]} - 1))) ]
}

none_lost() { # FILE...
    [ "$(grep -l ' 0% packet loss' "$@" | wc -l)" -eq $# ]
}

ports_before=$(show_ports)
since=$(uptime_us)
upgrade_all
report "upgrade: dpkg upgrades each node" $? "$(cat /tmp/upgrade-*)"
expect "upgrade: no port is touched, and no unit of one started anew" diff <(echo "$ports_before") <(show_ports)
all_summed_up && none_lost /tmp/ping-*
report "upgrade: no ping is lost between any two nodes" $? "$(grep -h 'packets transmitted' /tmp/ping-*)"
figure "upgrade, pings sent and lost" "$(sed -n 's/^\([0-9]*\) packets transmitted, \([0-9]*\) received.*/\1 \2/p' /tmp/ping-* |
    awk '{ sent += $1; got += $2 } END { print sent ", " sent - got }')" pings
inside n2 ping -q -c 3 -i 0.2 -W 1 192.0.2.1 >/tmp/lost 2>&1
refuse "control: pings of which some are lost" none_lost /tmp/lost
all_well "upgrade"

# --- tb4-heal, by its timer
heal_journal() {
    inside n2 journalctl -b -o cat -u tb4-heal.service
}

! heal_journal | grep -E 'restarting|taking it down' >/dev/null
report "tb4-heal has found nothing to repair until now" $? "$(heal_journal)"

# The same, more often.
for node in n2 n3; do
    mkdir -p "/mnt/$node/etc/systemd/system/tb4-heal.timer.d"
    printf '[Timer]\nOnBootSec=\nOnUnitInactiveSec=\nOnActiveSec=1\nOnUnitInactiveSec=2\nAccuracySec=100ms\n' \
        >"/mnt/$node/etc/systemd/system/tb4-heal.timer.d/often.conf"
    inside "$node" systemctl daemon-reload
done
inside n2 systemctl restart tb4-heal.timer

last_round() { # of heal on n2, in seconds since boot
    inside n2 sed -n 's/^seen=//p' /run/tb4gen/heal/en05
}

# A round that begins after now has ended.
wait_for_round() {
    local last
    last=$(last_round)
    wait_for 60 is_later_than "${last:-0}"
}

is_later_than() { # SECONDS
    [ "$(last_round)" -gt "$1" ]
}

expect "tb4-heal.timer starts tb4-heal.service" wait_for_round
event="MTU set to 1500 by hand"
words="name mtu address forwarding neighbour"
since=$(uptime_us)
times=()
inside n2 ip link set en05 mtu 1500
look "$event" n2 en05
each_time "$event"
figure "$event, until it is repaired with a round each 2 s" "$(seconds "${times[0]}")" s
heal_journal | grep -xF 'en05: MTU is 1500, not 65520: restarting tb4-link@en05.service (repair 1 of at most 8)' >/dev/null
report "$event: the journal says what was done" $? "$(heal_journal)"
refuse "control: a port whose unit was started anew" diff <(echo "$ports_before") <(show_ports)
all_well "$event"

expect "tb4 heal --hold" inside n2 tb4 heal --hold en05
inside n2 ip link set en05 down
wait_for_round && wait_for_round && wait_for_round
report "a held port: tb4-heal goes on with its rounds" $?
[ "$(inside n2 cat /sys/class/net/en05/operstate)" = down ]
report "a held port stays down" $? "$(heal_journal)"
expect "a held port: tb4 verify says that it is held" finds n2 port-down=en05
grep -xF 'FAIL  en05 is down, and held: somebody wants it so' < <(inside n2 tb4 verify --wait 0) >/dev/null
report "a held port: tb4 verify says by whose will it is down" $? "$(inside n2 tb4 verify --wait 0)"
unplug n2.en05
plug n2.en05
wait_for 30 is_active n2 tb4-link@en05.service
report "a held port that comes anew: its unit has run" $? "$(inside n2 systemctl status --no-pager tb4-link@en05.service)"
[ $(($(inside n2 cat /sys/class/net/en05/flags) & 1)) -eq 0 ]
report "a held port that comes anew stays down" $? "$(inside n2 journalctl -b -o cat -u tb4-link@en05.service | tail -n 5)"
since=$(uptime_us)
expect "tb4 heal --release" inside n2 tb4 heal --release en05
all_well "a port released"

# --- what is left behind

# What tb4-link and systemd say of a port that comes and goes: before its unit is started, while ifup runs, which is left to
# end by itself and may find no device any more, while Apply runs, and while it is held.
is_expected() { # FILE
    local lines='(Starting|Finished|Stopping|Stopped) tb4-link@en0[56]\.service - .*'
    lines+='|tb4-link@en0[56]\.service: Deactivated successfully\.'
    lines+='|en0[56]: up, MTU 65520, 10\.100\.0\.1[234]/32, forwarding, (carrier|no carrier yet)'
    lines+='|Dependency failed for tb4-link@en0[56]\.service - .*'
    lines+='|tb4-link@en0[56]\.service: Bound to unit sys-subsystem-net-devices-en0[56]\.device, but unit isn.t active\.'
    lines+='|tb4-link@en0[56]\.service: Job tb4-link@en0[56]\.service/start failed with result .dependency.\.'
    lines+='|tb4-link@en0[56]\.service: Unit process [0-9]+ \(.*\) remains running after unit stopped\.'
    lines+='|tb4-link@en0[56]\.service: Found left-over process [0-9]+ \(.*\) in control group while starting unit\. Ignoring\.'
    lines+='|tb4-link@en0[56]\.service: This usually indicates unclean termination of a previous run, or service.*'
    lines+='|error: Another instance of this program is already running\.|en0[56]: ifup ended with 89'
    lines+='|warning: en0[56]: interface not recognized - please check interface configuration'
    lines+="|en05: held: left as it is until 'tb4 heal --release en05'"
    ! grep -vxE "$lines" "$1"
}

for node in "${nodes[@]}"; do
    inside "$node" journalctl -b -o cat -u 'tb4-link@*' >/tmp/journal
    expect "the journal of tb4-link on $node has the lines that one expects" is_expected /tmp/journal
done
refuse "control: a line that nobody expects" is_expected <(echo "en05: MTU is 1500, not 65520 (ifup ended with 1)")
said=$(inside n2 journalctl -b -o cat -u 'tb4-link@*' | grep -c ': up, MTU')
[ "$said" -ge 200 ]
report "the journal of n2 has a line for each port that came up" $? "$said lines"

event="a loose contact"
unplug n2.en05
flap 50 n2.en05
expect "$event: no unit is active for the port" wait_for 30 is_idle n2 en05
for node in n2 n3; do nothing_failed "$event" "$node"; done
words="name mtu address forwarding unit neighbour"
since=$(uptime_us)
plug n2.en05
look "$event" n2 en05
each_time "$event"
all_well "$event"

for node in "${nodes[@]}"; do
    nothing_failed "at the end" "$node"
    left=$(inside "$node" ls -A /tmp | grep -vxE 'systemd-private-.*|\.(font|ICE|X11|XIM)-unix')
    [ -z "$left" ]
    report "at the end there is no log in /tmp of $node" $? "$left"
done
