# Layers over the Debian root, and checks that run inside of them. Sourced; wants $here (this folder), $repo, $root (the Debian
# root), $work (a folder of the caller's own) and $log (where the lines of results are kept).
# shellcheck shell=bash disable=SC2154,SC2016

# A layer over the Debian root for each check, so that none sees what another left.
layer() { # [SIZE]: of its disk, such as 64m
    mkdir -p "$work/upper" "$work/merged"
    mount -t tmpfs -o "size=${1:-50%}" tmpfs "$work/upper"
    mkdir "$work/upper/data" "$work/upper/work"
    mount -t overlay overlay -o "lowerdir=$root,upperdir=$work/upper/data,workdir=$work/upper/work" "$work/merged"
    mount -t proc proc "$work/merged/proc"
    mount -t tmpfs tmpfs "$work/merged/run"
    mount -t tmpfs tmpfs "$work/merged/tmp"
    mkdir -p "$work/merged/tmp/checks" "$work/merged/tmp/bundle"
    cp -a "$here/checks/." "$work/merged/tmp/checks/"
    # Shared by all layers of a lane: what has passed, by the bytes that were looked at.
    mkdir -p "${passed:=$work/passed}" "$work/merged/tmp/passed"
    mount --bind "$passed" "$work/merged/tmp/passed"
}

# With tb4gen inside, where the programs that it calls are those of Debian 13.
tool_layer() {
    layer
    mkdir "$work/merged/opt/dotnet" "$work/merged/opt/tb4gen"
    mount --bind "$(dirname "$(readlink -f "$(command -v dotnet)")")" "$work/merged/opt/dotnet"
    mount --bind "$repo/src/Tb4Gen.Cli/bin/Debug/net10.0" "$work/merged/opt/tb4gen"
    printf '#!/bin/sh\nexec /opt/dotnet/dotnet /opt/tb4gen/tb4gen.dll "$@"\n' >"$work/merged/usr/local/bin/tb4gen"
    chmod 755 "$work/merged/usr/local/bin/tb4gen"
}

unlayer() {
    umount -R "$work/merged"
    umount "$work/upper"
}

label() { # LABEL: puts it in front of what each check was about
    while IFS= read -r line; do
        case $line in
            "ok - "*) echo "ok - $1: ${line#ok - }" ;;
            "not ok - "*) echo "not ok - $1: ${line#not ok - }" ;;
            "skip - "*) echo "skip - $1: ${line#skip - }" ;;
            *) echo "    $line" ;;
        esac
    done | tee -a "$log"
}

# sysfs shows the devices of the network namespace in which it was mounted. Of the kernel's parameters only those of the
# network are the layer's own.
prepare='
    mount -t sysfs sysfs "$1/sys" && mount -t proc proc "$1/proc" &&
    for part in sys sys/net; do mount --bind "$1/proc/$part" "$1/proc/$part" || exit; done &&
    mount -o remount,bind,ro "$1/proc/sys"'

# As the first process of its namespaces the check is in no chroot, as far as ischroot can tell.
check() { # LABEL SCRIPT ARGS...: runs a check script inside the layer, in namespaces of its own
    local label=$1 script=$2
    shift 2
    unshare --net --uts --mount --fork --pid --kill-child sh -c "$prepare"' && shift && exec chroot "$@"' \
        sh "$work/merged" "$work/merged" /bin/bash "/tmp/checks/$script" "$@" 2>&1 | label "$label"
}

check_in_chroot() { # LABEL SCRIPT ARGS...: the same, where the first process is outside
    local label=$1 script=$2
    shift 2
    unshare --net --uts --mount --fork --pid --kill-child sh -c "$prepare"' && shift && chroot "$@"; exit $?' \
        sh "$work/merged" "$work/merged" /bin/bash "/tmp/checks/$script" "$@" 2>&1 | label "$label"
}

check_as_root() { # LABEL SCRIPT ARGS...: the same, where the layer is what is mounted at /, with cgroups and devices
    local label=$1 script=$2
    shift 2
    unshare --net --uts --ipc --cgroup --mount --fork --pid --kill-child bash -c '
        mount -t proc proc "$1/proc" && mount -t sysfs sysfs "$1/sys" && mount --rbind /dev "$1/dev" &&
        { mount -t cgroup2 cgroup2 "$1/sys/fs/cgroup" || echo "there is no cgroup2 here"; } &&
        mkdir -p "$1/mnt/outer" && cd "$1" && pivot_root . mnt/outer && umount -l /mnt/outer && shift && exec "$@"' \
        sh "$work/merged" /bin/bash "/tmp/checks/$script" "$@" 2>&1 | label "$label"
}
