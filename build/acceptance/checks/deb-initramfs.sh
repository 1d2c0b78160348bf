#!/bin/bash
# The initramfs follows the package: it has the .link files of the ports, by a dpkg trigger, and nothing else of the package.
set -uo pipefail
cd /tmp/checks || exit 1
# shellcheck source=build/acceptance/checks/deb-lib.sh
. ./deb-lib.sh

hostname n1
source_interfaces
# A kernel as far as update-initramfs looks: its image is not read.
kernel=6.12.0-image
mkdir -p "/usr/lib/modules/$kernel"
touch "/usr/lib/modules/$kernel"/modules.{order,builtin,builtin.modinfo} "/boot/vmlinuz-$kernel"
echo CONFIG_RD_GZIP=y >"/boot/config-$kernel"
printf 'COMPRESS=gzip\nCOMPRESSLEVEL=1\n' >/etc/initramfs-tools/conf.d/fast
update-initramfs -c -k "$kernel" >/dev/null 2>&1

holds() { # PATH...: of the package, in the initramfs
    diff <([ $# -eq 0 ] || printf '%s\n' "$@") <(lsinitramfs "/boot/initrd.img-$kernel" | grep -E 'tb4|trial')
}

expect "without the package there is nothing" holds
dpkg -i "$(deb before)" >/dev/null 2>&1
expect "with it there are its .link files" holds usr/lib/systemd/network/05-tb4-en05.link usr/lib/systemd/network/05-tb4-en06.link
dpkg -i "$(deb after)" >/dev/null 2>&1
expect "without the port its file is gone" holds usr/lib/systemd/network/05-tb4-en05.link
dpkg -r tb4gen-trial-n1 >/dev/null 2>&1
expect "without the package there is nothing again" holds
