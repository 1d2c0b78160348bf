# shellcheck shell=bash
# Doctor's checks of what the cluster file asks of the kernel: words of its command line, and parameters of the
# Thunderbolt modules. Both count from a boot on, and on the way there can be lost without a word. Sourced behind
# report.sh.

check_boot() {
    check_arguments
    check_parameters
}

# By the time of the inode, since packages set the other one.
came_after_boot() { # PATH
    local booted changed
    booted=$(sed -n 's/^btime \([0-9]*\)$/\1/p' "$sysroot/proc/stat" 2>/dev/null)
    changed=$(stat --format=%Z "$sysroot$1" 2>/dev/null) || return 1
    [[ -n $booted ]] && ((changed > booted))
}

# Sets missing to the words that are not there.
find_missing() { # LINE WORD...
    local word
    missing=()
    for word in "${@:2}"; do
        [[ " $1 " == *" $word "* ]] || missing+=("$word")
    done
}

check_arguments() {
    local line missing
    line=$(read_value "$sysroot/proc/cmdline") || return 0
    find_missing "$line" "${kernel_arguments[@]}"
    if [[ ${#missing[@]} -eq 0 ]]; then
        return 0
    elif [[ " $line" == *" BOOT_IMAGE="* ]]; then
        check_grub
    else
        check_systemd_boot
    fi
}

# GRUB says by BOOT_IMAGE= which kernel it has loaded.
check_grub() {
    local make=update-grub
    [[ ! -e $sysroot/etc/kernel/proxmox-boot-uuids ]] || make="proxmox-boot-tool refresh"
    if came_after_boot /usr/lib/tb4gen/grub.cfg; then
        note kernel-argument "${missing[0]}" \
            "not on the kernel's command line yet: ${missing[*]}. That counts from the next boot on" \
            "reboot, one node at a time"
    else
        bad kernel-argument "${missing[0]}" \
            "not on the kernel's command line, though the cluster file asks for it: ${missing[*]}" \
            "$make; then reboot, one node at a time"
    fi
}

# What Proxmox VE installs for ZFS on UEFI. It does not read what the package has for GRUB.
check_systemd_boot() {
    local text="not on the kernel's command line, though the cluster file asks for it: ${missing[*]}"
    local first=${missing[0]}
    find_missing "$(read_value "$sysroot/etc/kernel/cmdline")" "${missing[@]}"
    if [[ ${#missing[@]} -gt 0 ]]; then
        bad kernel-argument "$first" "$text. This node boots by systemd-boot, which does not read GRUB's settings" \
            "add to the line in /etc/kernel/cmdline: ${missing[*]}; proxmox-boot-tool refresh; reboot, one node at a time"
    elif came_after_boot /etc/kernel/cmdline; then
        note kernel-argument "$first" "$text. /etc/kernel/cmdline has it since this boot" \
            "proxmox-boot-tool refresh, where that was not done; then reboot, one node at a time"
    else
        bad kernel-argument "$first" "$text. /etc/kernel/cmdline has it" \
            "proxmox-boot-tool refresh; then reboot, one node at a time"
    fi
}

# A parameter of type bool is shown as Y or N, whichever of its words was given (kstrtobool).
is_same() { # SHOWN WANTED
    case $1/$2 in
        Y/1 | Y/[yYtT]* | Y/[oO][nN] | N/0 | N/[nNfF]* | N/[oO][fF]*) return 0 ;;
        *) [[ $1 == "$2" ]] ;;
    esac
}

# Of modules that are loaded: of another one that is said, and when it is loaded it has what the files say.
check_parameters() {
    local option name wanted shown word other=() differences=()
    for option in "${module_options[@]}"; do
        name=${option%%=*} wanted=${option#*=}
        shown=$(read_value "$sysroot/sys/module/${name%%.*}/parameters/${name#*.}") || continue
        if is_same "$shown" "$wanted"; then
            continue
        elif word=$(argument_for "$name"); then
            bad module-option "$name" "$name is $shown, not $wanted: the kernel's command line has $word, which wins" \
                "take it out there, or out of driver in the cluster file; then reboot, one node at a time"
        else
            other+=("$name")
            differences+=("$name is $shown, not $wanted")
        fi
    done
    [[ ${#other[@]} -eq 0 ]] || report_parameters
}

# The last word of the kernel's command line for a parameter. To the kernel a dash in its name is an underscore.
argument_for() { # NAME
    local word name last=""
    while IFS= read -r word; do
        name=${word%%=*}
        [[ ${name//-/_} != "$1" ]] || last=$word
    done < <(tr ' ' '\n' <"$sysroot/proc/cmdline" 2>/dev/null)
    [[ -n $last ]] && printf '%s' "$last"
}

# Both modules are loaded in the initramfs, by the copy that it has of the file.
report_parameters() {
    local conf=/usr/lib/modprobe.d/tb4.conf image text make="update-initramfs -u -k all; then "
    image=$sysroot/boot/initrd.img-$(uname -r)
    printf -v text '%s; ' "${differences[@]}"
    if came_after_boot "$conf"; then
        [[ ! -e $image || -n $(find "$sysroot$conf" -cnewer "$image") ]] || make=""
        note module-option "${other[0]}" "${text%; }. That counts from the next boot on" \
            "${make}reboot, one node at a time"
    else
        bad module-option "${other[0]}" "${text%; }, though the cluster file asks for it" \
            "${make}reboot, one node at a time. If it stays, another file says so: grep -r thunderbolt /etc/modprobe.d"
    fi
}
