#!/bin/bash
# Makes the pools and their storages, or adjusts what differs. Removes nothing.   Runs on e1.
# Usage: 80-ceph-pools.sh [--dry-run]

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
    e1) ;;
    e2) ;;
    e3) ;;
    e4) ;;
    e5) ;;
    *) die "this machine is called $node, and cluster edge-07 has no such node" ;;
esac
[[ "$node" = e1 ]] ||
    die "this runs on e1 only, and this is $node: ssh root@172.20.7.11 $0"

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

# Prints what an expression yields, one value a line, of the JSON on standard input, which is in $_. JSON::PP is part of
# perl itself, in which Proxmox VE is written; jq need not be installed.
perl_query() { # EXPRESSION
    perl -MJSON::PP -e 'local $/; $_ = decode_json(<STDIN>); my @all = eval $ARGV[0]; die $@ if $@; print "$_\n" for @all' "$1"
}

# Proxmox VE's own file, as the link in /etc/ceph is made on a node only with its first daemon. A client waits 300 s for
# monitors by default, which looks like a hang.
ceph() {
    command ceph -c /etc/pve/ceph.conf --connect-timeout 15 "$@"
}

has_pool() { # POOL
    ceph osd pool ls | grep -xF "$1" >/dev/null
}

property() { # POOL PROPERTY: its value; empty where it is not set
    ceph osd pool get "$1" "$2" -f json 2>/dev/null | perl_query '$_->{'"$2"'} // ""' 2>/dev/null || true
}

differs() { # POOL PROPERTY VALUE
    [[ "$(property "$1" "$2")" != "$3" ]]
}

has_application() { # POOL APPLICATION
    ceph osd pool application get "$1" -f json 2>/dev/null | perl_query 'keys %$_' | grep -xF "$2" >/dev/null
}

has_storage() { # STORAGE
    pvesh get "/storage/$1" >/dev/null 2>&1
}

pool() { # POOL SIZE MIN-SIZE PG-NUM AUTOSCALE APPLICATION
    local changes=()
    if ! has_pool "$1"; then
        run pveceph pool create "$1" --size "$2" --min_size "$3" --pg_num "$4" --pg_autoscale_mode "$5" --application "$6"
        wait_until 30 has_pool "$1" || die "pool $1 was not made: see pveceph's message above"
    fi
    # Also after creating: pveceph ends with 0 where its task fails half-way.
    ! differs "$1" size "$2" || changes+=(--size "$2")
    ! differs "$1" min_size "$3" || changes+=(--min_size "$3")
    # With the autoscaler on, the number of placement groups is Ceph's to choose.
    [[ "$5" = on ]] || ! differs "$1" pg_num "$4" || changes+=(--pg_num "$4")
    ! differs "$1" pg_autoscale_mode "$5" || changes+=(--pg_autoscale_mode "$5")
    has_application "$1" "$6" || changes+=(--application "$6")
    if [[ ${#changes[@]} -gt 0 ]]; then
        run pveceph pool set "$1" "${changes[@]}"
    else
        echo "pool $1 is as planned"
    fi
}

compression() { # POOL PROPERTY VALUE
    ! differs "$1" "$2" "$3" || run ceph osd pool set "$1" "$2" "$3"
}

storage() { # POOL
    if has_storage "$1"; then
        echo "storage $1 is there"
    else
        run pvesm add rbd "$1" --pool "$1" --content images,rootdir --krbd 0
    fi
}

is_clean() {
    ceph status -f json | perl_query '
        my $m = $_->{pgmap}; my $clean = 0;
        $clean += $_->{count} for grep { $_->{state_name} =~ /^active\+clean/ } @{$m->{pgs_by_state}};
        ($m->{num_pgs} == $clean) ? "yes" : "no"' | grep -x yes >/dev/null
}

ceph osd stat || die "no monitor answers: ceph -s"

pool vms 3 2 128 off rbd
storage vms

pool images 3 2 128 off rbd
storage images

echo "waiting for all placement groups to be active and clean"
wait_until 300 is_clean || die "not all placement groups are clean after 300 s: ceph -s; ceph health detail"
[[ $given == *" --dry-run "* ]] || ceph df
