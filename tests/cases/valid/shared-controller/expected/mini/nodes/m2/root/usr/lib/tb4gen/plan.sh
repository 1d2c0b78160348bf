# shellcheck shell=bash disable=SC2034 # read by those that source it
# What the plan says about this node, for the scripts of this package, which are the same on every node. Nothing but
# assignments; sourced by bash.

cluster=mini
node=m2
package=tb4gen-mini-m2
router_id=10.160.0.12
fabric=tb4
dummy=dummy_tb4
mesh_subnet=10.160.0.0/24
mtu=9000
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
heal_interval=60
# Ceph's networks, where this cluster has Ceph: what clients and monitors use, and what OSDs use among each other.
public_network=10.160.0.0/24
cluster_network=10.160.0.0/24
# Whether this node is to have OSDs.
has_osds=yes

# What the cluster file asks of the kernel: words of its command line, and parameters of the Thunderbolt modules.
kernel_arguments=()
module_options=(thunderbolt.host_reset=0 thunderbolt.clx=0 thunderbolt.xdomain=1 thunderbolt.bw_alloc_mode=0 thunderbolt.asym_threshold=0 thunderbolt.dma_credits=32 thunderbolt_net.e2e=0)

# The Thunderbolt ports by name: ID_PATH of the controller, MTU, lane adapter where two ports share a controller, and
# what the cable leads to, where one is planned.
ports=(en11 en12)
declare -gA port_path=() port_mtu=() port_adapter=() port_peer=() port_peer_port=()
port_path[en11]=pci-0000:7a:00.0
port_mtu[en11]=9000
port_adapter[en11]=1
port_peer[en11]=m3
port_peer_port[en11]=en12
port_path[en12]=pci-0000:7a:00.0
port_mtu[en12]=9000
port_adapter[en12]=11
port_peer[en12]=m1
port_peer_port[en12]=en11

# The other nodes: router ID, management address, and cables on the shortest way where there is one.
peers=(m1 m3)
declare -gA peer_router_id=() peer_management=() peer_hops=()
peer_router_id[m1]=10.160.0.11
peer_management[m1]=10.60.0.11
peer_hops[m1]=1
peer_router_id[m3]=10.160.0.13
peer_management[m3]=10.60.0.13
peer_hops[m3]=1
