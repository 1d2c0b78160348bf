#!/usr/bin/env bats
# tb4 doctor: nothing on a healthy node, and of each fault that fault and nothing else.

load setup

@test "a healthy node has no findings" {
    tb4 doctor
    [[ $status -eq 0 && $output == "n2: all well" ]]
    tb4 doctor --json
    [[ $status -eq 0 ]]
    json "j['ok'] and j['findings'] == [] and j['node'] == 'n2' and j['cluster'] == 'lab' and j['schema'] == 1"
}

# --- ports and cables

@test "no cable" {
    cable=$(cable_of en05)
    remove_device en05
    rm -r "$cable" "$root/sys/bus/thunderbolt/devices/0-1"
    finds port-absent en05
    tb4 doctor
    says "en05 is not there: no cable to n3"
}

@test "a machine on the cable, without its service" {
    remove_device en05
    finds no-service en05
}

@test "a dock on the cable is no machine" {
    remove_device en05
    touch "$(readlink -f "$root/sys/bus/thunderbolt/devices/0-1")/authorized"
    finds port-absent en05
}

@test "no controller at the planned path" {
    remove_device en05
    rm "$root/sys/bus/pci/devices/0000:00:0d.2"
    finds no-controller en05
}

@test "thunderbolt_net not loaded, and no port there" {
    remove_device en05
    rmdir "$root/sys/module/thunderbolt_net"
    finds port-absent en05
    tb4 doctor
    says "fix: modprobe thunderbolt_net"
}

@test "thunderbolt_net not loaded" {
    rmdir "$root/sys/module/thunderbolt_net"
    finds no-module thunderbolt_net
}

@test "the kernel may not talk to other hosts" {
    put proc/cmdline "root=/dev/sda1 thunderbolt.xdomain=0 quiet"
    finds xdomain-off thunderbolt
}

@test "another machine on the cable" {
    echo n4 >"$(cable_of en05)/device_name"
    finds wrong-peer en05
    tb4 doctor
    says "en05 leads to n4, and not to n3"
}

@test "another neighbour, where the cable does not say its name" {
    echo "(none)" >"$(cable_of en05)/device_name"
    sed -i 's/^en05 Up n3/en05 Up n4/' "$state/neighbours"
    finds wrong-peer en05
}

@test "a name with a domain is the same machine" {
    echo n3.lab.example >"$(cable_of en05)/device_name"
    tb4 doctor
    [[ $status -eq 0 ]]
}

@test "a name with a line feed is not the same machine" {
    printf 'n3\nevil\n' >"$(cable_of en05)/device_name"
    finds wrong-peer en05
}

@test "a single lane" {
    echo 1 >"$(cable_of en05)/rx_lanes"
    finds single-lane en05 note
}

@test "a slow lane" {
    echo "10.0 Gb/s" >"$(cable_of en05)/rx_speed"
    finds slow-lane en05 note
}

@test "the port of another controller" {
    change_plan 's/^port_path\[en05\]=.*/port_path[en05]=pci-0000:00:0d.4/'
    finds other-path en05
}

@test "a port with another name" {
    mv "$root/sys/class/net/en05" "$root/sys/class/net/thunderbolt0"
    rm -r "$(cable_of en06)/rx_lanes"
    tb4 doctor --json
    json "[f['code'] for f in j['findings']] == ['no-service', 'unnamed-port'] and j['findings'][1]['subject'] == 'thunderbolt0'"
}

@test "MTU 1500" {
    echo 1500 >"$(net_of en05)/mtu"
    finds mtu en05
}

@test "a port that is down" {
    echo 0x1002 >"$(net_of en05)/flags"
    rm "$(net_of en05)/carrier"
    finds port-down en05
}

@test "no carrier" {
    echo 0 >"$(net_of en05)/carrier"
    finds no-carrier en05
}

@test "a login that was given up" {
    echo 0 >"$(net_of en05)/carrier"
    echo "1310 thunderbolt-net 0-1.0 en05: ThunderboltIP login timed out" >"$state/dmesg"
    finds login en05
    # The journal knows better than the buffer of dmesg, which is overwritten in time.
    mv "$state/dmesg" "$state/journalctl"
    echo "1900 vmbr0: port 1(eno1) entered forwarding state" | tee -a "$state/journalctl" >"$state/dmesg"
    finds login en05
}

