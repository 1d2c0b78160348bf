#!/bin/bash
# The node's tool and its tests, with the bash and the programs of Debian 13.   tool.sh REPOSITORY
set -uo pipefail
cd /tmp/checks || exit 1
# shellcheck source=build/acceptance/checks/lib.sh
. ./lib.sh

for file in "$1"/tests/node/*.bats; do
    # TAP: what failed says why in comments.
    bats --tap "$file" 2>&1 | sed -e '/^1\.\./d' -e "s/^\(not \)\{0,1\}ok [0-9]* /&$(basename "$file"): /" \
        -e 's/^\(not ok\|ok\) [0-9]* /\1 - /' -e '/ # skip/{s/^ok/skip/}'
    report "$(basename "$file") ran" "${PIPESTATUS[0]}"
done
