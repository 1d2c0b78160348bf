#!/bin/bash
# Makes an OSD of each disk that the plan names for this node, and of no other.   Runs on every node with OSDs, one after
# the other. THE DISKS ARE WIPED; one that carries anything is refused.
# Usage: 60-ceph-osds.sh [--dry-run]
#   --dry-run   only looks at the disks and shows what would be done

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
    t1) ;;
    t2) ;;
    t3) ;;
    *) die "this machine is called $node, and cluster tagged has no such node" ;;
esac

case $node in
    t1) disks=(/dev/nvme1n1) mesh=10.130.0.1 ;;
    t2) disks=(/dev/nvme1n1) mesh=10.130.0.2 ;;
    t3) disks=(/dev/nvme1n1) mesh=10.130.0.3 ;;
    *) exit 1 ;; # refused above
esac

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

osd_of() { # DISK: prints "CLUSTER OSD" for an OSD that the disk carries
    ceph-volume lvm list --format json "$1" 2>/dev/null |
        perl_query 'map { my $t = $_->[0]{tags}; "$t->{q(ceph.cluster_fsid)} $t->{q(ceph.osd_id)}" } values %$_' 2>/dev/null || true
}

# Anything at all: partitions, volumes, a mount, a filesystem's or RAID's or LVM's or ZFS's signature.
contents_of() { # DISK: prints what it carries
    lsblk -nro NAME,TYPE,MOUNTPOINTS "$1" | tail -n +2
    lsblk -dnro MOUNTPOINTS "$1" | sed '/^$/d'
    wipefs --noheadings --output TYPE,LABEL "$1"
}

check_disk() { # DISK: adds it to $empty, or says that it is one of this cluster's OSDs, or refuses it
    local device carried contents
    device=$(readlink -e "$1") || die "$1 is not there: lsblk -d shows the disks of $node"
    [[ "$(lsblk -dnro TYPE "$device")" = disk ]] || die "$1 ($device) is not a whole disk"
    carried=$(osd_of "$device")
    if [[ -n "$carried" ]]; then
        [[ "${carried% *}" = "$fsid" ]] ||
            die "$1 carries osd.${carried#* } of another Ceph cluster (${carried% *}). $way_out"
        echo "$1 is osd.${carried#* } already"
        return
    fi
    contents=$(contents_of "$device")
    [[ -z "$contents" ]] || die "$1 ($(lsblk -dnro SIZE,MODEL,SERIAL "$device")) is not empty:
$contents
$way_out"
    echo "$1 is empty: $(lsblk -dnro SIZE,MODEL,SERIAL "$device")"
    empty+=("$1")
}

osds_are_up() {
    local up
    up=$(ceph osd tree -f json 2>/dev/null | perl_query 'my %host = map { $_->{name} => $_->{children} } grep { $_->{type} eq "host" } @{$_->{nodes}};
        my %up = map { $_->{id} => 1 } grep { ($_->{status} // "") eq "up" } @{$_->{nodes}};
        scalar grep { $up{$_} } @{$host{"'"$node"'"} // []}') || return 1
    [[ "$up" -ge "${#disks[@]}" ]]
}

[[ ${#disks[@]} -gt 0 ]] || { echo "$node has no OSDs in this plan"; exit 0; }
fsid=$(ceph fsid) || die "no monitor answers: ceph -s, and 50-ceph-daemons.sh before this"
way_out="If nothing on it is needed any more, and only then: ceph-volume lvm zap --destroy DISK (this destroys it), and run this again"

# All disks are looked at before the first is touched.
empty=()
for disk in "${disks[@]}"; do check_disk "$disk"; done
ip -4 -o address show | grep -F " $mesh/32 " >/dev/null ||
    die "$node does not have its mesh address $mesh: OSDs could not start. See tb4 verify"

for disk in "${empty[@]}"; do
    run pveceph osd create "$disk" ||
        die "pveceph failed on $disk. See its message above; if the disk is half made: ceph-volume lvm zap --destroy $disk, and run this again"
done
wait_until 120 osds_are_up ||
    die "not all of the ${#disks[@]} OSDs of $node are up after 120 s: ceph osd tree; journalctl -b -u 'ceph-osd@*'"
[[ $given == *" --dry-run "* ]] || ceph osd tree