@test "a login that was given up before the port was taken down and up" {
    echo 0 >"$(net_of en05)/carrier"
    for log in dmesg journalctl; do
        echo "1310 thunderbolt-net 0-1.0 en05: ThunderboltIP login timed out" >"$state/$log"
        echo 1320 >"$state/since"
        finds no-carrier en05
        echo 1000 >"$state/since"
        finds login en05
        # Of another port, and what came after it.
        finds_with() { echo "1400 $1" >>"$state/$log" && finds "$2" en05; }
        finds_with "thunderbolt-net 1-1.0 en06: ThunderboltIP login timed out" login
        finds_with "thunderbolt-net 0-1.0 en05: renamed from thunderbolt0" no-carrier
    done
}

@test "a unit that has not brought the port up knows no login" {
    echo 0 >"$(net_of en05)/carrier"
    sed -i '/en05/d' "$state/active"
    echo "1310 thunderbolt-net 0-1.0 en05: ThunderboltIP login timed out" >"$state/dmesg"
    echo "" >"$state/since"
    tb4 doctor --json
    json "[f['code'] for f in j['findings']] == ['unit', 'no-carrier']"
}

@test "the unit of a port has failed" {
    sed -i '/en05/d' "$state/active"
    finds unit en05
}

@test "damaged frames" {
    echo 5000 >"$(net_of en06)/statistics/rx_crc_errors"
    finds errors en06 note
    # An edit of the node's own files goes with the next package.
    says "driver: { e2e: false } in the cluster file"
    says "update-initramfs -u -k all"
    denies modprobe.d
}

@test "a cable where none is planned" {
    change_plan '/^port_peer.*\[en06\]/d'
    finds uncabled-port en06 note
}

@test "a port that somebody holds" {
    put run/tb4gen/hold/en05 ""
    finds held en05 note
    echo 0x1002 >"$(net_of en05)/flags"
    finds port-down en05
    tb4 doctor
    says "down, and held"
}

@test "a port that was repaired too often" {
    put run/tb4gen/heal/en05 "port=en05" "state=silent" "problem=says nothing" "tries=8" "gaveup=1"
    finds gave-up en05
    tb4 doctor
    says "repaired 8 times and does not stay well, so it is left alone: says nothing"
}

@test "a port that wants a hand" {
    put run/tb4gen/heal/en05 "port=en05" "state=replug" "problem=no device for 12 min, though n3 answers"
    finds replug en05
}

@test "what tb4-heal finds well is no finding" {
    put run/tb4gen/heal/en05 "port=en05" "state=ok" "problem=" "tries=0" "gaveup=" "repairs=3" "bounces=1"
    tb4 doctor
    [[ $status -eq 0 ]]
}

# --- addresses, FRR, neighbours

@test "an address is lost" {
    : >"$state/address.en05"
    finds no-address en05
}

@test "forwarding is lost" {
    put proc/sys/net/ipv4/conf/en05/forwarding 0
    finds no-forwarding en05
}

@test "an address of the guide on a port" {
    echo 10.100.0.1/30 >>"$state/address.en05"
    finds extra-address en05 note
}

@test "the router ID is not on the dummy" {
    : >"$state/address.dummy_tb4"
    finds no-router-id dummy_tb4
}

@test "the fabric is not applied" {
    rm "$root/etc/network/interfaces.d/sdn"
    sed -i '/^frr/d' "$state/active"
    sed -i '/^frr/d' "$state/enabled"
    finds not-applied tb4
}

@test "a port is not in the applied fabric" {
    sed -i '/en06/,$d' "$root/etc/network/interfaces.d/sdn"
    finds not-in-fabric en06
}

@test "FRR is not installed" {
    rm "$bin/vtysh"
    # Also where the machine of the test has it.
    without vtysh
    finds no-frr frr
}

@test "FRR does not run" {
    sed -i '/^frr/d' "$state/active"
    finds frr-down frr.service
}

@test "FRR is not enabled" {
    sed -i '/^frr/d' "$state/enabled"
    finds frr-not-enabled frr.service
}

@test "frr-pythontools is not installed" {
    rm "$root/usr/lib/frr/frr-reload.py"
    finds no-frr-reload frr-pythontools
}

@test "fabricd is not switched on" {
    put etc/frr/daemons "fabricd=no"
    finds no-fabricd fabricd
}

@test "lsp-gen-interval is not in force" {
    printf 'router openfabric tb4\n lsp-gen-interval 10\nexit\n' >"$state/running-config"
    finds lsp-gen-interval fabricd
}

