# Shared by the checks of packages, which run in the Debian root as the machine n1. Sourced.
# shellcheck shell=bash
# shellcheck source=build/acceptance/checks/lib.sh
. ./lib.sh

# before and after: two states of the cluster "trial"; back: the first one under a newer version; cases: everything else.
deb() { # SET [NODE]: the path of its package
    local path
    for path in "/tmp/packages/$1/tb4gen-trial-${2:-n1}"_*_all.deb; do echo "$path"; done
}

state() { # NODE: of the package as dpkg -l shows it, with its version: "ii 1.0"; empty where dpkg knows none
    # shellcheck disable=SC2016 # dpkg's own variables
    dpkg-query -W -f '${db:Status-Abbrev}${Version}\n' "tb4gen-trial-$1" 2>/dev/null || true
}

lint() { # PACKAGE...
    LC_ALL=C.UTF-8 lintian --allow-root --tag-display-limit 0 -E -I --pedantic --fail-on error,warning,info,pedantic "$@"
}

is_state() { # NODE STATE
    local is
    is=$(state "$1")
    [ "$is" = "$2" ] || { echo "tb4gen-trial-$1 is '$is', not '$2'"; return 1; }
}

# Everything on the disk but what dpkg, debconf and the programs keep for themselves. Two of them are compared.
roots=(/)
snapshot() {
    find "${roots[@]}" -xdev \( -path /proc -o -path /sys -o -path /dev -o -path /run -o -path /tmp -o -path /var/lib/dpkg -o -path /var/log \
        -o -path /var/cache -o -path /var/lib/apt -o -path /mnt \) -prune -o -type f -printf '%p file %m %s %T@\n' -o -printf '%p %y %m %l\n' | sort -u
}

is_snapshot() { # FILE: nothing has changed since
    diff "$1" <(snapshot)
}

# What every package enables.
own_links=(/etc/systemd/system/timers.target.wants/tb4-{heal,metrics}.timer)

# What is on the disk beside the snapshot is what the package has, what enables its units, and its own memory.
holds_exactly() { # SNAPSHOT NODE [LINK...]: beside those of every package
    local before=$1 package=tb4gen-trial-$2
    shift 2
    set -- "$@" "${own_links[@]}"
    diff <(
        {
            cut -d ' ' -f 1 "$before"
            dpkg-query -L "$package" | grep -vxF /.
            printf '%s\n' "/var/lib/tb4gen" "/var/lib/tb4gen/$package" "/var/lib/tb4gen/$package/md5sums" \
                "/var/lib/tb4gen/$package/units" "$@"
            # deb-systemd-helper's memory of the links.
            for link in "$@"; do
                echo "/var/lib/systemd/deb-systemd-helper-enabled/${link#/etc/systemd/system/}"
                dirname "/var/lib/systemd/deb-systemd-helper-enabled/${link#/etc/systemd/system/}"
                echo "/var/lib/systemd/deb-systemd-helper-enabled/${link##*/}.dsh-also"
            done
            echo /var/lib/systemd/deb-systemd-helper-enabled
        } | sort -u
    ) <(snapshot | cut -d ' ' -f 1 | sort -u)
}

# A port that carries traffic: what dpkg does must not show on it.
make_port() {
    ip link set lo up
    ip link add en05 mtu 65520 type veth peer name far-en05 mtu 65520
    ip address add 10.100.0.11/32 dev en05
    ip link set far-en05 up
    ip link set en05 up
    echo 1 >/proc/sys/net/ipv4/conf/en05/forwarding
    show_port >/tmp/port
}

show_port() {
    ip -oneline -details link show en05
    ip -oneline address show en05 | grep -v inet6
    cat /proc/sys/net/ipv4/conf/en05/forwarding /sys/class/net/en05/carrier_changes
}

is_port_untouched() {
    diff /tmp/port <(show_port)
}

# Programs that a maintainer script must not or may run: each call is noted in /tmp/calls.
stub() { # NAME...
    local name
    for name in "$@"; do
        printf '#!/bin/sh\necho "%s $*" >>/tmp/calls\n' "$name" >"/usr/local/sbin/$name"
        chmod 755 "/usr/local/sbin/$name"
    done
}

# What the guide and the one before it have people type.
lay_guide() {
    local path
    mkdir -p /etc/systemd/network /etc/udev/rules.d /etc/systemd/system/multi-user.target.wants /usr/local/bin
    for path in /etc/systemd/network/00-thunderbolt{0,1}.link /etc/udev/rules.d/10-tb-en.rules /usr/local/bin/pve-en0{5,6}.sh \
        /etc/systemd/system/thunderbolt-interfaces.service /usr/local/bin/thunderbolt-startup.sh; do
        echo "by hand: $path" >"$path"
    done
    ln -sfn /etc/systemd/system/thunderbolt-interfaces.service /etc/systemd/system/multi-user.target.wants/
}

guide_paths() {
    printf '%s\n' /etc/systemd/network/00-thunderbolt{0,1}.link /etc/udev/rules.d/10-tb-en.rules /usr/local/bin/pve-en0{5,6}.sh \
        /usr/local/bin/thunderbolt-startup.sh /etc/systemd/system/thunderbolt-interfaces.service \
        /etc/systemd/system/multi-user.target.wants/thunderbolt-interfaces.service
}

source_interfaces() { # LINE...: /etc/network/interfaces with these lines in it
    { printf 'auto lo\niface lo inet loopback\n\n'; [ $# -eq 0 ] || printf '%s\n' "$@"; printf '\nsource /etc/network/interfaces.d/*\n'; } >/etc/network/interfaces
}
