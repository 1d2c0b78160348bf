#!/bin/bash
# Looks whether this node is ready for the mesh, and says what to do where it is not. Changes nothing but apt's package lists.   Runs on every node.
# Usage: 00-preflight.sh
# Exit status: 0 ready, 1 not, 2 wrong usage.

options=""
set -euo pipefail
export LC_ALL=C

die() { # MESSAGE
    printf '%s: %s\n' "${0##*/}" "$1" >&2
    exit 1
}

given=" "
for option in "$@"; do
    if [[ "$option" = -h ]] || [[ "$option" = --help ]]; then
        # The comment at the top of this file is its manual.
        sed -n '2,/^$/s/^# \{0,1\}//p' "$0"
        exit 0
    fi
    if [[ " $options " != *" $option "* ]]; then
        printf '%s: unknown option %s; see --help\n' "${0##*/}" "$option" >&2
        exit 2
    fi
    given+="$option "
done
[[ "$(id -u)" -eq 0 ]] || die "run this as root"

# Proxmox VE's name of a node is its host name without the domain.
node=$(uname -n)
node=${node%%.*}
case $node in
    alpha) ;;
    beta) ;;
    *) die "this machine is called $node, and cluster pair has no such node" ;;
esac

# address, cidr: of vmbr0; ports: name and PCI function behind it; disks: what becomes an OSD
case $node in
    alpha)
        address=192.168.1.21 cidr=192.168.1.21/24 fqdn=alpha.home.example
        ports=("en05 pci-0000:00:0d.2")
        disks=()
        ;;
    beta)
        address=192.168.1.22 cidr=192.168.1.22/24 fqdn=beta.home.example
        ports=("en05 pci-0000:00:0d.2")
        disks=()
        ;;
    *) exit 1 ;; # refused above
esac

problems=0

ok() { # WHAT
    printf 'ok    %s\n' "$1"
}

bad() { # WHAT WHAT-TO-DO
    problems=$((problems + 1))
    printf 'FAIL  %s\n      fix: %s\n' "$1" "$2"
}

note() { # WHAT
    printf 'note  %s\n' "$1"
}

finish() {
    if [[ "$problems" -gt 0 ]]; then
        printf '%s: %d problem(s)\n' "$node" "$problems"
        exit 1
    fi
    printf '%s: all well\n' "$node"
}

installed() { # PACKAGE
    [[ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]]
}

proxmox_release=9.2

check_release() {
    local release
    release=$(pveversion | sed 's|^pve-manager/\([^/]*\)/.*|\1|')
    if dpkg --compare-versions "$release" ge "$proxmox_release"; then
        ok "Proxmox VE $release"
    else
        bad "Proxmox VE $release, and the plan is for $proxmox_release" \
            "apt-get update && apt-get dist-upgrade, then reboot"
    fi
    # From 0.11.0 on an unnumbered port gets the node's own address; before, it got none and transit traffic failed.
    dpkg --compare-versions "$(dpkg-query -W -f '${Version}' libpve-rs-perl)" ge 0.11.0 ||
        bad "libpve-rs-perl is older than 0.11.0: ports would get no address" "apt-get update && apt-get dist-upgrade"
}

# A fresh node asks the enterprise repositories, which answer 401 without a subscription; every other cure would end there.
check_repositories() {
    apt-get update -qq >/dev/null 2>&1 ||
        bad "apt-get update fails" \
            "apt-get update shows why. 401: no subscription; GUI: node, Updates, Repositories: disable enterprise, add no-subscription"
}

