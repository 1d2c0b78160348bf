#!/bin/bash
# How fast the mesh is there and heals: with the timers of the bundle, and with Proxmox VE's defaults as the contrast. Four
# rings beside each other, each with a network and files of its own, since most of it is waiting.
set -uo pipefail
cd /tmp/checks || exit 1
# shellcheck source=build/acceptance/checks/lib.sh
. ./lib.sh

mkdir -p /tmp/figures /dev/net
[ -e /dev/net/tun ] || mknod /dev/net/tun c 10 200

# Before other checks on the same cores: what is lost is to be the mesh's, and not theirs.
first=(nice -n -10)
if chrt --rr 1 true 2>/dev/null; then first=(chrt --rr 1); fi

ring() { # SCRIPT TIMERS
    unshare --mount "${first[@]}" bash "./mesh-$1.sh" "$2" 2>&1 |
        sed -E "s/^((not )?ok) - /\1 - $2: /" >"/tmp/figures/$1-$2" ||
        echo "not ok - $2: the checks of mesh-$1.sh broke off" >>"/tmp/figures/$1-$2"
}

for timers in proxmox tb4gen; do
    for script in flap silent; do ring "$script" "$timers" & done
done
wait
cat /tmp/figures/*

value() { # NAME: of both
    local timers
    for timers in proxmox tb4gen; do
        printf ' %s |' "$(sed -n "s/^figure: $1\.$timers //p" /tmp/figures/* | tail -n 1)"
    done
}

echo "| event | Proxmox VE's defaults | tb4gen's timers |"
echo "|---|---|---|"
echo "| all nodes start: all routes are there after |$(value cold-start)"
echo "| a cable is pulled: lost at 10/s |$(value cable-pulled)"
echo "| it comes back as new devices, which tb4-link configures: used again after |$(value used-again)"
echo "| a second cable is pulled 7 s after the first: lost at 10/s |$(value two-changes)"
echo "| a cable goes silent, its carrier on: lost at 10/s |$(value silent-cable)"
exit 0
