# shellcheck shell=bash disable=SC2034 # read by those that source it
# What the plan says about this node, for the scripts of this package, which are the same on every node. Nothing but
# assignments; sourced by bash.

cluster=tagged
node=t1
package=tb4gen-tagged-t1
router_id=10.130.0.1
fabric=tb4
dummy=dummy_tb4
mesh_subnet=10.130.0.0/24
mtu=65520
# Seconds from one hello to the next, how many may be missed, how long a neighbour that went silent is believed for that,
# and how long FRR waits between two LSPs of a node.
hello_interval=1
hello_multiplier=3
hold_seconds=3
lsp_gen_interval=1
# How many other nodes this one must reach to be on the mesh, and for how many seconds that is waited for at boot.
online_nodes=majority
online_timeout=60
# Seconds from one round of tb4-heal to the next.
heal_interval=30
# Ceph's networks, where this cluster has Ceph: what clients and monitors use, and what OSDs use among each other.
public_network=10.30.20.0/24
cluster_network=10.130.0.0/24
# Whether this node is to have OSDs.
has_osds=yes

# What the cluster file asks of the kernel: words of its command line, and parameters of the Thunderbolt modules.
kernel_arguments=()
module_options=()

# The Thunderbolt ports by name: ID_PATH of the controller, MTU, lane adapter where two ports share a controller, and
# what the cable leads to, where one is planned.
ports=(en05 en06)
declare -gA port_path=() port_mtu=() port_adapter=() port_peer=() port_peer_port=()
port_path[en05]=pci-0000:00:0d.2
port_mtu[en05]=65520
port_peer[en05]=t2
port_peer_port[en05]=en06
port_path[en06]=pci-0000:00:0d.3
port_mtu[en06]=65520
port_peer[en06]=t3
port_peer_port[en06]=en05

# The other nodes: router ID, management address, and cables on the shortest way where there is one.
peers=(t2 t3)
declare -gA peer_router_id=() peer_management=() peer_hops=()
peer_router_id[t2]=10.130.0.2
peer_management[t2]=10.30.20.2
peer_hops[t2]=1
peer_router_id[t3]=10.130.0.3
peer_management[t3]=10.30.20.3
peer_hops[t3]=1
