# Shared by the checks that run inside the Debian root. Sourced.
# shellcheck shell=bash
# A check prints "ok - …" or "not ok - …" and, where it failed, what the program said, indented by the caller.

report() { # NAME STATUS [OUTPUT]
    if [ "$2" -eq 0 ]; then
        echo "ok - $1"
    else
        echo "not ok - $1"
        [ -z "${3:-}" ] || printf '%s\n' "$3"
    fi
}

expect() { # NAME COMMAND...: the command must succeed
    local name=$1 output status=0
    shift
    output=$("$@" 2>&1) || status=$?
    report "$name" "$status" "$output"
}

refuse() { # NAME COMMAND...: the command must fail
    local name=$1 output status=0
    shift
    output=$("$@" 2>&1) || status=$?
    if [ "$status" -ne 0 ]; then echo "ok - $name is refused"; else report "$name is refused" 1 "$output"; fi
}

wait_for() { # SECONDS COMMAND...: until it succeeds
    local deadline=$((SECONDS + $1))
    shift
    until "$@"; do
        [ "$SECONDS" -lt "$deadline" ] || return 1
        sleep 0.2
    done
}

verify_unit() { # UNIT: rc 0 only where no key is unknown either
    systemd-analyze verify --man=no --recursive-errors=yes "$1"
}

begins_as_script() { # FILE [SHELL]
    local first shell=${2:-/bin/bash}
    first=$(head -n 1 "$1" | tr -d '\0')
    if [ "$first" != "#!$shell" ] && [ "$first" != "#!$shell"$'\r' ]; then
        echo "the first line is not #!$shell: $first"
        return 1
    fi
    if grep -q $'\r' "$1"; then echo "there is a carriage return in it"; return 1; fi
    "$shell" -n "$1"
}

verify_script() { # FILE [SHELL]
    begins_as_script "$@" &&
        shellcheck --severity=style --enable=avoid-nullary-conditions,check-unassigned-uppercase,deprecate-which "$1"
}

# All that shellcheck has, but for braces around every variable (SC2250), and for the status of what stands inside of a
# "$(...)" (SC2312): a probe that fails prints nothing, and that is what is then looked at. What a script sources is
# checked with it.
verify_strictly() { # FILE
    case $1 in */completions/*) bash -n "$1" || return 1 ;; *) begins_as_script "$1" || return 1 ;; esac
    shellcheck --severity=style --external-sources --check-sourced --enable=all --exclude=SC2250,SC2312 "$1"
}

# The same for a script of a node, which takes a second and more: what has passed on one node is not looked at on the next
# that has the same bytes. Of the plan count the forms of its lines, since its values differ on each node.
verify_node_script() { # FILE
    local bytes
    bytes=$({
        printf '%s\n' "$1"
        find /usr/lib/tb4gen -name '*.sh' ! -name plan.sh -exec sha256sum {} + | sort
        sed -E 's/=[A-Za-z0-9._:\/-]+$/=x/; s/^(ports|peers)=\(.*/\1/; s/\[[A-Za-z0-9-]+\]/[x]/' /usr/lib/tb4gen/plan.sh | uniq
        cat "$1"
    } | sha256sum | cut -d ' ' -f 1)
    [ ! -e "/tmp/passed/$bytes" ] || return 0
    verify_strictly "$1" || return 1
    : >"/tmp/passed/$bytes"
}

# ifupdown2's parser takes a word for an MTU, but no word for an attribute, however it is spelt. And it warns of each MTU
# above 9216, which it then applies.
verify_stanzas() { # FILE...: in place
    local said known word
    said=$(ifup --syntax-check -a 2>&1 | grep -v 'mtu: value of out range "65520"')
    [ -z "$said" ] || { printf '%s\n' "$said"; return 1; }
    known=" $(ifquery --syntax-help | sed -n 's/^  \([a-z0-9-]*\)$/\1/p' | tr '\n' ' ') "
    while read -r word; do
        [[ $known == *" $word "* ]] || { echo "ifupdown2 knows no attribute $word"; return 1; }
    done < <(sed -n 's/^[[:space:]]\{1,\}\([^[:space:]#]*\).*/\1/p' "$@")
}

# modprobe finds every module of a list among those of Debian's kernel.
verify_module_list() { # FILE
    local module
    while read -r module; do
        case $module in '' | '#'*) continue ;; *) ;; esac
        modprobe -n -v -d /opt/linux -S "$(ls /opt/linux/lib/modules)" "$module" || return 1
    done <"$1"
}

