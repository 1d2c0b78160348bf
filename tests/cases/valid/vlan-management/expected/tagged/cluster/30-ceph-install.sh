#!/bin/bash
# Installs Ceph tentacle from Proxmox's no-subscription repository.   Runs on every node.
# Usage: 30-ceph-install.sh [--dry-run]

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

is_installed() {
    [[ "$(dpkg-query -W -f '${db:Status-Status}' ceph 2>/dev/null)" = installed ]] &&
        ceph --version | grep -w tentacle >/dev/null
}

if is_installed; then
    echo "already installed: $(ceph --version)"
    exit 0
fi

if [[ "$(dpkg-query -W -f '${db:Status-Status}' ceph 2>/dev/null)" = installed ]]; then
    die "$(ceph --version) is installed, and the plan is for tentacle. An upgrade has an order of its own: see Proxmox VE's page on it; this only installs"
fi

# pveceph runs apt without -y. A process substitution, not a pipe: `yes` ends by SIGPIPE, which pipefail would take for an error.
run pveceph install --version tentacle --repository no-subscription < <(yes)
wait_until 1 is_installed || die "Ceph tentacle is not installed: see apt's messages above"
[[ $given == *" --dry-run "* ]] || ceph --version
