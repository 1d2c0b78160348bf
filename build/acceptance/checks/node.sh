#!/bin/bash
# Checks of one node's files, which lie in place in this root.   node.sh NODE
set -uo pipefail
cd /tmp/checks || exit 1
# shellcheck source=build/acceptance/checks/lib.sh
. ./lib.sh

node=$1
files=/tmp/bundle/nodes/$node
preview=/tmp/bundle/preview/$node

# --- units
for unit in /usr/lib/systemd/system/tb4-*; do
    case $unit in
        *@.service) expect "$(basename "$unit")" verify_unit "${unit/@./@en05.}" ;;
        *) expect "$(basename "$unit")" verify_unit "$unit" ;;
    esac
done
for dropin in "$files"/root/usr/lib/systemd/system/*.d/*.conf; do
    [ -e "$dropin" ] || continue
    owner=$(basename "$(dirname "$dropin")" .d)
    # A stand-in for a unit of a package that is not in this root.
    [ -e "/usr/lib/systemd/system/$owner" ] ||
        printf '[Service]\nExecStart=/bin/true\n' >"/usr/lib/systemd/system/$owner"
    expect "$owner.d/$(basename "$dropin")" verify_unit "/usr/lib/systemd/system/${owner/@./@0.}"
done

# --- udev
expect "udev rules" udevadm verify --no-summary "$files"/root/usr/lib/udev/rules.d/*.rules

ip link add thunderbolt0 type veth peer name peer0
for link in "$files"/root/usr/lib/systemd/network/*.link; do
    port=$(sed -n 's/^Name=//p' "$link")
    path=$(sed -n 's/^Path=//p' "$link")
    adapter=$(sed -n 's/^Property=TB4_PORT=//p' "$link")
    said=$(link_for "$path" "$adapter")
    grep -qx " *ID_NET_NAME=$port" <<<"$said" && grep -q "ID_NET_LINK_FILE=.*/$(basename "$link")$" <<<"$said" &&
        ! grep -q '\.link:[0-9]' <<<"$said"
    report "udev names $path${adapter:+ adapter $adapter} $port" $? "$said"
done
ip link del thunderbolt0

# --- ifupdown2, with the stanzas that PVE will write when the fabric is applied
mkdir -p /run/network /etc/network/interfaces.d
printf 'auto lo\niface lo inet loopback\n\nsource /etc/network/interfaces.d/*\n' >/etc/network/interfaces
ip link set lo up
for link in "$files"/root/usr/lib/systemd/network/*.link; do
    port=$(sed -n 's/^Name=//p' "$link")
    ip link add "$port" type veth peer name "far-$port"
    ip link set "far-$port" mtu 65520 up
done
ports() { sed -n 's/^iface \([^ ]*\) .*/\1/p' /usr/lib/tb4gen/interfaces; }

for port in $(ports); do
    mtu=$(sed -n "/^iface $port /,/^iface/s/^[[:space:]]*mtu //p" /usr/lib/tb4gen/interfaces | head -n 1)
    # Before the fabric is applied there is no address to wait for.
    expect "tb4-link $port before the fabric" timeout 60 /usr/libexec/tb4gen/tb4-link "$port"
    [ "$(cat "/sys/class/net/$port/mtu")" = "$mtu" ]
    report "$port has MTU $mtu before the fabric" $? "$(ip link show "$port")"
done

