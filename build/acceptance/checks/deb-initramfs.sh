#!/bin/bash
# The initramfs of each kernel follows the package: it has the .link files of the ports, and nothing else of the package.
set -uo pipefail
cd /tmp/checks || exit 1
# shellcheck source=build/acceptance/checks/deb-lib.sh
. ./deb-lib.sh

hostname n1
source_interfaces
# Kernels as far as update-initramfs looks: their images are not read. A node may be pinned to the older one.
kernels=(6.12.0-image 6.17.0-image)
printf 'COMPRESS=gzip\nCOMPRESSLEVEL=1\n' >/etc/initramfs-tools/conf.d/fast
for kernel in "${kernels[@]}"; do
    mkdir -p "/usr/lib/modules/$kernel"
    touch "/usr/lib/modules/$kernel"/modules.{order,builtin,builtin.modinfo} "/boot/vmlinuz-$kernel"
    echo CONFIG_RD_GZIP=y >"/boot/config-$kernel"
    update-initramfs -c -k "$kernel" >/dev/null 2>&1
done

hold() { # PATH...: each initramfs these of the package, and nothing else
    local kernel
    for kernel in "${kernels[@]}"; do
        diff <([ $# -eq 0 ] || printf '%s\n' "$@") <(lsinitramfs "/boot/initrd.img-$kernel" | grep -E 'tb4|trial') || return 1
    done
}

expect "without the package there is nothing" hold
dpkg -i "$(deb before)" >/dev/null 2>&1
expect "with it there are its .link files" hold usr/lib/systemd/network/05-tb4-en05.link usr/lib/systemd/network/05-tb4-en06.link
dpkg -i "$(deb after)" >/dev/null 2>&1
expect "without the port its file is gone" hold usr/lib/systemd/network/05-tb4-en05.link
dpkg -r tb4gen-trial-n1 >/dev/null 2>&1
expect "without the package there is nothing again" hold
