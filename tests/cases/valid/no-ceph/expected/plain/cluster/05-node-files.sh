#!/bin/bash
# Puts the files of nodes/NODE/root into place, with their modes, enables the units among them, and removes those that an
# earlier run put and the plan no longer has.   Runs on every node. What is read at boot only takes effect with the reboot that it asks for.
# Usage: 05-node-files.sh [--dry-run]

options="--dry-run"
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
    p1) ;;
    p2) ;;
    p3) ;;
    *) die "this machine is called $node, and cluster plain has no such node" ;;
esac

bundle=$(cd "$(dirname "$0")/.." && pwd)
root=$bundle/nodes/$node/root
record=/var/lib/tb4gen/installed
unfinished=/var/lib/tb4gen/unfinished
aside=/root/before-plain

run() { # COMMAND...: shows a command and runs it; with --dry-run only shows it
    printf '+'
    printf ' %q' "$@"
    printf '\n'
    [[ $given == *" --dry-run "* ]] || "$@"
}

wait_until() { # SECONDS COMMAND...: until the command succeeds; false where it never does
    local deadline=$((SECONDS + $1))
    shift
    [[ $given != *" --dry-run "* ]] || return 0
    until "$@"; do
        [[ "$SECONDS" -lt "$deadline" ]] || return 1
        sleep 2
    done
}

# Git keeps of a mode only whether a file can be run; the others are named here.
mode_of() { # PATH, without the leading slash
    case $node:/$1 in
        p1:'/etc/motd') echo 644 ;;
        p2:'/etc/motd') echo 644 ;;
        p2:'/usr/local/bin/where') echo 755 ;;
        p3:'/etc/motd') echo 644 ;;
        *) if [[ -x "$root/$1" ]]; then echo 755; else echo 644; fi ;;
    esac
}

is_in_place() { # PATH
    if [[ -L "$root/$1" ]]; then
        [[ "$(readlink "/$1")" = "$(readlink "$root/$1")" ]]
    else
        [[ ! -L "/$1" ]] && cmp -s "$root/$1" "/$1" && [[ "$(stat -c %a:%u:%g "/$1")" = "$(mode_of "$1"):0:0" ]]
    fi
}

# What no run of this script has put there is somebody's own: it is copied aside once.
keep_foreign() { # PATH
    [[ -e "/$1" || -L "/$1" ]] || return 0
    ! grep -qsxF -- "$1" "$record" "$before" || return 0
    run mkdir -p "$aside/$(dirname "$1")"
    run cp -an "/$1" "$aside/$1"
}

put() { # PATH
    keep_foreign "$1"
    if [[ -L "$root/$1" ]]; then
        run mkdir -p "/$(dirname "$1")"
        run ln -sfnT "$(readlink "$root/$1")" "/$1"
    else
        run install -D -o root -g root -m "$(mode_of "$1")" "$root/$1" "/$1"
    fi
}

[[ -d "$root" ]] || die "$root is missing: copy the folder nodes/$node of the bundle beside $bundle/cluster"
if owner=$(dpkg -S /usr/lib/tb4gen/interfaces 2>/dev/null); then
    die "package ${owner%%:*} has installed the files already: install its new version instead"
fi

# Not ._*: what macOS's tar adds to each file.
mapfile -d '' -t paths < <(cd "$root" && find . \( -type f -o -type l \) ! -name '._*' -printf '%P\0' | sort -z)
[[ ${#paths[@]} -gt 0 ]] || die "$root has no file"

# What an interrupted run had changed is as good as changed now: the reloads below were not done for it.
changed=()
[[ ! -e "$unfinished" ]] || mapfile -t changed <"$unfinished"
before=$(mktemp)
trap 'rm -f "$before"' EXIT
printf '%s\n' "${changed[@]}" | sed '/^$/d' >"$before"

will_change() { # PATH
    changed+=("$1")
    [[ $given != *" --dry-run "* ]] || return 0
    mkdir -p "${unfinished%/*}"
    printf '%s\n' "$1" >>"$unfinished"
}

# Those with an [Install] section; a template has no instance that could be enabled.
is_unit_to_enable() { # PATH
    [[ $1 =~ ^(usr/lib|etc)/systemd/system/[^/@]+\.(automount|mount|path|service|slice|socket|swap|target|timer)$ ]] &&
        grep -qs '^[[:space:]]*\[Install\]' "$2/$1"
}

for path in "${paths[@]}"; do
    is_in_place "$path" && continue
    will_change "$path"
    put "$path"
done

# Also what an interrupted run put, of which there is no record yet.
mapfile -t earlier < <(cat "$record" "$before" 2>/dev/null | sort -u)
for path in "${earlier[@]}"; do
    printf '%s\n' "${paths[@]}" | grep -xF -- "$path" >/dev/null && continue
    will_change "$path"
    # Its links would lead nowhere.
    if is_unit_to_enable "$path" ""; then run systemctl disable --now "${path##*/}"; fi
    run rm -f -- "/$path"
done

if [[ ${#changed[@]} -eq 0 ]]; then
    echo "nothing to do: all ${#paths[@]} files are in place"
    exit 0
fi

run systemctl daemon-reload
# Once: what an administrator disables later stays so. They start with the next boot, like all that is here.
for path in "${changed[@]}"; do
    ! is_unit_to_enable "$path" "$root" || grep -qsxF -- "$path" "$record" || run systemctl enable "${path##*/}"
done
run udevadm control --reload
# The initramfs carries copies of .link and modprobe.d files, and both Thunderbolt modules: old ones would give ports the
# names and modules the options of before.
if [[ " ${changed[*]} " == *".link "* || " ${changed[*]} " == *"/modprobe.d/"* ]]; then
    run update-initramfs -u -k all
fi
# The file in grub.d is a link: what changes is usually what it leads to.
if [[ " ${changed[*]} " == */grub.d/* || " ${changed[*]} " == *" usr/lib/tb4gen/grub.cfg "* ]]; then
    run update-grub
    [[ ! -e /etc/kernel/proxmox-boot-uuids ]] || run proxmox-boot-tool refresh
fi
if [[ $given != *" --dry-run "* ]]; then
    printf '%s\n' "${paths[@]}" >"$record"
    rm -f "$unfinished"
fi
[[ " ${changed[*]} " != *frr.conf.local* ]] || echo "frr.conf.local changed: 20-fabric.sh --apply on p1 afterwards, where the fabric is there"
echo "${#changed[@]} file(s) changed: reboot this node, one node at a time"
