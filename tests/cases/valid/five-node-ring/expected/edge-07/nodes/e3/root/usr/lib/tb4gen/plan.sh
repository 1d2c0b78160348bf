# shellcheck shell=bash disable=SC2034 # read by those that source it
# What the plan says about this node, for the scripts of this package, which are the same on every node. Nothing but
# assignments; sourced by bash.

cluster=edge-07
node=e3
package=tb4gen-edge-07-e3
router_id=10.207.0.13
fabric=ring7
dummy=dummy_ring7
mesh_subnet=10.207.0.0/24
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
public_network=172.20.7.0/24
cluster_network=10.207.0.0/24
# Whether this node is to have OSDs.
has_osds=yes

# What the cluster file asks of the kernel: words of its command line, and parameters of the Thunderbolt modules.
kernel_arguments=()
module_options=()

# The Thunderbolt ports by name: ID_PATH of the controller, MTU, lane adapter where two ports share a controller, and
# what the cable leads to, where one is planned.
ports=(en10 en11)
declare -gA port_path=() port_mtu=() port_adapter=() port_peer=() port_peer_port=()
port_path[en10]=pci-0000:00:0d.2
port_mtu[en10]=65520
port_peer[en10]=e4
port_peer_port[en10]=en11
port_path[en11]=pci-0000:00:0d.3
port_mtu[en11]=65520
port_peer[en11]=e2
port_peer_port[en11]=en10

# The other nodes: router ID, management address, and cables on the shortest way where there is one.
peers=(e1 e2 e4 e5)
declare -gA peer_router_id=() peer_management=() peer_hops=()
peer_router_id[e1]=10.207.0.11
peer_management[e1]=172.20.7.11
peer_hops[e1]=2
peer_router_id[e2]=10.207.0.12
peer_management[e2]=172.20.7.12
peer_hops[e2]=1
peer_router_id[e4]=10.207.0.14
peer_management[e4]=172.20.7.14
peer_hops[e4]=1
peer_router_id[e5]=10.207.0.15
peer_management[e5]=172.20.7.15
peer_hops[e5]=2
