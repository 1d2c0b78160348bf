#!/bin/bash
# tb4-heal with the real ifupdown2 and FRR: what is broken by hand is repaired, what is meant is left alone, and a cable
# that carries nothing any more is bounced, ever less often. systemd alone is a stand-in, which runs what the unit runs.
#   heal.sh NODE        whose files lie in place in this root
set -uo pipefail
cd /tmp/checks || exit 1
# shellcheck source=build/acceptance/checks/lib.sh
. ./lib.sh
# shellcheck source=build/acceptance/checks/mesh-lib.sh
. ./mesh-lib.sh

node=$1
preview=/tmp/bundle/preview/$node
heal=/usr/libexec/tb4gen/tb4-heal
# shellcheck source=/dev/null
. /usr/lib/tb4gen/plan.sh
port=
for name in "${ports[@]}"; do
    if [ -z "$port" ] && [ -n "${port_peer[$name]:-}" ]; then port=$name; fi
done
peer=${port_peer[$port]}
peer_port=${port_peer_port[$port]}

# --- a clock of our own, since boot
mkdir -p /tmp/fake
at() { echo "$1.00 0.00" >/tmp/fake/uptime; }
at 1000
mount --bind /tmp/fake/uptime /proc/uptime

cat >/tmp/fake/systemctl <<'FAKE'
#!/bin/bash
echo "systemctl $*" >>/tmp/fake/calls
case $1 in
    show) printf 'LoadState=loaded\nActiveState=active\n' ;;
    restart)
        port=${2#tb4-link@}
        /usr/libexec/tb4gen/tb4-link "${port%.service}" >>/tmp/fake/link 2>&1
        ;;
    *) exit 1 ;;
esac
FAKE
chmod 755 /tmp/fake/systemctl

look() { # SECONDS: one round
    at "$1"
    PATH=/tmp/fake:$PATH "$heal" >/tmp/fake/said 2>&1
}

value() { # KEY of the record of $port
    sed -n "s/^$1=//p" "/run/tb4gen/heal/$port"
}

is() { # NAME WANTED FOUND
    local status=0
    [ "$2" = "$3" ] || status=1
    report "$1" "$status" "wanted: $2; found: $3; said: $(cat /tmp/fake/said)"
}

mtu_of() { cat "/sys/class/net/$port/mtu"; }

# --- the ports, as tb4-link leaves them
mkdir -p /run/network /etc/network/interfaces.d
printf 'auto lo\niface lo inet loopback\n\nsource /etc/network/interfaces.d/*\n' >/etc/network/interfaces
ip link set lo up
# This kernel may lack dummy devices; a bridge carries the router ID as well.
sed '/link-type dummy/d' "$preview/interfaces.d/sdn" >/etc/network/interfaces.d/sdn
ip link add "$dummy" type bridge
ifup "$dummy" >/dev/null 2>&1
for name in "${ports[@]}"; do
    ip link add "$name" type veth peer name "far-$name"
    ip link set "far-$name" mtu 65520 up
    /usr/libexec/tb4gen/tb4-link "$name" >/tmp/fake/link 2>&1
done

look 1000
is "$port is as planned, and nothing is done" "0 $mtu" "$(grep -c restart /tmp/fake/calls) $(mtu_of)"

ip link set "$port" mtu 1500
look 1100
is "an MTU of 1500 is repaired" "$mtu" "$(mtu_of)"

ip address del "$router_id/32" dev "$port"
look 1300
is "an address that was taken away is repaired" 1 "$(ip -4 -o address show dev "$port" | grep -c "inet $router_id/32 ")"

# The third repair within the hour waits for 5 min.
sysctl -qw "net.ipv4.conf.$port.forwarding=0"
look 1400
is "the third repair waits" 0 "$(cat "/proc/sys/net/ipv4/conf/$port/forwarding")"
look 1700
is "forwarding that was switched off is repaired" 1 "$(cat "/proc/sys/net/ipv4/conf/$port/forwarding")"
is "the other ports were left alone" "" "$(grep restart /tmp/fake/calls | grep -v "@$port\.service")"

