# shellcheck shell=bash
# Doctor's checks of files: what was left by a setup by hand, what others have changed. Sourced behind report.sh.

check_files() {
    check_source_line
    check_guide
    check_link_files
    check_stanzas
    check_first_lines
    check_sysctl_conf
    check_initramfs
    check_package
    check_links
    check_overrides
}

check_source_line() {
    is_sourced "$main_stanzas" ||
        bad source-line /etc/network/interfaces "/etc/network/interfaces does not read interfaces.d: no address of the fabric, and MTU 1500 at each reload" \
            "add the line: source /etc/network/interfaces.d/*"
}

leftover() { # PATH WHAT-IT-DOES
    [[ -e $sysroot$1 || -L $sysroot$1 ]] || return 0
    bad guide "$1" "$1 is left from a setup by hand: it $2" "rm $1"
}

# What setups by hand leave: the guide at gist.github.com/taslabs-net and the one before it at gist.github.com/scyto.
each_leftover() { # COMMAND PORT...: calls it with each path and what the file there does
    leftover_command=$1
    shift
    "$leftover_command" /etc/udev/rules.d/10-tb-en.rules "runs pve-*.sh beside tb4-link@.service, in the initramfs too, where they are not"
    for port in "$@"; do
        "$leftover_command" "/usr/local/bin/pve-$port.sh" "sets $port up without address and forwarding"
    done
    "$leftover_command" /usr/local/bin/thunderbolt-startup.sh "sets the ports up at boot only"
    "$leftover_command" /etc/systemd/system/thunderbolt-interfaces.service "sets the ports up at boot only"
    "$leftover_command" /etc/network/interfaces.d/thunderbolt "gives the ports and lo stanzas beside those of Proxmox VE and of this package"
    "$leftover_command" /etc/network/if-up.d/en0x "reloads FRR each time a port comes up"
}

check_guide() {
    local names
    mapfile -t names < <(printf '%s\n' en05 en06 "${ports[@]}" | sort -u)
    each_leftover leftover "${names[@]}"
    if grep -qs frr "$sysroot/etc/network/if-up.d/lo"; then leftover /etc/network/if-up.d/lo "restarts FRR each time lo comes up"; fi
}

check_link_files() {
    local file name macs mac port
    macs=" "
    for port in "${ports[@]}"; do macs+="$(read_value "$sysroot/sys/class/net/$port/address") "; done
    for file in "$sysroot"/{etc,run,usr/local/lib,usr/lib}/systemd/network/*.link; do
        name=${file##*/}
        [[ -e $file && $name != 05-tb4-* ]] || continue
        if [[ $name != 50-pmx-* ]] && grep -qsE '^[[:space:]]*Driver=.*thunderbolt[-_]net' "$file"; then
            check_other_link "${file#"$sysroot"}"
            continue
        fi
        while read -r mac; do
            [[ $macs == *" ${mac,,} "* ]] || continue
            note mac-pin "${file#"$sysroot"}" "${file#"$sysroot"} pins $mac, the MAC address of a Thunderbolt port: without 05-tb4-*.link it would give the name" \
                "rm ${file#"$sysroot"}; update-initramfs -u -k all"
        done < <(sed -n 's/^[[:space:]]*\(Permanent\)\?MACAddress=//p' "$file" | tr ' ' '\n')
    done
}

