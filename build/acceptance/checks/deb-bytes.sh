#!/bin/bash
# The bytes of packages: the same wherever they are made, and inside the same as dpkg-deb's.   deb-bytes.sh CLUSTER...
set -uo pipefail
cd /tmp/checks || exit 1
# shellcheck source=build/acceptance/checks/lib.sh
. ./lib.sh

here=/tmp/here
there="/var/tmp/a folder/of another user"
mkdir -p "$there/input"
cp "$@" "$there/input/"
expect "packages are made" tb4gen deb "$@" -o "$here" --deb-version 1.0
# A umask that hides, a time zone behind midnight, letters that are not ASCII's, other names of the same files.
made() {
    cd "$there" || return
    umask 077
    TZ=Asia/Kathmandu LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8 HOME=/nonexistent tb4gen deb input -o ../out --deb-version 1.0
}
expect "packages are made elsewhere" made
# Not the lock, which has no content.
expect "and are the same bytes, with their descriptions" diff -r --exclude=.tb4gen.lock "$here" "$there/../out"
report "there are some" "$([ "$(find "$here" -name '*.deb' | wc -l)" -gt 0 ]; echo $?)"

same_as_dpkg_deb() { # PACKAGE
    local member
    rm -rf /tmp/tree
    dpkg-deb --raw-extract "$1" /tmp/tree || return
    # The time that a version which is given stands for.
    SOURCE_DATE_EPOCH=946684800 dpkg-deb --root-owner-group -Zgzip --build /tmp/tree /tmp/tree.deb >/dev/null || return
    for member in ctrl fsys; do
        cmp <(dpkg-deb "--$member-tarfile" "$1") <(dpkg-deb "--$member-tarfile" /tmp/tree.deb) || return
    done
}

for package in "$here"/*.deb; do
    expect "dpkg-deb makes the same tar archives: $(basename "$package")" same_as_dpkg_deb "$package"
done
for bom in "$here"/*.cdx.json; do
    expect "CycloneDX 1.6: $(basename "$bom")" python3 /tmp/checks/validate-bom.py "$bom"
done

# Each judge sees a difference.
first=$(find "$here" -name '*.deb' | sort | head -n 1)
dpkg-deb --raw-extract "$first" /tmp/other
chmod 600 /tmp/other/usr/lib/tb4gen/interfaces
SOURCE_DATE_EPOCH=946684800 dpkg-deb --root-owner-group -Zgzip --build /tmp/other /tmp/other.deb >/dev/null
refuse "a file of another mode" cmp <(dpkg-deb --fsys-tarfile "$first") <(dpkg-deb --fsys-tarfile /tmp/other.deb)
sed 's/"type": "file"/"type": "fil"/' "$(find "$here" -name '*.cdx.json' | head -n 1)" >/tmp/other.json
refuse "a component of an unknown type" python3 /tmp/checks/validate-bom.py /tmp/other.json
