#!/bin/bash
# What lintian and shellcheck say of the packages of the example and of the valid cases.
set -uo pipefail
cd /tmp/checks || exit 1
# shellcheck source=build/acceptance/checks/deb-lib.sh
. ./deb-lib.sh

# lintian takes a second for each, and the packages of one cluster are alike: all of the example, and one of each other.
mapfile -t packages < <(ls /tmp/packages/cases/tb4gen-lab-*.deb; printf '%s\n' /tmp/packages/cases/*.deb | sed 's,.*/tb4gen-\(.*\)-[^-]*_.*,\1 &,' |
    awk '$1 != "lab" && !seen[$1]++ { print $2 }')
[ "${#packages[@]}" -ge 9 ]
report "there are packages of every cluster" $? "${packages[*]}"
said=$(lint "${packages[@]}" 2>&1)
status=$?
for package in "${packages[@]}"; do
    name=${package##*/}
    tags=$(grep -F " ${name%%_*}: " <<<"$said")
    [ -z "$tags" ]
    report "${name%%_*}: lintian has no tag for it" $? "$tags"
done
[ "$status" -eq 0 ]
report "lintian ends with 0" $? "$said"

# A file of the user's own in /usr/local, where Debian's packages have none: said of that file, and of nothing else.
tags=$(lint /tmp/packages/cases/tb4gen-plain-p2_*.deb 2>&1 | grep -vE '^[EW]: tb4gen-plain-p2: (dir-in-usr-local|file-in-usr-local|file-in-unusual-dir) \[usr/local/bin/(where)?\]$')
[ -z "$tags" ]
report "tb4gen-plain-p2: lintian has tags for the user's own file only" $? "$tags"

# They differ in names; with files of the user's own and kernel arguments, and without.
for package in /tmp/packages/cases/tb4gen-lab-n2_*.deb /tmp/packages/cases/tb4gen-plain-p2_*.deb "$(deb before)"; do
    name=${package##*/}
    rm -rf /tmp/control
    dpkg-deb -e "$package" /tmp/control
    for script in preinst postinst prerm postrm; do
        expect "${name%%_*} $script" verify_script "/tmp/control/$script" /bin/sh
    done
done
