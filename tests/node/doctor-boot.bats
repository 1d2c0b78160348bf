#!/usr/bin/env bats
# tb4 doctor: whether what the cluster file asks of the kernel is in force, and how it comes to be.

load setup

booted() { # before|after: when the files came
    put proc/stat "cpu 1 2 3" "btime $(if [[ $1 == after ]]; then echo 1000; else date -d '1 hour' +%s; fi)"
}

arguments() { # WORD...: that the plan asks for
    local words
    printf -v words "'%s' " "$@"
    change_plan "s/^kernel_arguments=.*/kernel_arguments=(${words% })/"
    put usr/lib/tb4gen/grub.cfg "# of the package"
}

options() { # MODULE.PARAMETER=VALUE...: of the plan; and the file for modprobe
    change_plan "s/^module_options=.*/module_options=($*)/"
    put usr/lib/modprobe.d/tb4.conf "# of the package"
    touch "$root/boot/initrd.img-6.14.8-2-pve"
}

parameter() { # NAME VALUE: as the kernel shows it
    put "sys/module/${1%%.*}/parameters/${1#*.}" "$2"
}

@test "kernel arguments that are there" {
    arguments iommu=pt intel_iommu=on
    put proc/cmdline "BOOT_IMAGE=/boot/vmlinuz root=/dev/mapper/pve-root ro quiet intel_iommu=on iommu=pt"
    tb4 doctor
    [[ $status -eq 0 && $output == "n2: all well" ]]
    put proc/cmdline "intel_iommu=on initrd=\\EFI\\proxmox\\6.14.8-2-pve\\initrd.img root=ZFS=rpool/ROOT/pve-1 iommu=pt"
    tb4 doctor
    [[ $status -eq 0 ]]
}

@test "a kernel argument that was lost, with GRUB" {
    booted before
    arguments intel_iommu=on iommu=pt quiet
    finds kernel-argument intel_iommu=on
    says "asks for it: intel_iommu=on iommu=pt"
    says '"fix": "update-grub; then reboot'
    # A part of a word is another word.
    put proc/cmdline "BOOT_IMAGE=/boot/vmlinuz xintel_iommu=on iommu=pt,x intel_iommu=on quiet"
    finds kernel-argument iommu=pt
    # Where the kernels lie on the EFI partition.
    put etc/kernel/proxmox-boot-uuids "ABCD-EF01"
    finds kernel-argument iommu=pt
    says '"fix": "proxmox-boot-tool refresh; then reboot'
}

@test "before the first boot a kernel argument is only waited for" {
    booted after
    arguments intel_iommu=on
    finds kernel-argument intel_iommu=on note
    says '"fix": "reboot'
    denies update-grub
}

@test "a kernel argument that systemd-boot does not read" {
    booted after
    arguments intel_iommu=on iommu=pt
    put proc/cmdline "initrd=\\EFI\\proxmox\\6.14.8-2-pve\\initrd.img-6.14.8-2-pve root=ZFS=rpool/ROOT/pve-1 boot=zfs"
    put etc/kernel/cmdline "root=ZFS=rpool/ROOT/pve-1 boot=zfs iommu=pt"
    finds kernel-argument intel_iommu=on
    says "systemd-boot, which does not read GRUB's settings"
    says "add to the line in /etc/kernel/cmdline: intel_iommu=on; proxmox-boot-tool refresh; reboot"
    denies update-grub
    # Written, and not booted yet.
    put etc/kernel/cmdline "root=ZFS=rpool/ROOT/pve-1 boot=zfs intel_iommu=on iommu=pt"
    finds kernel-argument intel_iommu=on note
    says "proxmox-boot-tool refresh, where that was not done; then reboot"
    # Written, and booted without it.
    booted before
    finds kernel-argument intel_iommu=on
    says '"fix": "proxmox-boot-tool refresh; then reboot'
}

@test "parameters of modules that are as asked for" {
    booted before
    options thunderbolt.host_reset=0 thunderbolt.dma_credits=32 thunderbolt.xdomain=1 thunderbolt_net.e2e=n
    parameter thunderbolt.host_reset N
    parameter thunderbolt.dma_credits 32
    parameter thunderbolt.xdomain Y
    parameter thunderbolt_net.e2e N
    tb4 doctor
    [[ $status -eq 0 && $output == "n2: all well" ]]
    for value in y Y true 1 on; do
        options "thunderbolt.xdomain=$value"
        tb4 doctor
        [[ $status -eq 0 ]]
    done
    for value in n N false 0 off; do
        options "thunderbolt.xdomain=$value"
        finds module-option thunderbolt.xdomain
    done
}

@test "what is not asked for, not loaded or not to be read is no finding" {
    booted before
    parameter thunderbolt.host_reset Y
    tb4 doctor
    [[ $status -eq 0 ]]
    options thunderbolt.clx=0 other.thing=1
    tb4 doctor
    [[ $status -eq 0 && $output == "n2: all well" ]]
}

@test "parameters of modules that are not in force" {
    booted before
    options thunderbolt.host_reset=0 thunderbolt.dma_credits=32 thunderbolt_net.e2e=0
    parameter thunderbolt.host_reset Y
    parameter thunderbolt.dma_credits 14
    parameter thunderbolt_net.e2e N
    finds module-option thunderbolt.host_reset
    says "thunderbolt.host_reset is Y, not 0; thunderbolt.dma_credits is 14, not 32, though"
    says '"fix": "update-initramfs -u -k all; then reboot'
    denies e2e
}

@test "before the first boot a parameter is only waited for" {
    booted after
    options thunderbolt.host_reset=0
    parameter thunderbolt.host_reset Y
    finds module-option thunderbolt.host_reset note
    says '"fix": "reboot'
    # The initramfs of this kernel was made before the file came.
    sleep 0.02
    touch "$root/usr/lib/modprobe.d/tb4.conf"
    finds module-option thunderbolt.host_reset note
    says '"fix": "update-initramfs -u -k all; then reboot'
}

@test "the kernel's command line wins over a parameter" {
    booted after
    options thunderbolt.host_reset=0 thunderbolt.clx=0
    parameter thunderbolt.host_reset Y
    parameter thunderbolt.clx N
    put proc/cmdline "BOOT_IMAGE=/vmlinuz thunderbolt.host-reset=0 thunderbolt.clx=0 thunderbolt.host-reset=1 quiet"
    finds module-option thunderbolt.host_reset
    says "the kernel's command line has thunderbolt.host-reset=1, which wins"
    denies update-initramfs
}

@test "a file of modprobe that takes the place of the package's" {
    put etc/modprobe.d/tb4.conf "options thunderbolt clx=1"
    finds override /etc/modprobe.d/tb4.conf note
}
