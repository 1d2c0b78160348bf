# The nodes' tb4 in the mesh of mesh.sh, which sources this: what it says of a mesh that is well, of one end with another
# MTU, and of a cable that is cut.
# shellcheck shell=bash

mkdir -p /tmp/mesh
for node in "${nodes[@]}"; do
    prepare_tool "$node"
    expect "tb4 verify on $node" tool "$node" verify
    expect "tb4 doctor on $node" tool_finds "$node" doctor
    expect "tb4 status on $node" tool "$node" status
done

read -r a port_a b port_b mtu <<<"${cables[0]}"

# Whether there is another way than that cable: then the nodes are reached, and nothing follows from its faults.
is_ring() {
    [ "${#cables[@]}" -ge "${#nodes[@]}" ]
}

# The end that has it says so; the other one keeps its neighbour for good, and its full packets vanish without a word.
in_node "$a" ip link set "$port_a" mtu 1500
if is_ring; then
    for command in verify doctor; do
        expect "tb4 $command on $a: its $port_a has MTU 1500" tool_finds "$a" "$command" "mtu=$port_a"
        expect "tb4 $command on $b: $a has another MTU" tool_finds "$b" "$command" "large-packets=$a"
    done
    grep "most likely that of $a $port_a" < <(tool "$b" verify --wait 0) >/dev/null
    report "tb4 verify on $b names the port of $a" $? "$(tool "$b" verify --wait 0)"
fi
grep "FAIL  $port_a has MTU 1500, not $mtu" < <(tool "$a" verify --wait 0) >/dev/null
report "tb4 verify on $a names its port with MTU 1500" $? "$(tool "$a" verify --wait 0)"
in_node "$a" ip link set "$port_a" mtu "$mtu"
expect "tb4 verify on $a once its MTU is right again" tool "$a" verify
expect "tb4 verify on $b once the MTU of $a is right again" tool "$b" verify

in_node "$a" ip link set "$port_a" down
if is_ring; then
    for command in verify doctor; do
        expect "tb4 $command on $a: $port_a is down" tool_finds "$a" "$command" "port-down=$port_a"
        expect "tb4 $command on $b: $port_b has no link" tool_finds "$b" "$command" "no-carrier=$port_b"
    done
fi
grep -E "^$port_a .* down " < <(tool "$a" status) >/dev/null
report "tb4 status on $a shows that $port_a is down" $? "$(tool "$a" status)"
grep -E "^$port_b .* no carrier " < <(tool "$b" status) >/dev/null
report "tb4 status on $b shows that $port_b has no link" $? "$(tool "$b" status)"
in_node "$a" ip link set "$port_a" up
in_node "$a" ip address replace "${router_id[$a]}/32" dev "$port_a"
expect "tb4 verify on $a once the cable is back" tool "$a" verify
expect "tb4 verify on $b once the cable is back" tool "$b" verify