# modprobe reads the file, and every line is an option of a module of Debian's kernel that knows it.
verify_module_options() { # FILE
    local keyword module rest
    while read -r keyword module rest; do
        case $keyword in '' | '#'*) continue ;; *) ;; esac
        modinfo -b /opt/linux -k "$(ls /opt/linux/lib/modules)" -p "$module" | grep -q "^${rest%%=*}:" ||
            { echo "the kernel's $module has no parameter ${rest%%=*}"; return 1; }
        modprobe --showconfig | grep -qxF "$keyword ${module//-/_} $rest" || { echo "modprobe does not read: $keyword $module $rest"; return 1; }
    done <"$1"
}

# mandoc is the stricter one, groff the one that shows it; this is how lintian asks it.
verify_page() { # FILE
    local said
    mandoc -T lint -W warning "$1" || return 1
    said=$(LC_ALL=C.UTF-8 MANROFFSEQ="" MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 -Z "$1" 2>&1 >/dev/null) || return 1
    [ -z "$said" ] || { printf '%s\n' "$said"; return 1; }
}

# A veth under the name that thunderbolt_net gives, with a rule that lends it the port's PCI path and driver: udevd's own
# builtins cannot know them for a virtual device. Prints what udev would name the device and by which file.
link_for() { # PCI_PATH [ADAPTER]
    local rule="SUBSYSTEM==\"net\", KERNEL==\"thunderbolt0\", ENV{ID_PATH}=\"$1\", ENV{ID_NET_DRIVER}=\"thunderbolt-net\""
    [ -z "${2:-}" ] || rule+=", ENV{TB4_PORT}=\"$2\""
    mkdir -p /run/udev/rules.d
    printf '%s\n' "$rule" >/run/udev/rules.d/79-lent-path.rules
    udevadm test --action=add /sys/class/net/thunderbolt0 2>&1 | grep -E '^ *(ID_NET_LINK_FILE|ID_NET_NAME)=|\.link:[0-9]+:' || true
}

verify_assimilate() { # FILE: a real monitor takes every option, and takes it once
    local dir=/tmp/mon status=0
    start_monitor "$dir" || return 1
    compare_with_monitor "$dir" "$1" || status=$?
    stop_monitor "$dir"
    return "$status"
}

start_monitor() { # DIR: monitor and client only; no manager, no OSD, on loopback
    local dir=$1
    ip link set lo up
    rm -rf "$dir"
    mkdir -p "$dir/mon"
    cat >"$dir/ceph.conf" <<EOF
[global]
fsid = 6f3c1c46-6f0e-4c7b-9b43-5a2d4f1f6f01
mon_host = [v2:127.0.0.1:13300]
keyring = $dir/keyring
run_dir = $dir
pid_file = $dir/\$name.pid
log_file = $dir/\$name.log
[mon]
mon_data = $dir/mon
mon_cluster_log_file = $dir/cluster.log
mon_data_avail_crit = 1
osd_erasure_code_plugins = ""
auth_allow_insecure_global_id_reclaim = false
[mon.a]
public_addr = v2:127.0.0.1:13300
EOF
    ceph-authtool -C "$dir/keyring" -g -n mon. --cap mon 'allow *' >/dev/null
    ceph-authtool "$dir/keyring" -g -n client.admin --cap mon 'allow *' >/dev/null
    ceph-mon -c "$dir/ceph.conf" -i a --mkfs
    ceph-mon -c "$dir/ceph.conf" -i a >/dev/null 2>&1 </dev/null
    ceph -c "$dir/ceph.conf" --connect-timeout 30 mon stat >/dev/null
}

stop_monitor() { # DIR
    local pid
    pid=$(cat "$1/mon.a.pid")
    kill "$pid"
    while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
}

compare_with_monitor() { # DIR FILE
    local ceph=(ceph -c "$1/ceph.conf" --connect-timeout 30)
    "${ceph[@]}" config assimilate-conf -i "$2" -o "$1/rest" || return 1
    "${ceph[@]}" config assimilate-conf -i "$2" -o "$1/rest2" || return 1
    # Sections that the monitor does not know are dropped at its next tick, five seconds on.
    sleep 6
    "${ceph[@]}" config dump --format json >"$1/dump.json"
    python3 /tmp/checks/compare-dump.py "$2" "$1/rest2" "$1/dump.json"
}
