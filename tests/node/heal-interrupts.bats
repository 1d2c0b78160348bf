#!/usr/bin/env bats
# tb4-interrupts, against a /proc and /sys of files.

bats_require_minimum_version 1.5.0

setup() {
    # Of the case's files those that the example has as well are held there.
    local repo=$BATS_TEST_DIRNAME/../.. tree=$BATS_TEST_TMPDIR/tree
    cp -a "$repo/generated/lab/nodes/n2/root" "$tree"
    cp -a "$repo/tests/cases/valid/shared-controller/expected/mini/nodes/m1/root/." "$tree/"
    script=$tree/usr/libexec/tb4gen/tb4-interrupts
    export TB4_SYSROOT=$BATS_TEST_TMPDIR/node
    unset JOURNAL_STREAM
    irqs=$TB4_SYSROOT/sys/bus/pci/devices/0000:7a:00.0/msi_irqs
    mkdir -p "$irqs" "$TB4_SYSROOT/sys/devices/cpu_core"
    echo 0-11 >"$TB4_SYSROOT/sys/devices/cpu_core/cpus"
    vector 150 thunderbolt
    vector 151 thunderbolt
    # Of this controller, and not in use; of another one.
    vector 152 ''
    mkdir -p "$TB4_SYSROOT/proc/irq/160/thunderbolt"
    echo 0-19 >"$TB4_SYSROOT/proc/irq/160/smp_affinity_list"
}

vector() { # NUMBER ACTION
    echo msix >"$irqs/$1"
    mkdir -p "$TB4_SYSROOT/proc/irq/$1${2:+/$2}"
    echo 0-19 >"$TB4_SYSROOT/proc/irq/$1/smp_affinity_list"
}

cpus_of() { cat "$TB4_SYSROOT/proc/irq/$1/smp_affinity_list"; }

@test "the vectors of the port's controller go to the fast cores, and no other" {
    run "$script" en11
    [ "$status" -eq 0 ]
    [ "$output" = "en11: interrupts 150 151 on the CPUs 0-11" ]
    [ "$(cpus_of 150) $(cpus_of 151) $(cpus_of 152) $(cpus_of 160)" = "0-11 0-11 0-19 0-19" ]
}

@test "again it does the same" {
    "$script" en11
    run "$script" en12
    [ "$status" -eq 0 ]
    [ "$(cpus_of 150) $(cpus_of 160)" = "0-11 0-19" ]
}

@test "a processor with one kind of cores is left alone" {
    rm -r "$TB4_SYSROOT/sys/devices/cpu_core"
    run "$script" en11
    [ "$status" -eq 0 ]
    [[ $output == *"one kind of cores"* ]]
    [ "$(cpus_of 150)" = 0-19 ]
}

@test "a list of the plan is taken as it is" {
    sed -i "s/^readonly wanted=.*/readonly wanted='2-3,8'/" "$script"
    run "$script" en11
    [ "$status" -eq 0 ]
    [ "$(cpus_of 150)" = 2-3,8 ]
}

@test "a vector that the kernel does not move is named" {
    rm "$TB4_SYSROOT/proc/irq/151/smp_affinity_list"
    mkdir "$TB4_SYSROOT/proc/irq/151/smp_affinity_list"
    run "$script" en11
    [ "$status" -eq 1 ]
    [[ $output == *"interrupts 151 onto the CPUs 0-11"* ]]
    [ "$(cpus_of 150)" = 0-11 ]
}

@test "a port without vectors is said" {
    rm -r "$irqs"
    run "$script" en11
    [ "$status" -eq 0 ]
    [[ $output == *"no vector named thunderbolt"* ]]
}

@test "an unknown port and wrong usage end with 2" {
    for arguments in "" "eth0" "en11 en12"; do
        # shellcheck disable=SC2086
        run "$script" $arguments
        [ "$status" -eq 2 ]
    done
}
