# shellcheck shell=bash
# What the scripts must do; sourced by run, which sets nodes, first and bundle, and can run a script on a node.
# shellcheck disable=SC2154

others=()
for node in "${nodes[@]}"; do [ "$node" = "$first" ] || others+=("$node"); done
has_ceph=no
[ ! -e "$bundle/cluster/40-ceph-init.sh" ] || has_ceph=yes
has() { [ -e "$bundle/cluster/$1" ]; }
daemons_on() { # NODE: what the bundle says of its monitor and manager
    sed -n "s/^    $1) \(monitor=.*\) ;;/\1/p" "$bundle/cluster/50-ceph-daemons.sh"
}

fail_once() { # COMMAND-LINE: the next command that begins so fails
    export FAKE_FAIL=$1
    rm -f "$FAKE/failed"
}

# Every script: its manual, wrong options, a machine that is not of the cluster.
reset
for path in "$bundle"/cluster/*.sh; do
    script=${path##*/}
    check "$script --help" on "$first" "$script" --help
    check "$script --help is its comment" says "Usage: $script"
    check "$script refuses an unknown option" fails on "$first" "$script" --nonsense
    check "$script says which" says "unknown option --nonsense"
    check "$script refuses another machine" fails on stranger "$script"
    check "$script names that machine" says "called stranger"
done
check "none of this changed anything" count 0 ""

# The cluster.
check "10-cluster.sh --dry-run" on "$first" 10-cluster.sh --dry-run
check "--dry-run changes nothing" count 0 ""
check "10-cluster.sh makes the cluster" on "$first" 10-cluster.sh
for node in "${others[@]}"; do check "10-cluster.sh joins $node" on "$node" 10-cluster.sh; done
for node in "${nodes[@]}"; do check "10-cluster.sh again on $node" changes_nothing "$node" 10-cluster.sh; done
check "one create" count 1 "pvecm create"
check "the others joined" count "${#others[@]}" "pvecm add"

# The fabric: a failure at the second node, then on; then what somebody changed by hand is put right.
check "20-fabric.sh on another node" fails on "${others[0]}" 20-fabric.sh
fail_once "pvesh create /cluster/sdn/fabrics/node"
check "20-fabric.sh stops where Proxmox VE refuses" fails on "$first" 20-fabric.sh
check "and says so" says "Proxmox VE refused that"
check "the fabric itself was made" count 1 "pvesh create /cluster/sdn/fabrics/fabric"
check "nothing was applied" count 0 "pvesh set /cluster/sdn --release"
check "20-fabric.sh goes on" on "$first" 20-fabric.sh
check "the fabric was made once" count 1 "pvesh create /cluster/sdn/fabrics/fabric"
check "each node once" count "${#nodes[@]}" "pvesh create /cluster/sdn/fabrics/node"
check "applied once" count 1 "pvesh set /cluster/sdn --release-lock 1"
check "20-fabric.sh again" changes_nothing "$first" 20-fabric.sh
check "and says so" says "nothing to apply"
python3 - "$FAKE/state.json" <<'PY'
import json, sys
state = json.load(open(sys.argv[1]))
state["pending"]["fabrics"][0].update(hello_interval=9, csnp_interval=77)
state["pending"]["nodes"][0]["interfaces"] = ["hello_multiplier=3,name=other"]
state["pending"]["nodes"].append({"fabric_id": "tb4", "node_id": "gone", "ip": "10.9.9.9", "interfaces": [], "protocol": "openfabric"})
state["running"] = json.loads(json.dumps(state["pending"]))
json.dump(state, open(sys.argv[1], "w"))
PY
check "20-fabric.sh puts right what was changed by hand" on "$first" 20-fabric.sh
check "it names what differs" says "differs in hello_interval csnp_interval"
check "it names a node that is not planned" says "note: gone is in the fabric"
check "it applied" count 2 "pvesh set /cluster/sdn --release-lock 1"
check "20-fabric.sh again" changes_nothing "$first" 20-fabric.sh
fabric_of_before() { # add|remove: an older fabric that has a port of the plan, and one that has not
    python3 - "$FAKE/state.json" "$1" "$first" <<'PY'
import json, sys
state = json.load(open(sys.argv[1]))
nodes = [n for n in state["pending"]["nodes"] if n["fabric_id"] == "tb4"]
port = next(n["interfaces"][0] for n in nodes if n["node_id"] == sys.argv[3])
if sys.argv[2] == "add":
    nodes.append({"fabric_id": "old", "node_id": sys.argv[3], "interfaces": [port], "protocol": "openfabric"})
    nodes.append({"fabric_id": "lan", "node_id": sys.argv[3], "interfaces": ["name=lan0"], "protocol": "ospf"})
state["pending"]["nodes"] = nodes
json.dump(state, open(sys.argv[1], "w"))
PY
}
fabric_of_before add
check "20-fabric.sh stops where another fabric has a port" fails on "$first" 20-fabric.sh
check "it names node, port and fabric" grep -qE "^    $first [^ ]+ old$" "$FAKE/out"
check "it names no other" fails says "lan0"
fabric_of_before remove
check "20-fabric.sh again" changes_nothing "$first" 20-fabric.sh
python3 - "$FAKE/state.json" <<'PY'
import json, sys
state = json.load(open(sys.argv[1]))
state["running"] = None
json.dump(state, open(sys.argv[1], "w"))
PY
export FAKE_TASK="WARNINGS: 1"
check "20-fabric.sh fails with a task that ended with warnings" fails on "$first" 20-fabric.sh
check "it says how the task ended" says "applying ended with: WARNINGS: 1"
unset FAKE_TASK

