#!/bin/bash
# dpkg is killed at 14 points of a first installation and of an upgrade, and the same command repairs what it left.
set -uo pipefail
cd /tmp/checks || exit 1
# shellcheck source=build/acceptance/checks/deb-lib.sh
. ./deb-lib.sh

# Spread over its system calls, and right behind a change of the package's state.
points=10 changes=4
package=tb4gen-trial-n1
timer=/etc/systemd/system/timers.target.wants/trial-beat.timer
note=/etc/systemd/system/multi-user.target.wants/trial-note.service
hostname n1
source_interfaces
make_port
snapshot >/tmp/empty

trace() { # COMMAND...: the system calls of the program itself, without those of its children
    strace -qq -o /tmp/trace "$@" >/dev/null 2>&1
}

# The first ones are spread evenly over the calls from the first change on: before it dpkg reads, at length. Nearly all calls
# are of unpacking, so the others go by the changes of state themselves.
point() { # NUMBER: the name of the call there, and which one of that name it is
    awk -v share="$1" -v points="$points" -v changes="$changes" '
        /^rename\("\/var\/lib\/dpkg\/updates\// { change[++m] = n + 1 }
        { sub(/\(.*/, "") }
        /^[a-z_0-9]+$/ { call[++n] = $0 }
        END {
            first = change[1] - 1
            if (share <= points) at = first + int((n - first) * (share - 0.5) / points) + 1
            else at = change[int(m * (share - points) / changes + 0.999)] + 1
            for (i = 1; i <= at; i++) if (call[i] == call[at]) nth++
            print call[at], nth
        }' /tmp/trace
}

# A script of the package that dpkg had started goes on without it.
wait_for_children() {
    while pgrep -f '^(/bin/sh /var/lib/dpkg/|dpkg-deb |/usr/bin/perl .*deb-systemd)' >/dev/null; do sleep 0.05; done
}

nothing_installed() { dpkg -P "$package" >/dev/null 2>&1 || true; }
old_installed() { dpkg --no-triggers -i "$(deb before)" >/dev/null 2>&1; }

kill_at() { # SET NUMBER PREPARE: 0 where dpkg was killed in the middle
    local call nth status
    read -r call nth < <(point "$2")
    # From run to run there may be a few calls more or less.
    while [ "$nth" -gt 0 ]; do
        "$3"
        status=0
        strace -qq -o /dev/null -e trace="$call" -e "inject=$call:signal=KILL:when=$nth" dpkg --no-triggers -i "$(deb "$1")" >/tmp/said 2>&1 || status=$?
        wait_for_children
        # strace ends as what it traced has ended.
        [ "$status" -ne 137 ] || return 0
        [ "$status" -eq 0 ] || break
        nth=$((nth - 1))
    done
    echo "dpkg ended with $status at $call number $nth"
    return 1
}

repair() { # SET
    # The first one is what apt and people try; it need not be enough.
    dpkg --configure -a >/tmp/said 2>&1 || true
    dpkg -i "$(deb "$1")" >>/tmp/said 2>&1 || { cat /tmp/said; return 1; }
}

states=
trace dpkg --no-triggers -i "$(deb before)"
total=$(wc -l </tmp/trace)
[ "$total" -gt 500 ]
report "a first installation is traced" $? "$total system calls"
for number in $(seq $((points + changes))); do
    expect "first installation, point $number: dpkg is killed" kill_at before "$number" nothing_installed
    states+="$(state n1 | tr -d ' ') "
    expect "first installation, point $number: the live port is as it was" is_port_untouched
    expect "first installation, point $number: it is repaired" repair before
    expect "first installation, point $number: it is there" is_state n1 "ii 1.0"
    expect "first installation, point $number: exactly" holds_exactly /tmp/empty n1 "$timer" "$note"
done
# Whatever the points hit: not ten times the same.
[ "$(tr ' ' '\n' <<<"$states" | sort -u | grep -c .)" -gt 2 ]
report "first installation: the points fell into its different stages" $? "$states"

states=
trace dpkg --no-triggers -i "$(deb after)"
for number in $(seq $((points + changes))); do
    expect "upgrade, point $number: dpkg is killed" kill_at after "$number" old_installed
    states+="$(state n1 | tr -d ' ') "
    expect "upgrade, point $number: the live port is as it was" is_port_untouched
    expect "upgrade, point $number: it is repaired" repair after
    expect "upgrade, point $number: it is there" is_state n1 "ii 2.0"
    expect "upgrade, point $number: exactly" holds_exactly /tmp/empty n1 "$note"
done
[ "$(tr ' ' '\n' <<<"$states" | sort -u | grep -c .)" -gt 2 ]
report "upgrade: the points fell into its different stages" $? "$states"