"$heal" --release "$port" >/dev/null
ip link set "$port" down
look 1800
is "a port that was taken down is brought up" 1 "$(($(cat "/sys/class/net/$port/flags") & 1))"
is "and has its address" 1 "$(ip -4 -o address show dev "$port" | grep -c "inet $router_id/32 ")"
ip link set "$port" down
look 2400
is "taken down again it is left alone" 0 "$(($(cat "/sys/class/net/$port/flags") & 1))"
is "and that is said" 1 "$(grep -c 'taken for meant' /tmp/fake/said)"

"$heal" --release "$port" >/dev/null
look 2500
"$heal" --hold "$port" >/dev/null
ip link set "$port" mtu 1500
look 9000
is "a held port is left alone" 1500 "$(mtu_of)"
"$heal" --release "$port" >/dev/null
look 9030
is "a released port is repaired" "$mtu" "$(mtu_of)"

# --- a cable that carries nothing any more, and keeps the carrier
mkdir -p /dev/net /run/netns
[ -e /dev/net/tun ] || mknod /dev/net/tun c 10 200
ip link del "$port"
ip netns add "$peer"
python3 /tmp/checks/cable.py /proc/self/ns/net "$port" "/run/netns/$peer" "$peer_port" >/tmp/fake/cable 2>&1 &
cable=$!
for _ in $(seq 50); do
    [ ! -e "/sys/class/net/$port" ] || break
    sleep 0.1
done
/usr/libexec/tb4gen/tb4-link "$port" >/tmp/fake/link 2>&1
in_peer() { ip netns exec "$peer" "$@"; }
in_peer ip link set lo up
in_peer ip link set "$peer_port" mtu "$mtu" up
for device in lo "$peer_port"; do in_peer ip address add "${peer_router_id[$peer]}/32" dev "$device"; done
ip address add "$router_id/32" dev lo

start_frr "$node" /etc/frr env
start_frr "$peer" "/etc/frr/$peer" ip netns exec "$peer"

has_neighbour() { vtysh -d fabricd -c 'show openfabric neighbor' | grep -qE " $port +[0-9]+ +Up "; }
has_no_neighbour() { ! has_neighbour; }

expect "$peer is a neighbour over the cable" wait_for 60 has_neighbour
look 20000
look 20030
is "a cable that works is well" ok "$(value state)"

kill -STOP "$cable"
expect "a silent cable loses its neighbour" wait_for 30 has_no_neighbour
look 20060
is "at first nothing is done" "no-neighbour 0" "$(value state) $(value bounces)"
look 20090
is "after 30 s of silence it is bounced" "1 1" "$(value bounces) $(grep -c "^$port: .*taking it down and up" /tmp/fake/said)"
is "and is up again with MTU and address" "1 $mtu 1" \
    "$(($(cat "/sys/class/net/$port/flags") & 1)) $(mtu_of) $(ip -4 -o address show dev "$port" | grep -c "inet $router_id/32 ")"
look 20130
is "the next bounce waits" 1 "$(value bounces)"
look 20220
is "and comes" 2 "$(value bounces)"
look 20460
is "the one behind it waits longer" 2 "$(value bounces)"

kill -CONT "$cable"
expect "the cable works again" wait_for 60 has_neighbour
look 20490
is "and is well" "ok 1" "$(value state) $(grep -c "^$port: as planned again" /tmp/fake/said)"

# A peer whose fabricd is gone is no neighbour either, but its ARP replies come: that is no dead cable.
kill "$(cat "/var/run/frr/$peer/fabricd.pid")"
expect "a peer without fabricd is no neighbour" wait_for 60 has_no_neighbour
look 30000
look 30060
is "a peer that can be heard is not bounced" "no-neighbour 2" "$(value state) $(value bounces)"

kill "$cable"
for pid in /var/run/frr/*.pid /var/run/frr/*/*.pid; do kill "$(cat "$pid")" 2>/dev/null; done
exit 0