if [ "$has_ceph" = yes ]; then
    for node in "${nodes[@]}"; do check "30-ceph-install.sh on $node" on "$node" 30-ceph-install.sh; done
    check "30-ceph-install.sh again" changes_nothing "$first" 30-ceph-install.sh

    check "50-ceph-daemons.sh before init" fails on "$first" 50-ceph-daemons.sh
    check "40-ceph-init.sh" on "$first" 40-ceph-init.sh
    check "40-ceph-init.sh again" changes_nothing "$first" 40-ceph-init.sh
    for node in "${others[@]}"; do
        [ "$(daemons_on "$node")" != 'monitor="" manager=""' ] || continue
        check "50-ceph-daemons.sh on $node before the first" fails on "$node" 50-ceph-daemons.sh
        break
    done
    for node in "$first" "${others[@]}"; do check "50-ceph-daemons.sh on $node" on "$node" 50-ceph-daemons.sh; done
    for node in "${nodes[@]}"; do check "50-ceph-daemons.sh again on $node" changes_nothing "$node" 50-ceph-daemons.sh; done
    sed -i 's/^\[global\]/&\n\tmon_host = x/; s/public_network = .*/public_network = 192.0.2.0\/24/' "$FAKE/pve/ceph.conf"
    check "40-ceph-init.sh refuses other networks" fails on "$first" 40-ceph-init.sh
fi

if has 60-ceph-osds.sh; then
    node=$first
    read -r -a disks <<<"$DISKS"
    last=${disks[-1]}
    for trap in foreign partitioned signed; do
        mkdir -p "$(dirname "$FAKE/$trap$last")"
        touch "$FAKE/$trap$last"
        check "60-ceph-osds.sh refuses a disk that is $trap" fails on "$node" 60-ceph-osds.sh
        check "it says the way out" says "zap --destroy"
        check "no disk was touched" count 0 "pveceph osd create"
        rm "$FAKE/$trap$last"
    done
    check "60-ceph-osds.sh --dry-run" changes_nothing "$node" 60-ceph-osds.sh --dry-run
    fail_once "pveceph osd create $last"
    check "60-ceph-osds.sh stops where a disk fails" fails on "$node" 60-ceph-osds.sh
    check "the disks before it are done" count "$((${#disks[@]} - 1))" "$node: pveceph osd create"
    check "60-ceph-osds.sh goes on" on "$node" 60-ceph-osds.sh
    for node in "${others[@]}"; do check "60-ceph-osds.sh on $node" on "$node" 60-ceph-osds.sh; done
    for node in "${nodes[@]}"; do check "60-ceph-osds.sh again on $node" changes_nothing "$node" 60-ceph-osds.sh; done
    check "no disk was made twice" test -z "$(grep -F 'pveceph osd create' "$FAKE/changes" | sort | uniq -d)"
fi

