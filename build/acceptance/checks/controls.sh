#!/bin/bash
# Broken files: each judge that the other checks rely on must refuse one.
set -uo pipefail
cd /tmp/checks || exit 1
# shellcheck source=build/acceptance/checks/lib.sh
. ./lib.sh

printf '[Unit]\nDescription=x\nBindTo=y.service\n[Service]\nExecStart=/bin/true\n' >/etc/systemd/system/control.service
refuse "a unit with an unknown key" verify_unit /etc/systemd/system/control.service

printf 'ACTION=\\"add\\", SUBSYSTEM=="net"\n' >/tmp/control.rules
refuse "a udev rule with escaped quotes" udevadm verify --no-summary /tmp/control.rules

ip link add thunderbolt0 type veth peer name peer0
printf '[Match]\nPath=pci-0000:00:0d.2\nDriver=thunderbolt_net\n[Link]\nName=en05\n' >/etc/systemd/network/05-control.link
refuse "a .link with the module's name for the driver" sh -c '. /tmp/checks/lib.sh; link_for pci-0000:00:0d.2 | grep -q ID_NET_NAME=en05'
printf '[Match]\nPath=pci-0000:00:0d.2\nDriver=thunderbolt-net\n[Link]\nName=en05\n' >/etc/systemd/network/05-control.link
expect "a .link with the driver's name" bash -c '. /tmp/checks/lib.sh; link_for pci-0000:00:0d.2 | grep -q ID_NET_NAME=en05'

mkdir -p /run/network /etc/network/interfaces.d
ip link add en05 type veth peer name far-en05
stanza() { # LINE: of en05
    printf 'auto en05\niface en05 inet static\n\t%s\n' "$1" >/etc/network/interfaces
}
stanza "mtu 65520"
expect "a stanza" verify_stanzas /etc/network/interfaces
expect "ifup of the stanza" ifup en05
expect "ifquery of the stanza" ifquery --check -a
ip link set en05 mtu 1500
refuse "a port with another MTU than its stanza" ifquery --check -a
stanza "mtuu 65520"
refuse "a stanza with an unknown attribute" verify_stanzas /etc/network/interfaces
stanza "mtu 65x"
refuse "a stanza with a word for the MTU" verify_stanzas /etc/network/interfaces
stanza "address 10.100.0.300/32"
refuse "a stanza with an address that is none" verify_stanzas /etc/network/interfaces

printf 'no.such.key = 1\n' >/tmp/control.conf
refuse "an unknown kernel parameter" sysctl --dry-run -p /tmp/control.conf

printf 'thunderbolt_nat\n' >/tmp/control.conf
refuse "a module that the kernel does not have" verify_module_list /tmp/control.conf
printf '# loads\nthunderbolt-net\n' >/tmp/control.conf
expect "a module of the kernel" verify_module_list /tmp/control.conf
printf 'options thunderbolt host_resett=0\n' >/usr/lib/modprobe.d/control.conf
refuse "a parameter that the module does not have" verify_module_options /usr/lib/modprobe.d/control.conf
printf 'option thunderbolt host_reset=0\n' >/usr/lib/modprobe.d/control.conf
refuse "a line that modprobe does not know" verify_module_options /usr/lib/modprobe.d/control.conf
printf 'options thunderbolt-net e2e=0\n' >/usr/lib/modprobe.d/control.conf
expect "an option of a module" verify_module_options /usr/lib/modprobe.d/control.conf

printf '#\\!/bin/bash\ntrue\n' >/tmp/control.sh
refuse "a script with an escaped shebang" verify_script /tmp/control.sh
printf '#!/bin/bash\r\ntrue\r\n' >/tmp/control.sh
refuse "a script with CRLF" verify_script /tmp/control.sh
printf '#!/bin/bash\nrm $1\n' >/tmp/control.sh
refuse "a script with an unquoted variable" verify_script /tmp/control.sh

printf '#!/bin/bash\n# shellcheck source=/tmp/control-part.sh\n. /tmp/control-part.sh\nx "$@"\n' >/tmp/control.sh
printf '# shellcheck shell=bash\nx() { rm "$1"; }\n' >/tmp/control-part.sh
expect "a script and what it sources" verify_strictly /tmp/control.sh
printf '# shellcheck shell=bash\nx() { rm $1; }\n' >/tmp/control-part.sh
refuse "a script that sources an unquoted variable" verify_strictly /tmp/control.sh
printf '.TH X 8 2026-11-26\n.SH NAME\nx \\- y\n' >/tmp/control.8
expect "a man page" verify_page /tmp/control.8
printf '.TH X 8 2026-11-26\n.SH NAME\nx \\- y\n.nonsense\n' >/tmp/control.8
refuse "a man page with an unknown macro" verify_page /tmp/control.8

mkdir -p /etc/frr
touch /etc/frr/vtysh.conf
printf 'router openfabric tb4\n nett 49.0001.0101.0000.0012.00\nexit\n' >/tmp/control.frr
refuse "an unknown FRR command" vtysh -C -f /tmp/control.frr

printf '#cloud-config\nhostnam: n2\n' >/tmp/control.yaml
refuse "an unknown cloud-init key" cloud-init schema -c /tmp/control.yaml

printf '[osd]\nosd_memory_target = 8589934592\nosd_no_such_option = 1\n' >/tmp/control.ceph
refuse "an option that the monitor does not know" verify_assimilate /tmp/control.ceph
printf '[osd]\nosd_memory_target = 8G\n' >/tmp/control.ceph
refuse "a value that is not in the monitor's own form" verify_assimilate /tmp/control.ceph
