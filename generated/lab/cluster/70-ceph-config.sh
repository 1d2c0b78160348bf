#!/bin/bash
# Makes the monitors' configuration database hold what ceph/assimilate.conf says, and checks that it does.   Runs on n2.
# Usage: 70-ceph-config.sh [--dry-run] [--check]
#   --check   only compares; exit status 1 where something differs
# assimilate-conf alone is not enough: it never changes a value that is there, and answers 0 all the same. So what differs
# is set one by one, what is missing is assimilated, and the database's own dump is the judge. Options that the file does
# not name are left alone: OSDs and Proxmox VE store some of their own.

options="--dry-run --check"
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
    n2) ;;
    n3) ;;
    n4) ;;
    *) die "this machine is called $node, and cluster lab has no such node" ;;
esac
[[ "$node" = n2 ]] ||
    die "this runs on n2 only, and this is $node: ssh root@10.11.12.12 $0"

wanted=$(cd "$(dirname "$0")/ceph" && pwd)/assimilate.conf
temporary=$(mktemp -d)
trap 'rm -rf "$temporary"' EXIT

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

# One line an option that is not as wanted: missing or differs, section, name, wanted value; separated by tabs.
differences() {
    ceph config dump -f json >"$temporary/dump" || return 1
    perl -MJSON::PP - "$wanted" "$temporary/dump" <<'PERL'
use strict; use warnings;
open(my $conf, '<', $ARGV[0]) or die "$ARGV[0]: $!\n";
open(my $dump, '<', $ARGV[1]) or die "$ARGV[1]: $!\n";
my %have;
for (@{decode_json(do { local $/; <$dump> })}) {
    $have{join('/', $_->{section}, $_->{mask} ? $_->{mask} : ())}{$_->{name}} = $_->{value};
}
my $section;
while (<$conf>) {
    chomp;
    next if /^\s*([#;]|$)/;
    if (/^\[(.+)\]$/) { $section = $1; next }
    my ($name, $value) = /^(\S+) = (.*)$/ or die "$ARGV[0]:$.: not an option\n";
    my $now = $have{$section}{$name};
    print join("\t", defined $now ? 'differs' : 'missing', $section, $name, $value), "\n" if ($now // '') ne $value || !defined $now;
}
PERL
}

read_differences() {
    differences >"$temporary/differences" || die "the configuration database cannot be read: ceph -s"
}

is_as_wanted() {
    differences >"$temporary/differences" && [[ ! -s "$temporary/differences" ]]
}

report() { # prints what is not as wanted
    sed 's/\t/ [/; s/\t/] /; s/\t/ = /; s/^missing/not set: /; s/^differs/differs: /' "$temporary/differences"
}

read_differences
if [[ ! -s "$temporary/differences" ]]; then
    echo "nothing to do: the database has every option of ceph/assimilate.conf"
    exit 0
fi
report
[[ $given != *" --check "* ]] || exit 1
echo "to go back to what was: ceph config reset $(ceph config log 1 -f json | perl_query '$_->[0]{version} // 0')"

# Before assimilating: of options that depend on each other the file's order must not meet old values.
while IFS=$'\t' read -r kind section name value; do
    [[ "$kind" = differs ]] || continue
    run ceph config set "$section" "$name" "$value"
done <"$temporary/differences"
if grep -q '^missing' "$temporary/differences"; then
    run ceph config assimilate-conf -i "$wanted" -o "$temporary/rest"
fi
[[ $given != *" --dry-run "* ]] || exit 0

# The monitor drops sections that it does not know, and OSDs drop recovery options, only some seconds later.
sleep 7
is_as_wanted || {
    report
    [[ ! -s "$temporary/rest" ]] || { echo "given back by the monitor:"; cat "$temporary/rest"; }
    die "the database still differs. 'ceph config help NAME' says what an option takes; recovery limits need osd_mclock_override_recovery_settings = true"
}
echo "the database has every option of ceph/assimilate.conf"