if [ -e "$preview/interfaces.d/sdn" ]; then
    # This kernel may lack dummy devices; a bridge carries the router ID as well.
    sed '/link-type dummy/d' "$preview/interfaces.d/sdn" >/etc/network/interfaces.d/sdn
    dummy=$(sed -n 's/^iface \(dummy_[^ ]*\) .*/\1/p' /etc/network/interfaces.d/sdn | head -n 1)
    ip link add "$dummy" type bridge
    ifup "$dummy" >/dev/null 2>&1
    address=$(sed -n "/^iface $dummy /,/^\$/s/.*address //p" /etc/network/interfaces.d/sdn | head -n 1)
    for port in $(sed -n 's/^iface \([^ ]*\) .*/\1/p' /etc/network/interfaces.d/sdn | grep -v '^dummy_'); do
        mtu=$(sed -n "/^iface $port /,/^iface/s/^[[:space:]]*mtu //p" /usr/lib/tb4gen/interfaces | head -n 1)
        # What a peer's reboot does: the device goes and a new one comes, down, with MTU 1500 and without address.
        ip link del "$port"
        ip link add "$port" type veth peer name "far-$port"
        ip link set "far-$port" mtu 65520 up
        expect "tb4-link $port after the device came anew" timeout 60 /usr/libexec/tb4gen/tb4-link "$port"
        state="$(cat "/sys/class/net/$port/mtu") $(ip -4 -o address show dev "$port" | awk '{print $4}') $(cat "/proc/sys/net/ipv4/conf/$port/forwarding")"
        [ "$state" = "$mtu $address 1" ]
        report "$port has MTU, router ID and forwarding" $? "wanted: $mtu $address 1; found: $state"
    done
    expect "ifupdown2 reads the stanzas" verify_stanzas /usr/lib/tb4gen/interfaces /etc/network/interfaces.d/sdn
    expect "ifquery finds no drift" ifquery --check -a
fi

# --- two at once: ifupdown2's own lock does not wait
set -- $(ports)
if [ $# -ge 2 ]; then
    /usr/libexec/tb4gen/tb4-link "$1" >/tmp/first 2>&1 &
    first=$!
    /usr/libexec/tb4gen/tb4-link "$2" >/tmp/second 2>&1
    second=$?
    wait "$first"
    first=$?
    [ "$first" -eq 0 ] && [ "$second" -eq 0 ]
    report "two ports at once" $? "$(cat /tmp/first /tmp/second)"
fi

# --- kernel parameters, scripts
for file in "$files"/root/usr/lib/sysctl.d/*.conf; do
    [ -e "$file" ] || continue
    expect "$(basename "$file")" sysctl --dry-run -p "$file"
done
expect "modules-load.d/tb4.conf" verify_module_list /usr/lib/modules-load.d/tb4.conf
if [ -e /usr/lib/modprobe.d/tb4.conf ]; then
    expect "modprobe.d/tb4.conf" verify_module_options /usr/lib/modprobe.d/tb4.conf
fi
for script in /usr/libexec/tb4gen/* /usr/bin/tb4 /usr/share/bash-completion/completions/tb4; do
    [ -e "$script" ] || continue
    expect "$script" verify_node_script "$script"
done
expect "tb4.8" verify_page /usr/share/man/man8/tb4.8
if [ -e /etc/default/grub.d/tb4gen.cfg ]; then
    expect "grub.d/tb4gen.cfg" sh -eu -c 'GRUB_CMDLINE_LINUX_DEFAULT=quiet; . /etc/default/grub.d/tb4gen.cfg; [ "$GRUB_CMDLINE_LINUX_DEFAULT" != quiet ]'
fi

# --- FRR reads what PVE will write, and the lines that go into it
mkdir -p /etc/frr
touch /etc/frr/vtysh.conf
if [ -e "$preview/frr.conf" ]; then expect "preview frr.conf" vtysh -C -f "$preview/frr.conf"; fi
expect "frr.conf.local" vtysh -C -f "$(readlink -f /etc/frr/frr.conf.local)"

# --- installation
if [ -e "$files/user-data" ]; then
    expect "user-data" cloud-init schema -c "$files/user-data"
    expect "network-config" cloud-init schema -t network-config -c "$files/network-config"
    mkdir -p /tmp/rendered
    expect "network-config renders for ifupdown" cloud-init devel net-convert -p "$files/network-config" -k yaml \
        -d /tmp/rendered -D debian -O eni -m "wired,$(sed -n 's/.*mac_address: *//p' "$files/network-config" | tr -d "'\"" | head -n 1)"
fi
if [ -e "$files/answer.toml" ]; then
    expect "answer.toml" python3 -c 'import sys, tomllib; tomllib.load(open(sys.argv[1], "rb"))' "$files/answer.toml"
fi
