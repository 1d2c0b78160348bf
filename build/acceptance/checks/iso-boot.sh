#!/bin/bash
# Firmware and GRUB come to the menu of a baked image as of its source, by BIOS and UEFI, as a CD and as a disk or stick. In
# qemu without KVM: a boot takes a few seconds.
set -uo pipefail
cd /tmp/checks || exit 1
# shellcheck source=build/acceptance/checks/iso-lib.sh
. ./iso-lib.sh

boot() { # ISO FIRMWARE MEDIUM: what the menu said
    local machine=(-machine q35 -accel tcg -m 512 -display none -nic none -no-reboot -serial file:/tmp/serial) pid
    [ "$2" = bios ] || machine+=(-drive "if=pflash,unit=0,format=raw,readonly=on,file=/usr/share/OVMF/OVMF_CODE_4M.fd"
        -drive "if=pflash,unit=1,format=raw,file=/tmp/vars")
    case $3 in
        cd) machine+=(-drive "media=cdrom,format=raw,readonly=on,file=$1") ;;
        disk) machine+=(-drive "format=raw,snapshot=on,file=$1") ;;
        *) machine+=(-device qemu-xhci -drive "if=none,id=stick,format=raw,snapshot=on,file=$1" -device "usb-storage,drive=stick") ;;
    esac
    cp /usr/share/OVMF/OVMF_VARS_4M.fd /tmp/vars
    rm -f /tmp/serial
    qemu-system-x86_64 "${machine[@]}" >/tmp/qemu 2>&1 &
    pid=$!
    for _ in $(seq 600); do
        sleep 0.2
        grep -qs 'MENU: \(waits\|has proxmox-first-boot\)' /tmp/serial && break
        kill -0 "$pid" 2>/dev/null || break
    done
    # What it says to a signal is of no interest.
    kill "$pid" 2>/dev/null || cat /tmp/qemu
    wait "$pid" 2>/dev/null
    tr -d '\r' </tmp/serial | grep -o 'MENU: .*'
}

says() { # WORDS ISO FIRMWARE MEDIUM
    local words=$1 said
    shift
    said=$(boot "$@")
    [ "$said" = "$words" ] || { printf '%s\n' "$said" "wanted:" "$words"; tail -c 400 /tmp/serial; return 1; }
}

make_source >/dev/null
make_secrets
image=/tmp/boot/tb4gen-lab-n2.iso
bake /tmp/boot /tmp/clusters/example.yaml --source "$source_iso" --node n2
expect "the source waits for a person" says "MENU: waits, pc" "$source_iso" bios cd
for firmware in bios uefi; do
    if [ "$firmware" = bios ]; then platform=pc; else platform=efi; fi
    for medium in cd disk usb; do
        expect "a baked image comes to its menu: $firmware, $medium" says \
            $'MENU: automated, '"$platform"$'\nMENU: has answer.toml\nMENU: has proxmox-first-boot' "$image" "$firmware" "$medium"
    done
done
