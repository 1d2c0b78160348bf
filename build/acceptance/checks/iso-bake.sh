#!/bin/bash
# Baked images hold what they should and boot as their source does; a second run gives the same bytes.
set -uo pipefail
cd /tmp/checks || exit 1
# shellcheck source=build/acceptance/checks/iso-lib.sh
. ./iso-lib.sh

image=tb4gen-lab-n2.iso

layout() { # ISO: as xorriso reports it, without the catalog, which moves
    xorriso -no_rc -indev "stdio:$1" -pvd_info -report_system_area plain -report_el_torito plain -report_system_area cmd 2>/dev/null |
        grep -E '^(El Torito boot img|El Torito img|Volume Id|Creation Time|-volume_date uuid|System area summary|GPT (start|partition name))'
}

# GPT's size is that of the source, so xorriso no longer takes the MBR for a protective one.
same_layout() { # ISO
    diff <(layout "$source_iso" | sed 's/protective-msdos-label //') <(layout "$1" | sed 's/protective-msdos-label //')
}

adds_only() { # DIR-OF-SOURCE DIR-OF-IMAGE FILE...: what the second one has besides
    local source=$1 image=$2
    shift 2
    diff <(diff -rq "$source" "$image" | sed -E "s,^Only in $image/?([^:]*): ,\1/,; s,^/,," | sort) <(printf '%s\n' "$@" | sort)
}

expect "a source is made" make_source
make_secrets
expect "each node gets an image" bake /tmp/one /tmp/clusters/example.yaml --source "$source_iso"
sleep 2
expect "each node gets an image again" bake /tmp/two /tmp/clusters/example.yaml --source "$source_iso"
expect "the second run gives the same bytes" diff -r --exclude=.tb4gen.lock /tmp/one /tmp/two
[ "$(stat -c %a /tmp/one/$image)" = 600 ]
report "nobody else may read an image" $?
expect "volume and boot records are those of the source" same_layout "/tmp/one/$image"
expect "so are the first 32 KiB" cmp -n 32768 "$source_iso" "/tmp/one/$image"
extract "$source_iso" / /tmp/x-source
extract "/tmp/one/$image" / /tmp/x-image
expect "three files were added, all else is as it was" adds_only /tmp/x-source /tmp/x-image \
    answer.toml auto-installer-mode.toml proxmox-first-boot
[ -x /tmp/x-image/proxmox-first-boot ] && [ "$(stat -c %a /tmp/x-image/answer.toml)" = 644 ]
report "the script is executable and the answer is not" $?
expect "the script is one" bash -n <(sed '/^#package/,$d' /tmp/x-image/proxmox-first-boot)

expect "the installer's packages get another one" bake /tmp/three /tmp/clusters/example.yaml --source "$source_iso" \
    --node n2 --carrier installer
extract /tmp/three/$image / /tmp/x-carried
expect "the package is among them and whole" dpkg-deb --info /tmp/x-carried/proxmox/packages/tb4gen-lab-n2_1.0_all.deb
expect "the package and two files were added" adds_only /tmp/x-source /tmp/x-carried answer.toml auto-installer-mode.toml \
    proxmox/packages/tb4gen-lab-n2_1.0_all.deb

expect "partition mode" bake /tmp/four /tmp/clusters/example.yaml --source "$source_iso" --fetch-from partition
[ "$(blkid -o value -s LABEL /tmp/four/tb4gen-lab-n3.img)" = PROXMOX-AIS ]
report "a stick has the label that the installer looks for" $?
mcopy -n -i /tmp/four/tb4gen-lab-n3.img ::answer.toml /tmp/answer.toml
expect "its answer is that node's" grep -qx 'fqdn = "n3.lab.example"' /tmp/answer.toml

expect "data for cloud-init" tb4gen iso /tmp/clusters/example.yaml --seed --carrier first-boot --deb-version 1.0 -o /tmp/five -q
[ "$(blkid -o value -s LABEL /tmp/five/tb4gen-lab-n2-seed.iso)" = CIDATA ]
report "the volume has the label that cloud-init looks for" $?
extract /tmp/five/tb4gen-lab-n2-seed.iso / /tmp/x-seed
expect "user-data with the package are taken" cloud-init schema -c /tmp/x-seed/user-data
expect "network-config is taken" cloud-init schema -t network-config -c /tmp/x-seed/network-config
python3 - >/tmp/carried.deb <<'END'
import base64, sys, yaml
files = yaml.safe_load(open('/tmp/x-seed/user-data'))['write_files']
sys.stdout.buffer.write(base64.b64decode(files[0]['content']))
END
expect "the package in user-data is whole" dpkg-deb --info /tmp/carried.deb

# The checks above find what is wrong.
cp /tmp/one/$image /tmp/tampered.iso
printf x | dd of=/tmp/tampered.iso bs=1 seek=100 conv=notrunc 2>/dev/null
refuse "an image with another first block" cmp -n 32768 "$source_iso" /tmp/tampered.iso
xorriso -no_rc -dev stdio:/tmp/tampered.iso -volid OTHER >/dev/null 2>&1
refuse "an image with another name" same_layout /tmp/tampered.iso
refuse "an image with one more file" adds_only /tmp/x-source /tmp/x-carried answer.toml auto-installer-mode.toml
