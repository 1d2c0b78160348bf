# shellcheck shell=bash
# What every script of this package begins with: the plan, the log, and how to read the state of a port. Sourced by
# bash; changes nothing.
#
# For tests: TB4_PLAN names another plan, and TB4_SYSROOT a folder that stands for / where files are read. Programs are
# found by PATH.

# shellcheck disable=SC2034 # read by those that source this
readonly sysroot=${TB4_SYSROOT-}
# shellcheck source-path=SCRIPTDIR source=../../lib/tb4gen/plan.sh
. "${TB4_PLAN-${BASH_SOURCE[0]%/*}/plan.sh}"

# What Proxmox VE writes when the fabric is applied, and the file that has to read it.
readonly sdn_stanzas=$sysroot/etc/network/interfaces.d/sdn
readonly main_stanzas=$sysroot/etc/network/interfaces

# systemd takes the level from the front of a line, as sd-daemon(3) has it: 3 error, 4 warning, 6 information.
log() { # LEVEL TEXT
    if [[ -n ${JOURNAL_STREAM-} ]]; then printf '<%d>%s\n' "$1" "$2" >&2; else printf '%s\n' "$2" >&2; fi
}

# The first line of a file; false where it cannot be read, as the carrier of a port that is down.
read_value() { # FILE
    local value
    { IFS= read -r value <"$1"; } 2>/dev/null || [[ -n ${value-} ]] || return 1
    printf '%s\n' "$value"
}

is_port() { # NAME: whether the plan has such a port
    [[ -n $1 && -n ${port_path[$1]-} ]]
}

exists() { # PORT
    [[ -e $sysroot/sys/class/net/$1 ]]
}

is_up() { # PORT: by an administrator's will, whether or not there is a carrier
    local flags
    flags=$(read_value "$sysroot/sys/class/net/$1/flags") && (((flags & 1) == 1)) # IFF_UP
}

has_carrier() { # PORT: both ends are up and have logged in to each other
    [[ $(read_value "$sysroot/sys/class/net/$1/carrier") == 1 ]]
}

# Whether an applied fabric has the port. Before that there is neither address nor forwarding to wait for.
in_fabric() { # PORT
    grep -qsE "^iface $1( |\$)" "$sdn_stanzas"
}

has_router_id() { # DEVICE
    [[ $(ip -oneline -4 address show dev "$1" 2>/dev/null) == *" inet $router_id/32 "* ]]
}

forwards() { # PORT
    [[ $(read_value "$sysroot/proc/sys/net/ipv4/conf/$1/forwarding") == 1 ]]
}

# Whether somebody wants the port left alone: tb4 heal --hold.
is_held() { # PORT
    [[ -e $sysroot/run/tb4gen/hold/$1 ]]
}

# An IPv4 address as a number.
number() { # ADDRESS
    local a b c d
    IFS=. read -r a b c d <<<"$1"
    printf '%s' $(((a << 24) + (b << 16) + (c << 8) + d))
}

# Whether ifupdown2 reads the stanzas of the ports and of the fabric at all. It knows no source-directory, though it takes
# the line, and reads no folder.
is_sourced() { # FILE, as /etc/network/interfaces
    grep -qsE '^[[:space:]]*source[[:space:]]+/etc/network/interfaces\.d/\*([[:space:]]|$)' "$1" && return 0
    grep -qsE '^[[:space:]]*source[[:space:]]+/etc/network/interfaces\.d/sdn([[:space:]]|$)' "$1" &&
        grep -qsE '^[[:space:]]*source[[:space:]]+/etc/network/interfaces\.d/tb4gen([[:space:]]|$)' "$1"
}