# udev goes by the names of the files, whatever folder they are in, and takes the first that fits. LC_ALL is C here.
check_other_link() { # PATH of one that is for Thunderbolt ports as well
    if [[ ${1##*/} < 05-tb4- ]]; then
        bad guide "$1" "$1 names Thunderbolt ports as well, and knows neither MTU nor TSO" \
            "rm $1; update-initramfs -u -k all"
    else
        note link-unused "$1" "$1 is for Thunderbolt ports as well, and not used: 05-tb4-*.link is read before it" \
            "rm $1; update-initramfs -u -k all"
    fi
}

# ifupdown2 merges all stanzas of one name, and of two MTUs the one that it reads first wins. One without options is what
# Proxmox VE writes for an interface without a use.
check_stanzas() {
    local file port
    for file in "$main_stanzas" "$sysroot"/etc/network/interfaces.d/*; do
        [[ -f $file && ${file##*/} != sdn && ${file##*/} != tb4gen ]] || continue
        for port in "${ports[@]}"; do
            has_options "$port" "$file" || continue
            bad second-stanza "$port" "${file#"$sysroot"} has a stanza for $port beside those of the fabric and of this package" \
                "take its lines out; then systemctl restart tb4-link@$port"
        done
    done
}

has_options() { # PORT FILE
    awk -v port="$1" '
        /^[ \t]*(#|$)/ { next }
        $1 ~ /^(iface|auto|allow-.*|mapping|template|vlan|source|source-directory)$/ { is_in = $1 == "iface" && $2 == port; next }
        is_in { found = 1 }
        END { exit !found }' "$2"
}

# "#\!/bin/bash": typed into an interactive shell in double quotes. systemd then says 203/EXEC.
check_first_lines() {
    local file
    for file in "$sysroot"/usr/local/{bin,sbin}/* "$sysroot"/usr/libexec/tb4gen/*; do
        [[ -f $file && $(head -c 3 "$file" | tr -d '\0') == '#\!' ]] || continue
        bad first-line "${file#"$sysroot"}" "${file#"$sysroot"} begins with '#\\!', so no service can start it (Exec format error, 203/EXEC)" \
            "apt-get install --reinstall $package where the file is the package's; else remove it"
    done
}

check_sysctl_conf() {
    local count
    count=$(grep -csE '^[[:space:]]*[^#;[:space:]]' "$sysroot/etc/sysctl.conf")
    [[ ${count:-0} == 0 ]] ||
        note sysctl-conf /etc/sysctl.conf "/etc/sysctl.conf has $count setting(s), and is not read at boot any more" \
            "what is needed goes into the cluster file, or into /etc/sysctl.d; the rest goes"
}

# The initramfs has copies of .link files, and udev applies those first.
check_initramfs() {
    local image="" folder file name stale=()
    image=$sysroot/boot/initrd.img-$(uname -r)
    [[ -e $image ]] && command -v unmkinitramfs >/dev/null || return 0
    # Made after the last file was put there: nothing to look for. The time of the inode, since packages set the other.
    [[ -n $(find "$sysroot"/usr/lib/systemd/network/05-tb4-*.link -cnewer "$image" 2>/dev/null) ]] || return 0
    # All of it: too much for a /tmp in memory.
    folder=$(mktemp -d -p "$sysroot/var/tmp") || return 0
    unmkinitramfs "$image" "$folder" 2>/dev/null ||
        note initramfs-unread "${image#"$sysroot"}" "the initramfs could not be unpacked into /var/tmp to look for old .link files" "is there room?"
    while IFS= read -r file; do
        name=${file##*/}
        cmp -s "$file" "$sysroot/usr/lib/systemd/network/$name" || stale+=("$name")
    done < <(find "$folder" -path '*/systemd/network/05-tb4-*.link')
    rm -rf "$folder"
    [[ ${#stale[@]} -eq 0 ]] ||
        bad initramfs "${image#"$sysroot"}" "the initramfs has other .link files than /usr/lib/systemd/network: ${stale[*]}" \
            "update-initramfs -u -k all, then reboot, one node at a time"
}

check_package() {
    local line
    dpkg-query --show "$package" >/dev/null 2>&1 || return 0
    while IFS= read -r line; do
        [[ $line != missing* ]] || line="missing ${line##* }"
        bad drift "${line##* }" "${line##* } is not as the package has it" "apt-get install --reinstall $package"
    done < <(dpkg --verify "$package" 2>/dev/null)
}

check_links() {
    local path
    for path in network/interfaces.d/tb4gen frr/frr.conf.local; do
        [[ $(readlink "$sysroot/etc/$path") != /usr/lib/tb4gen/* ]] || continue
        bad link-lost "/etc/$path" "/etc/$path is not the link to /usr/lib/tb4gen that it was" \
            "mv /etc/$path /root/ if it is there; then apt-get install --reinstall $package, or 05-node-files.sh of the bundle"
    done
}

# On purpose, as the manuals of systemd and udev have it; then it should be known.
check_overrides() {
    local path
    for path in "$sysroot"/etc/systemd/network/05-tb4-*.link "$sysroot"/etc/udev/rules.d/{78-tb4-port,85-tb4}.rules \
        "$sysroot"/etc/systemd/system/tb4-* "$sysroot"/etc/{modules-load.d,modprobe.d}/tb4.conf \
        "$sysroot"/etc/sysctl.d/60-tb4.conf; do
        # A link to the package's own file enables it.
        if [[ ! -e $path && ! -L $path ]] || [[ $(readlink "$path") == /usr/lib/systemd/* ]]; then continue; fi
        note override "${path#"$sysroot"}" "${path#"$sysroot"} takes the place of the package's file" ""
    done
}
