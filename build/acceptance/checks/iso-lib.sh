# Shared by the checks of images, which run in the Debian root with tb4gen inside. Sourced.
# shellcheck shell=bash
# shellcheck source=build/acceptance/checks/lib.sh
. ./lib.sh

source_iso=/tmp/proxmox-ve_9.2-1.iso

# The structure of Proxmox VE's own: El Torito for BIOS and UEFI, MBR, GPT and APM, /efi.img, and the files that an
# installer is known by. GRUB's menu says over the serial line whether it finds what was added.
make_source() {
    local tree=/tmp/tree
    [ ! -e "$source_iso" ] || return 0
    mkdir -p "$tree/.disk" "$tree/boot/grub" "$tree/proxmox/packages"
    printf "%s='%s'\n" RELEASE 9.2 ISORELEASE 1 ISONAME proxmox-ve PRODUCT pve PRODUCTLONG 'Proxmox VE' >"$tree/.disk/info"
    cp "$tree/.disk/info" "$tree/.cd-info"
    : >"$tree/auto-installer-capable"
    head -c 2000000 /dev/urandom >"$tree/boot/linux26"
    head -c 2000000 /dev/urandom >"$tree/boot/initrd.img"
    head -c 3000000 /dev/urandom >"$tree/pve-base.squashfs"
    head -c 9000 /dev/urandom >"$tree/proxmox/packages/some.deb"
    cat >"$tree/boot/grub/grub.cfg" <<'END'
serial --unit=0 --speed=115200
terminal_output serial
if [ -f auto-installer-mode.toml ]; then
    echo "MENU: automated, $grub_platform"
    for file in answer.toml proxmox-first-boot; do if [ -f /$file ]; then echo "MENU: has $file"; fi; done
else
    echo "MENU: waits, $grub_platform"
fi
sleep 1
halt
END
    grub-mkrescue -o "$source_iso" "$tree" -- -volid PVE >/tmp/mkrescue 2>&1 || { cat /tmp/mkrescue; return 1; }
    rm -rf "$tree"
}

# A secret for every name that a cluster file has, the hash by mkpasswd.
make_secrets() {
    local name
    mkdir -p /tmp/secrets
    chmod 700 /tmp/secrets
    while read -r name; do
        case $name in
            *subscription*) echo pve2c-0123456789 ;;
            *) mkpasswd -m yescrypt 'a password' ;;
        esac >"/tmp/secrets/$name"
        chmod 600 "/tmp/secrets/$name"
    done < <(sed -nE 's/.*\{ secret: ([a-z0-9-]+) \}.*/\1/p' /tmp/clusters/*.yaml)
}

bake() { # DIR ARGUMENTS...
    local dir=$1
    shift
    tb4gen iso "$@" --secrets /tmp/secrets --deb-version 1.0 -o "$dir" -q
}

extract() { # ISO PATH TARGET
    xorriso -no_rc -osirrox on -indev "stdio:$1" -extract "$2" "$3" >/dev/null 2>&1 && chmod -R u+w "$3"
}