check_packages() {
    local package missing=()
    for package in ifupdown2 frr frr-pythontools; do installed "$package" || missing+=("$package"); done
    if [[ ${#missing[@]} -eq 0 ]]; then
        ok "ifupdown2, frr and frr-pythontools are installed"
    else
        bad "not installed: ${missing[*]}" "apt-get update && apt-get install -y ${missing[*]}"
    fi
}

check_name() {
    if [[ "$(getent ahostsv4 "$node" | awk 'NR == 1 { print $1 }')" = "$address" ]]; then
        ok "$node is $address"
    else
        bad "$node does not resolve to $address" \
            "put '$address $fqdn $node' into /etc/hosts, and no other line with $node"
    fi
    ip -4 -o address show dev vmbr0 2>/dev/null | grep -F " $cidr " >/dev/null ||
        bad "vmbr0 does not have $cidr" "set it in the GUI: $node, System, Network"
}

check_peers() {
    local peer
    for peer in 192.168.1.21 192.168.1.22; do
        ping -q -c 1 -W 2 "$peer" >/dev/null ||
            bad "$peer does not answer" \
                "is the node on, its vmbr0 cabled, its address as in the plan?"
    done
}

check_clock() {
    if [[ "$(timedatectl show -p NTPSynchronized --value)" = yes ]]; then
        ok "the clock is synchronised"
    else
        bad "the clock is not synchronised" \
            "systemctl enable --now chrony; chronyc sources (Ceph's monitors bear 0.05 s)"
    fi
}

# Whether ifupdown2 reads the stanzas of the ports and of the fabric at all. It knows no source-directory, though it takes
# the line, and reads no folder.
is_sourced() { # FILE, as /etc/network/interfaces
    grep -qsE '^[[:space:]]*source[[:space:]]+/etc/network/interfaces\.d/\*([[:space:]]|$)' "$1" && return 0
    grep -qsE '^[[:space:]]*source[[:space:]]+/etc/network/interfaces\.d/sdn([[:space:]]|$)' "$1" &&
        grep -qsE '^[[:space:]]*source[[:space:]]+/etc/network/interfaces\.d/tb4gen([[:space:]]|$)' "$1"
}

# Without it nothing of the fabric and nothing of the MTU is applied: a file in interfaces.d is not read by itself.
check_source_line() {
    if is_sourced /etc/network/interfaces; then
        ok "/etc/network/interfaces reads interfaces.d"
    else
        bad "/etc/network/interfaces has no line 'source /etc/network/interfaces.d/*'" \
            "printf '\\nsource /etc/network/interfaces.d/*\\n' >>/etc/network/interfaces"
    fi
    [[ ! -e /etc/network/interfaces.new ]] ||
        bad "/etc/network/interfaces.new waits: applying the fabric would make it live too" \
            "diff /etc/network/interfaces /etc/network/interfaces.new; then apply it in the GUI, or remove it"
}

# ifupdown2 keeps both stanzas of one name, so that an old address or MTU stays beside the fabric's.
check_stanzas() {
    local port name found
    for port in "${ports[@]}"; do
        name=${port% *}
        found=$(find /etc/network/interfaces /etc/network/interfaces.d -type f ! -name sdn -exec awk -v name="$name" '
            FNR == 1 { inside = 0 }
            $1 == "auto" || $1 == "allow-hotplug" { for (i = 2; i <= NF; i++) if ($i == name) print FILENAME ": " $0; inside = 0; next }
            $1 == "iface" { inside = $2 == name; next }
            inside && ($1 == "address" || $1 == "mtu" || $1 == "netmask") { print FILENAME ": " $0 }' {} +)
        [[ -z "$found" ]] || bad "$name is configured by hand: ${found//$'\n'/; }" \
            "remove these lines (a bare 'iface $name inet manual' is harmless)"
    done
}

check_networkd() {
    if systemctl is-enabled --quiet systemd-networkd.service 2>/dev/null; then
        bad "systemd-networkd is enabled: its wait-online delays each boot by two minutes, and .link files do not need it" \
            "systemctl disable --now systemd-networkd.service systemd-networkd.socket systemd-networkd-wait-online.service"
    else
        ok "systemd-networkd is not enabled"
    fi
}

# What the hand-made setups left behind would still name, set up or route the ports beside what is installed now.
check_leftovers() {
    local path found=()
    for path in /etc/systemd/network/00-thunderbolt*.link /etc/udev/rules.d/10-tb-en.rules /usr/local/bin/pve-en0[0-9].sh \
        /usr/local/bin/thunderbolt-startup.sh /etc/systemd/system/thunderbolt-interfaces.service /etc/network/interfaces.d/thunderbolt; do
        [[ ! -e "$path" ]] || found+=("$path")
    done
    if [[ ${#found[@]} -eq 0 ]]; then
        ok "no files of an earlier setup by hand"
    else
        bad "left by an earlier setup: ${found[*]}" \
            "systemctl disable thunderbolt-interfaces.service; mkdir -p /root/before-pair && mv -t /root/before-pair ${found[*]}"
    fi
    if [[ ! -e /etc/network/interfaces.d/sdn ]] && grep -qsE '^(router|ip router) ' /etc/frr/frr.conf; then
        bad "/etc/frr/frr.conf is written by hand, and applying the fabric replaces it (until then FRR goes on with what it has)" \
            "mkdir -p /root/before-pair && mv -t /root/before-pair /etc/frr/frr.conf"
    fi
    ! grep -qsE '^[[:space:]]*(net\.|vm\.)' /etc/sysctl.conf ||
        note "/etc/sysctl.conf has settings: Debian 13 does not read it at boot, but 'sysctl -p' by hand would bring them back"
}

check_controllers() {
    local port name path driver
    for port in "${ports[@]}"; do
        name=${port% *} path=${port#* }
        driver=$(readlink "/sys/bus/pci/devices/${path#pci-}/driver") || driver=none
        if [[ "${driver##*/}" = thunderbolt ]]; then
            ok "$name: $path is a Thunderbolt controller"
        else
            bad "$name: at $path there is no Thunderbolt controller (driver: ${driver##*/})" \
                "lspci -D | grep -iE 'thunderbolt|usb4' shows the addresses: put the right one into 'ports' of the cluster file and generate again"
        fi
    done
}

check_disks() {
    local disk
    for disk in "${disks[@]}"; do
        if [[ -b "$disk" ]]; then
            ok "$disk: $(lsblk -dnro SIZE,MODEL "$disk")"
        else
            bad "$disk is not there" \
                "lsblk -d shows the disks: put the right ones into 'osds' of the cluster file and generate again"
        fi
    done
}

check_release
check_repositories
check_packages
check_name
check_peers
check_clock
check_source_line
check_stanzas
check_networkd
check_leftovers
check_controllers
check_disks
finish