@test "a carrier without a neighbour" {
    sed -i '/^en05/d' "$state/neighbours"
    finds no-neighbour en05
}

@test "the far end has another MTU from the start" {
    sed -i 's/^en05 Up/en05 Initializing/' "$state/neighbours"
    finds far-mtu en05
    tb4 doctor
    says "most likely n3 en06 has another MTU"
}

@test "the far end got another MTU" {
    echo 10.100.0.13 >"$state/small-only"
    finds large-packets n3
    tb4 doctor
    says "most likely that of n3 en06"
}

@test "some packets are lost, small or full: that is no MTU" {
    for some in "small 10.100.0.13 1" "small 10.100.0.13 2" "full 10.100.0.13 1" "full 10.100.0.13 4"; do
        echo "$some" >"$state/some"
        finds lossy n3
    done
    echo "small 10.100.0.13 1" >"$state/some"
    tb4 doctor
    says "n3 (10.100.0.13) loses 2 of 3 small packets by en05"
    says "fix: reseat or replace the cable; see ERRORS in tb4 status"
    echo "full 10.100.0.13 2" >"$state/some"
    tb4 doctor
    says "n3 (10.100.0.13) loses 3 of 5 packets of 65520 bytes, and no small ones, by en05"
    denies "an MTU on the way"
}

@test "small packets that are lost are said beside a wrong MTU of another port" {
    echo 1500 >"$(net_of en06)/mtu"
    echo "small 10.100.0.13 2" >"$state/some"
    tb4 doctor --json
    json "[(f['code'], f['subject']) for f in j['findings']] == [('mtu', 'en06'), ('lossy', 'n3')]"
}

@test "a node does not answer" {
    echo 10.100.0.13 >"$state/silent"
    finds no-answer n3
}

@test "a node is reached by the default route" {
    sed -i /10.100.0.13/d "$state/routes"
    finds no-route n3
}

# --- the machine

@test "the files of another node" {
    echo n3.lab.example >"$state/hostname"
    finds other-node n3.lab.example
}

@test "systemd-networkd is enabled" {
    echo systemd-networkd.service >>"$state/enabled"
    finds networkd systemd-networkd.service
}

@test "only wait-online is enabled" {
    echo systemd-networkd-wait-online.service >>"$state/enabled"
    finds networkd systemd-networkd-wait-online.service
}

@test "memory that is kept free for nobody" {
    put proc/sys/vm/min_free_kbytes 4194304
    finds min-free vm.min_free_kbytes note
}

@test "OSDs failed at boot" {
    echo "ceph-osd@3.service loaded failed failed Ceph object storage daemon osd.3" >"$state/failed-units"
    finds osd-failed ceph-osd@3.service
}

@test "Ceph is not healthy" {
    echo "HEALTH_WARN Reduced data availability: 12 pgs inactive" >"$state/health"
    finds ceph ceph note
}

@test "the GUI has nobody who tells it" {
    sed -i /pvestatd/d "$state/active"
    finds pvestatd pvestatd.service
}

# --- files

@test "no source line" {
    put etc/network/interfaces "auto lo" "iface lo inet loopback"
    finds source-line /etc/network/interfaces
}

@test "what the guide left, a file each" {
    for path in etc/udev/rules.d/10-tb-en.rules usr/local/bin/pve-en05.sh usr/local/bin/pve-en06.sh \
        usr/local/bin/thunderbolt-startup.sh etc/systemd/system/thunderbolt-interfaces.service \
        etc/network/interfaces.d/thunderbolt etc/network/if-up.d/en0x; do
        put "$path" "x"
        finds guide "/$path"
        rm "$root/$path"
    done
}

@test "the guide's .link files" {
    put etc/systemd/network/00-thunderbolt0.link "[Match]" "Driver=thunderbolt-net" "[Link]" "Name=en05"
    finds guide /etc/systemd/network/00-thunderbolt0.link
}

@test "a .link file for Thunderbolt ports that is read behind the package's" {
    for name in 10-thunderbolt0 05-tb5 99-mine; do
        put "etc/systemd/network/$name.link" "[Match]" "Driver=thunderbolt-net" "[Link]" "Name=en05"
        finds link-unused "/etc/systemd/network/$name.link" note
        rm "$root/etc/systemd/network/$name.link"
    done
    for name in 05-mine 05-tb 05-TB4-en05; do
        put "etc/systemd/network/$name.link" "[Match]" "Driver=thunderbolt-net" "[Link]" "Name=en05"
        finds guide "/etc/systemd/network/$name.link"
        rm "$root/etc/systemd/network/$name.link"
    done
}

