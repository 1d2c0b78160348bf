# Machines that systemd boots in systemd-nspawn, each with a network namespace of its name. Their root is this one, under a
# layer of their own. Sourced; works where / is a real mount (pivot_root).
# shellcheck shell=bash

# By name: the process of nspawn, that of the machine's systemd, and the machine's control group.
declare -A nspawn=() leader=() group=()

lay_machine() { # NAME HOST-NAME: at /mnt/NAME, switched off
    local machine=/mnt/$1 layer=/mnt/layer-$1
    mkdir -p "$layer" "$machine" /run/netns
    mount -t tmpfs tmpfs "$layer"
    mkdir "$layer/upper" "$layer/work"
    mount -t overlay overlay -o "lowerdir=/,upperdir=$layer/upper,workdir=$layer/work" "$machine" || return 1
    rm -f "$machine/usr/sbin/policy-rc.d"
    echo "$2" >"$machine/etc/hostname"
    printf '%s' "$1" | md5sum | cut -c1-32 >"$machine/etc/machine-id"
    lay_limits "$machine"
}

# What a container is to leave alone: the devices and kernel parameters of the machine around it, but for the network's.
lay_limits() { # MACHINE
    local units=$1/etc/systemd/system
    mkdir -p "$units/systemd-udev-trigger.service.d" "$units/systemd-sysctl.service.d"
    printf '[Service]\nExecStart=\nExecStart=-udevadm trigger --subsystem-match=net --action=add\n' \
        >"$units/systemd-udev-trigger.service.d/net.conf"
    printf '[Service]\nReadOnlyPaths=/proc/sys\nReadWritePaths=/proc/sys/net\n' >"$units/systemd-sysctl.service.d/net.conf"
    ln -sf /dev/null "$units/nvmf-autoconnect.service"
}

make_network() { # NAME: an empty one. What is in the one before goes, with the other ends of its cables.
    [ ! -e "/run/netns/$1" ] || ip netns del "$1"
    ip netns add "$1"
}

power_on() { # NAME [OPTION-OF-NSPAWN...]
    local name=$1
    shift
    # systemd takes note of devices only where it finds the socket of udevd, which is not there yet when it starts, or a
    # devtmpfs at /dev, which a container does not have. udevd.socket then puts the real one in the place of this file.
    rm -rf "/mnt/udev-$name"
    mkdir "/mnt/udev-$name"
    : >"/mnt/udev-$name/control"
    group[$name]=$(mktemp -d /sys/fs/cgroup/machine-XXXXXX)
    # shellcheck disable=SC2016
    sh -c 'echo $$ >"$1/cgroup.procs"; shift; exec "$@"' sh "${group[$name]}" \
        env SYSTEMD_NSPAWN_UNIFIED_HIERARCHY=1 SYSTEMD_NSPAWN_API_VFS_WRITABLE=yes \
        nsenter --net="/run/netns/$name" systemd-nspawn -D "/mnt/$name" -b --console=pipe --machine="$name" --capability=all \
        --register=no --keep-unit --bind="/mnt/udev-$name:/run/udev" "$@" >"/tmp/console-$name" 2>&1 </dev/null &
    nspawn[$name]=$!
}

inside() { # NAME COMMAND...
    local name=$1
    shift
    nsenter --target "${leader[$name]}" --mount --uts --ipc --net --pid --root --wd "$@"
}

# Whether systemd answers; sets leader.
answers() { # NAME
    leader[$1]=$(pgrep -P "${nspawn[$1]}" | head -n 1)
    [ -n "${leader[$1]}" ] && inside "$1" systemctl show -P Version >/dev/null 2>&1
}

wait_for() { # SECONDS COMMAND...: until it succeeds; it is not heard
    local deadline=$((SECONDS + $1))
    shift
    until "$@" >/dev/null 2>&1; do
        [ "$SECONDS" -lt "$deadline" ] || return 1
        sleep 0.1
    done
}

is_through() { # NAME: with its boot, well or not
    case $(inside "$1" systemctl is-system-running 2>&1) in running | degraded) ;; *) return 1 ;; esac
}

# Until systemd answers, and until the boot is through.
wait_for_boot() { # NAME [SECONDS]
    if wait_for "${2:-60}" answers "$1" && wait_for "${2:-60}" is_through "$1"; then return 0; fi
    inside "$1" systemctl list-jobs 2>&1
    cat "/tmp/console-$1"
    return 1
}

power_off() { # NAME
    inside "$1" systemctl poweroff --no-block >/dev/null 2>&1
    wait "${nspawn[$1]}"
    find "${group[$1]}" -depth -type d -exec rmdir {} + 2>/dev/null
    leader[$1]='' group[$1]=''
}
