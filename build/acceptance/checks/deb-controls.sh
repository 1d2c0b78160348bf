#!/bin/bash
# The judges of the checks of packages: each has to find what is wrong where something is.
set -uo pipefail
cd /tmp/checks || exit 1
# shellcheck source=build/acceptance/checks/deb-lib.sh
. ./deb-lib.sh

hostname n1
source_interfaces
make_port
snapshot >/tmp/empty

# --- lintian
rebuilt() { # SED-EXPRESSION: a good package with another control file
    rm -rf /tmp/rebuilt
    dpkg-deb -R /tmp/packages/cases/tb4gen-lab-n2_*.deb /tmp/rebuilt
    sed -i "$1" /tmp/rebuilt/DEBIAN/control
    dpkg-deb --root-owner-group -Zgzip -b /tmp/rebuilt /tmp/rebuilt.deb >/dev/null
}
rebuilt ''
expect "a package that is good, by lintian" lint /tmp/rebuilt.deb
rebuilt 's/^Maintainer: .*/Maintainer: root <root@localhost>/'
refuse "a package whose maintainer is root@localhost, by lintian," lint /tmp/rebuilt.deb

# --- dpkg: the same package with its files in a PAX archive, which dpkg-deb shows without a word
python3 - "$(deb before)" /tmp/pax.deb <<'END'
import gzip, io, subprocess, sys, tarfile

source, target = sys.argv[1:]
data = tarfile.open(fileobj=io.BytesIO(subprocess.check_output(["dpkg-deb", "--fsys-tarfile", source])))
pax = io.BytesIO()
with tarfile.open(fileobj=pax, mode="w", format=tarfile.PAX_FORMAT) as archive:
    for member in data:
        member.pax_headers = {"mtime": "946684800.5"}
        archive.addfile(member, data.extractfile(member) if member.isreg() else None)
members = {
    "debian-binary": b"2.0\n",
    "control.tar.gz": gzip.compress(subprocess.check_output(["dpkg-deb", "--ctrl-tarfile", source])),
    "data.tar.gz": gzip.compress(pax.getvalue()),
}
with open(target, "wb") as deb:
    deb.write(b"!<arch>\n")
    for name, content in members.items():
        deb.write(f"{name:16}{0:<12}{0:<6}{0:<6}{'100644':8}{len(content):<10}`\n".encode())
        deb.write(content + b"\n" * (len(content) % 2))
END
expect "a package in PAX format, by dpkg-deb" dpkg-deb --contents /tmp/pax.deb
refuse "a package in PAX format, by dpkg," dpkg -i /tmp/pax.deb
said=$(dpkg -i /tmp/pax.deb 2>&1)
grep -q 'PAX' <<<"$said"
report "a package in PAX format: that is why" $? "$said"
expect "a package in PAX format: nothing of it is left" is_snapshot /tmp/empty
dpkg -P tb4gen-trial-n1 >/dev/null 2>&1

# --- a maintainer script that touches the port
rm -rf /tmp/meddling
mkdir -p /tmp/meddling/DEBIAN
printf 'Package: meddling\nVersion: 1\nArchitecture: all\nMaintainer: Lab Team <team@lab.example>\nDescription: meddles\n' >/tmp/meddling/DEBIAN/control
meddle() { # COMMAND: of its postinst
    printf '#!/bin/sh\n%s\n' "$1" >/tmp/meddling/DEBIAN/postinst
    chmod 755 /tmp/meddling/DEBIAN/postinst
    dpkg-deb --root-owner-group -b /tmp/meddling /tmp/meddling.deb >/dev/null
    dpkg -i /tmp/meddling.deb >/dev/null 2>&1
}
expect "an untouched port" is_port_untouched
meddle 'ip link set en05 down; ip link set en05 up'
refuse "a port that was down for a moment" is_port_untouched
show_port >/tmp/port
meddle 'ip link set en05 mtu 1500; ip link set en05 mtu 65520; ip address flush dev en05'
refuse "a port that has lost its address" is_port_untouched
dpkg -P meddling >/dev/null 2>&1

# --- files
expect "a disk as it was" is_snapshot /tmp/empty
touch /etc/systemd/system/one-more.service
refuse "one file more" is_snapshot /tmp/empty
rm /etc/systemd/system/one-more.service
dpkg -i "$(deb before)" >/dev/null 2>&1
links=(/etc/systemd/system/timers.target.wants/trial-beat.timer /etc/systemd/system/multi-user.target.wants/trial-note.service)
expect "a package with its links" holds_exactly /tmp/empty n1 "${links[@]}"
refuse "a package with a link that is not expected" holds_exactly /tmp/empty n1 "${links[0]}"
touch /usr/lib/tb4gen/left-over
refuse "a package with a file that it does not have" holds_exactly /tmp/empty n1 "${links[@]}"
rm /usr/lib/tb4gen/left-over /usr/libexec/tb4gen/tb4-link
refuse "a package that lacks a file" holds_exactly /tmp/empty n1 "${links[@]}"
