# What the scripts of this folder begin with: root, a mount namespace of their own, and the Debian root. Sourced; wants $part (what
# is skipped without root); sets $here (this folder), $repo and $root.
# shellcheck shell=bash disable=SC2154,SC2034

here=$(cd "$(dirname "$0")" && pwd)
repo=$(cd "$here/../.." && pwd)

if [ "$(id -u)" -ne 0 ]; then
    echo "skip - $part # needs root for debootstrap, namespaces and mounts"
    exit 0
fi

# Whatever is mounted below goes away with the script, however it ends.
if [ "${TB4GEN_ACCEPTANCE_NS:-}" != 1 ]; then
    TB4GEN_ACCEPTANCE_NS=1 exec unshare --mount --propagation private "$0" "$@"
fi

root=$("$here/debian-root")