@test "the installer has pinned a Thunderbolt port" {
    put usr/local/lib/systemd/network/50-pmx-nic3.link "[Match]" "MACAddress=02:11:22:33:44:00" "Type=ether" "[Link]" "Name=nic3"
    put usr/local/lib/systemd/network/50-pmx-nic0.link "[Match]" "MACAddress=58:47:ca:00:00:01" "[Link]" "Name=nic0"
    finds mac-pin /usr/local/lib/systemd/network/50-pmx-nic3.link note
}

@test "a second stanza for a port" {
    put etc/network/interfaces "auto en05" "iface en05 inet static" "    address 10.100.0.1/30" "source /etc/network/interfaces.d/*"
    finds second-stanza en05
    # The same in a file of its own.
    put etc/network/interfaces "source /etc/network/interfaces.d/*"
    put etc/network/interfaces.d/mine "iface en06 inet manual" "    mtu 1500"
    finds second-stanza en06
}

@test "a damaged first line" {
    put usr/local/bin/mine.sh '#\!/bin/bash' "true"
    finds first-line /usr/local/bin/mine.sh
}

@test "sysctl.conf" {
    put etc/sysctl.conf "# x" "net.ipv4.ip_forward=1" "vm.swappiness = 1"
    finds sysctl-conf /etc/sysctl.conf note
    tb4 doctor
    says "has 2 setting(s)"
}