if has 70-ceph-config.sh; then
    option=$(sed -n 's/ = .*//p' "$bundle/cluster/ceph/assimilate.conf" | head -n 1)
    check "70-ceph-config.sh --check before" fails on "$first" 70-ceph-config.sh --check
    export FAKE_REFUSED=$option
    check "70-ceph-config.sh fails where the monitor does not take an option" fails on "$first" 70-ceph-config.sh
    check "it names the option" says "$option"
    unset FAKE_REFUSED
    check "70-ceph-config.sh" on "$first" 70-ceph-config.sh
    check "70-ceph-config.sh again" changes_nothing "$first" 70-ceph-config.sh
    sed -i "/\"name\": \"$option\"/{n;s/\"value\": .*/\"value\": \"1\"/}" "$FAKE/state.json"
    check "70-ceph-config.sh --check finds a changed value" fails on "$first" 70-ceph-config.sh --check
    check "70-ceph-config.sh puts it right" on "$first" 70-ceph-config.sh
    check "with config set" count 1 "config set"
    check "70-ceph-config.sh --check" on "$first" 70-ceph-config.sh --check
fi

if has 80-ceph-pools.sh; then
    pool=$(sed -n 's/^pool=//p' "$bundle/cluster/bench.sh")
    fail_once "pvesm add"
    if grep -q '^storage ' "$bundle/cluster/80-ceph-pools.sh"; then
        check "80-ceph-pools.sh stops where a storage fails" fails on "$first" 80-ceph-pools.sh
    fi
    check "80-ceph-pools.sh goes on" on "$first" 80-ceph-pools.sh
    check "80-ceph-pools.sh again" changes_nothing "$first" 80-ceph-pools.sh
    check "the pool was made once" count 1 "pveceph pool create $pool "
    sed -i 's/"min_size": [0-9]*/"min_size": 1/' "$FAKE/state.json"
    check "80-ceph-pools.sh puts min_size right" on "$first" 80-ceph-pools.sh
    check "with pool set" count 1 "pveceph pool set $pool --min_size"
    check "bench.sh" on "$first" bench.sh
    check "it removes what it wrote" count 1 "rados -p $pool cleanup --run-name"
fi

if [ "$has_ceph" = yes ]; then
    check "verify-ceph.sh" on "$first" verify-ceph.sh
    check "all well" says "all well"
fi

# The nodes' files: put, left alone, removed; and what an interrupted run had begun is finished.
for node in "${nodes[@]}"; do
    [ -d "$bundle/nodes/$node/root" ] || continue
    check "05-node-files.sh --dry-run on $node" changes_nothing "$node" 05-node-files.sh --dry-run
    fail_once "update-initramfs"
    check "05-node-files.sh stops where the initramfs fails" fails on "$node" 05-node-files.sh
    check "05-node-files.sh goes on" on "$node" 05-node-files.sh
    check "it made the initramfs" test "$(grep -c "^$node: update-initramfs" "$FAKE/changes")" -ge 1
    if [ -e "$bundle/nodes/$node/root/usr/lib/systemd/system/tb4-heal.timer" ]; then
        check "it enabled the timer" test "$(grep -c "^$node: systemctl enable tb4-heal.timer$" "$FAKE/changes")" -ge 1
    fi
    check "05-node-files.sh again" changes_nothing "$node" 05-node-files.sh
    check "nothing to do" says "nothing to do"
    echo usr/lib/stale.conf >>"$FAKE/disk/$node/var/lib/tb4gen/installed"
    mkdir -p "$FAKE/disk/$node/usr/lib"
    touch "$FAKE/disk/$node/usr/lib/stale.conf"
    echo usr/lib/systemd/system/stale.timer >>"$FAKE/disk/$node/var/lib/tb4gen/installed"
    printf '[Timer]\nOnBootSec=1\n[Install]\nWantedBy=timers.target\n' >"$FAKE/disk/$node/usr/lib/systemd/system/stale.timer"
    check "05-node-files.sh removes what is no longer planned" on "$node" 05-node-files.sh
    check "it is gone" test ! -f "$FAKE/disk/$node/usr/lib/stale.conf"
    check "a unit is disabled before it goes" test "$(grep -c "^$node: systemctl disable --now stale.timer$" "$FAKE/changes")" = 1
done
