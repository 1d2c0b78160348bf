#!/bin/bash
# Every answer that the clusters of the repository come to, by another parser, against what is known of the installer's own
# schema; and one hash of each method by the programs of the system.
set -uo pipefail
cd /tmp/checks || exit 1
# shellcheck source=build/acceptance/checks/iso-lib.sh
. ./iso-lib.sh

make_source >/dev/null
make_secrets
for cluster in /tmp/clusters/*.yaml; do
    name=$(basename "$cluster" .yaml)
    bake "/tmp/answers/$name" "$cluster" --fetch-from partition >/dev/null 2>&1
    for stick in "/tmp/answers/$name"/*.img; do
        MTOOLS_SKIP_CHECK=1 mcopy -n -i "$stick" ::answer.toml /tmp/answer.toml
        release=$(sed -nE 's/^ *(proxmox-release|iso-release): "?([0-9.]+)"?.*/\2/p' "$cluster" | tail -n 1)
        expect "$(basename "$stick" .img): the answer is one of the installer's" \
            python3 answer-schema.py "${release:-9.2}" /tmp/answer.toml
    done
done

answer() { # LINE REPLACEMENT: the last one with a line changed
    sed -E "s/$1/$2/" /tmp/answer.toml >/tmp/changed.toml
    ! cmp -s /tmp/answer.toml /tmp/changed.toml || { echo "nothing was changed" && return 0; }
    python3 answer-schema.py 9.2 /tmp/changed.toml
}
refuse "a key with an underscore" answer '^root-password-hashed' root_password_hashed
refuse "a key that does not exist" answer '^mailto = ' 'mail = '
refuse "a country in capitals" answer '^country = .*' 'country = "DE"'
refuse "a list of name servers" answer '^dns = (.*)' 'dns = [\1]'
refuse "a filter of several keys" answer '^(ID_NET_NAME_MAC = .*)' '\1\nID_BUS = "pci"'
refuse "an address without prefix" answer '^cidr = "(.*)\/.*' 'cidr = "\1"'
refuse "a hash that is missing" answer '^(root-password-hashed) = .*' '\1 = { secret = "x" }'
refuse "a MAC address in capitals" answer 'enx.*' 'enxAABBCCDDEEFF"'

for method in yescrypt gost-yescrypt scrypt bcrypt sha512crypt sha256crypt; do
    hash=$(mkpasswd -m "$method" 'a password') || { report "mkpasswd makes a hash by $method" 1; continue; }
    printf 'root:%s\n' "$hash" | chpasswd --encrypted
    expect "a hash by $method is taken" env TB4GEN_SECRET_ROOT_PASSWORD_HASH="$hash" \
        tb4gen iso /tmp/clusters/example.yaml --fetch-from partition --node n2 --deb-version 1.0 -o /tmp/hashed -q
done
for method in md5crypt sunmd5 nt; do
    hash=$(mkpasswd -m "$method" 'a password' 2>/dev/null) || continue
    refuse "a hash by $method" env TB4GEN_SECRET_ROOT_PASSWORD_HASH="$hash" \
        tb4gen iso /tmp/clusters/example.yaml --fetch-from partition --node n2 --deb-version 1.0 -o /tmp/hashed -q
done