@test "an old .link file in the initramfs" {
    mkdir "$state/initramfs"
    cp "$root"/usr/lib/systemd/network/*.link "$state/initramfs/"
    sleep 0.02
    touch "$root"/usr/lib/systemd/network/*.link
    tb4 doctor
    [[ $status -eq 0 ]]
    echo "Name=en07" >>"$state/initramfs/05-tb4-en05.link"
    finds initramfs /boot/initrd.img-6.14.8-2-pve
    tb4 doctor
    says "05-tb4-en05.link"
}

@test "a file has drifted" {
    printf '??5??????   /usr/libexec/tb4gen/tb4-link\n' >"$state/drift"
    finds drift /usr/libexec/tb4gen/tb4-link
    printf 'missing     /usr/lib/tb4gen/plan.sh\n' >"$state/drift"
    finds drift /usr/lib/tb4gen/plan.sh
}

@test "without a package nothing has drifted" {
    printf '??5??????   /usr/libexec/tb4gen/tb4-link\n' >"$state/drift"
    touch "$state/no-package"
    tb4 doctor
    [[ $status -eq 0 ]]
}

@test "a link has become a file" {
    rm "$root/etc/network/interfaces.d/tb4gen"
    put etc/network/interfaces.d/tb4gen "iface en05 inet manual"
    finds link-lost /etc/network/interfaces.d/tb4gen
}

@test "a file that takes the place of the package's" {
    put etc/systemd/network/05-tb4-en05.link "[Match]"
    finds override /etc/systemd/network/05-tb4-en05.link note
}

@test "a link that enables a unit overrides nothing" {
    mkdir -p "$root/etc/systemd/system"
    ln -s /usr/lib/systemd/system/tb4-heal.timer "$root/etc/systemd/system/tb4-heal.timer"
    tb4 doctor
    [[ $status -eq 0 ]]
}

# --- the rest

@test "what follows from a fault is not said" {
    sed -i '/^frr/d' "$state/active"
    : >"$state/neighbours"
    : >"$state/routes"
    finds frr-down frr.service
}

@test "text for people has the cure, and the exit status of the findings" {
    echo 1500 >"$(net_of en05)/mtu"
    tb4 doctor
    [[ $status -eq 1 ]]
    says "FAIL  en05 has MTU 1500, not 65520"
    says "fix: systemctl restart tb4-link@en05"
    says "n2: 1 problem(s)"
}

@test "hostile names break neither text nor JSON" {
    printf 'x"\\\e[31m\a\n{}\xff$(touch %s/pwned)' "$BATS_TEST_TMPDIR" >"$(cable_of en05)/device_name"
    finds wrong-peer en05
    json "'\\x1b[31m\\x07\\n{}\\ufffd' in j['findings'][0]['text']"
    tb4 doctor
    denies $'\e'
    denies $'\a'
    [[ ! -e $BATS_TEST_TMPDIR/pwned ]]
}

@test "wrong usage" {
    tb4 doctor --frobnicate
    [[ $status -eq 2 ]]
    says "tb4 doctor: unknown option --frobnicate"
}

# --- below and around the ports

@test "hellos are slower than planned" {
    printf '%s\n' "en05 3 10" "en06 1 3" >"$state/timers"
    finds hello-timers fabricd
    says "en05 3 s x 10"
}

@test "fabricd does not answer" {
    touch "$state/fabricd-silent"
    finds fabricd-silent fabricd
}

@test "the firmware forbids host to host" {
    echo "900 ACPI: USB4 _OSC: OS controls USB3+ DisplayPort+ PCIe+ XDomain-" >"$state/dmesg"
    finds xdomain-bios thunderbolt
    # More than fits into a pipe comes behind it.
    { cat "$state/dmesg" && seq -f "%.0f vmbr0: port 1(eno1) entered forwarding state" 1000 6000; } >"$state/journalctl"
    : >"$state/dmesg"
    finds xdomain-bios thunderbolt
}

@test "TSO is on" {
    echo on >"$state/tso.en05"
    finds tso en05 note
}

@test "a kernel that may stall, where there is no neighbour" {
    running() { sed -i "s/echo [0-9].*-pve/echo $1/" "$bin/uname"; }
    running 7.0.2-1-pve
    tb4 doctor --json
    denies kernel-e2e
    sed -i '/^en05/d' "$state/neighbours"
    for release in 6.17.2-1-pve 6.19.1-1-pve 7.0.2-1-pve 7.1.0-2-pve; do
        running "$release"
        tb4 doctor --json
        json "[f['code'] for f in j['findings']] == ['no-neighbour', 'kernel-e2e']"
        json "j['findings'][1]['subject'] == '$release' and j['findings'][1]['result'] == 'note'"
        says "unless their changelog has the revert"
        says "proxmox-boot-tool kernel pin VERSION"
    done
    for release in 6.14.8-2-pve 6.2.16-3-pve 7.2.1-1-pve; do
        running "$release"
        tb4 doctor --json
        json "[f['code'] for f in j['findings']] == ['no-neighbour']"
    done
}

@test "nobody looks after the ports" {
    sed -i '/tb4-heal.timer/d' "$state/active"
    finds heal-off tb4-heal.timer note
}

@test "the mesh was late" {
    echo failed >"$state/active.tb4-mesh-online.service"
    finds mesh-late tb4-mesh.target note
}

@test "Ceph has not been set up" {
    rm "$root/etc/pve/ceph.conf"
    tb4 doctor
    [ "$status" -eq 0 ]
}

@test "Ceph uses another network" {
    put etc/pve/ceph.conf "[global]" "	cluster_network = 10.11.12.0/24" "	public network = 10.11.12.0/24"
    finds ceph-network cluster_network
}

@test "a masked port's cure begins with the mask" {
    echo masked-runtime >"$state/enabled.tb4-link@en05.service"
    printf '0x1002\n' >"$(net_of en05)/flags"
    tb4 doctor
    says "systemctl unmask --runtime tb4-link@en05; systemctl restart tb4-link@en05"
}

@test "a source line that ifupdown2 does not read" {
    for line in "source-directory /etc/network/interfaces.d" "source /etc/network/interfaces.d" "source /etc/network/interfaces.d/sdn"; do
        put etc/network/interfaces "auto lo" "iface lo inet loopback" "$line"
        finds source-line /etc/network/interfaces
    done
    for line in "source /etc/network/interfaces.d/* # all" $'source /etc/network/interfaces.d/sdn\nsource /etc/network/interfaces.d/tb4gen'; do
        put etc/network/interfaces "auto lo" "iface lo inet loopback" "$line"
        tb4 doctor
        [ "$status" -eq 0 ]
    done
}

@test "a neighbour with a long name" {
    sed -i 's/^en05 Up n3/en05 Up proxmox-compute-node-0003/' "$state/neighbours"
    change_plan 's/n3/proxmox-compute-node-0003/g'
    printf 'proxmox-compute-node-0003\n' >"$(cable_of en05)/device_name"
    tb4 doctor
    [ "$status" -eq 0 ]
}

@test "the guide's file that restarts FRR with lo" {
    put etc/network/if-up.d/lo "#!/bin/sh" "systemctl restart frr"
    finds guide /etc/network/if-up.d/lo
    put etc/network/if-up.d/lo "#!/bin/sh" "true"
    tb4 doctor
    [ "$status" -eq 0 ]
}
