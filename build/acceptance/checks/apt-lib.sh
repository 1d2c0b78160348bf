# A client, web servers, keys and packages for apt.sh. Sourced.
# shellcheck shell=bash

url=http://127.0.0.1:8642
server=
log=/tmp/http.log
export GNUPGHOME=/tmp/gnupg

client_setup() { # the system's own sources and proxy have no say
    ip link set lo up
    rm -f /etc/apt/sources.list /etc/apt/sources.list.d/*
    mkdir -p /etc/apt/keyrings
    printf '%s\n' 'Acquire::http::Proxy "DIRECT";' 'Acquire::Retries "0";' 'Acquire::Languages "none";' \
        >/etc/apt/apt.conf.d/zz-check
    export DEBIAN_FRONTEND=noninteractive
}

keys_setup() { # one to sign with by gpg and by sq, and each kind that is refused
    local kind
    mkdir -m 700 "$GNUPGHOME"
    mkdir /tmp/keys
    make_key repo ed25519
    make_key rsa1024 rsa1024
    make_key dsa dsa2048
    make_key expired ed25519 --faked-system-time 20200101T000000
    make_key revoked ed25519
    # gpg keeps the certificate with a colon before it, against accidents.
    sed 's/^:---/---/' "$GNUPGHOME/openpgp-revocs.d/$(gpg --batch --quiet --with-colons --list-keys revoked@lab.example 2>/dev/null |
        awk -F: '/^fpr/ { print $10; exit }').rev" | gpg --batch --quiet --import 2>/dev/null
    for kind in rsa1024 dsa expired revoked; do
        gpg --batch --quiet --export-secret-keys "$kind@lab.example" 2>/dev/null >"/tmp/keys/$kind.pgp"
    done
    sq --home=none key generate --own-key --without-password --can-sign --userid "Repo <repo@lab.example>" \
        --output /tmp/keys/sq.pgp --rev-cert /tmp/keys/sq.rev >/dev/null 2>&1
}

make_key() { # NAME ALGORITHM [OPTION...]
    gpg --batch --quiet "${@:3}" --passphrase '' --quick-gen-key "$1 <$1@lab.example>" "$2" sign 200d 2>/dev/null
}

mkdeb() { # DIR NAME VERSION [KIB]
    local tree
    tree=$(mktemp -d)
    mkdir -p "$tree/DEBIAN" "$tree/usr/share/$2" "$1"
    echo "$3" >"$tree/usr/share/$2/version"
    head -c "$((${4:-1} * 1024))" /dev/urandom >"$tree/usr/share/$2/data"
    printf '%s\n' "Package: $2" "Version: $3" "Architecture: all" "Maintainer: Lab <lab@lab.example>" \
        "Description: package to publish" " With a second line." " ." " And a third." >"$tree/DEBIAN/control"
    chmod 755 "$tree"
    dpkg-deb --root-owner-group -Zgzip -b "$tree" "$1/$2_${3//:/_}_all.deb" >/dev/null
    rm -r "$tree"
}

serve() { # DIR: on loopback, with a log
    unserve
    : >$log
    python3 -m http.server 8642 --bind 127.0.0.1 --directory "$1" >/dev/null 2>$log &
    server=$!
    until python3 -c 'import socket; socket.create_connection(("127.0.0.1", 8642))' 2>/dev/null; do sleep 0.05; done
}

unserve() {
    [ -z "$server" ] || { kill "$server"; wait "$server"; } 2>/dev/null
    server=
}

copy() { # TO FROM: the same folder with other content, so that a server of it goes on
    mkdir -p "$1"
    find "$1" -mindepth 1 -delete
    cp -a "$2/." "$1/"
}

client() { # DIR URI: apt of this system reads the repository by its own two files
    rm -f /etc/apt/sources.list.d/* /etc/apt/keyrings/*
    [ ! -f "$1/tb4gen.asc" ] || cp "$1/tb4gen.asc" /etc/apt/keyrings/
    sed "s|^URIs: .*|URIs: $2|" "$1/tb4gen.sources" >/etc/apt/sources.list.d/tb4gen.sources
}

forget() { # what apt has from before
    rm -rf /var/lib/apt/lists/* /var/cache/apt/*.bin
    apt-get clean
    : >$log
}

install() { apt-get -qq update && apt-get -qq install -y "$@"; }

installed() { [ "$(dpkg-query -W -f '${Version}' "$1")" = "$2" ]; }

candidate() { [ "$(apt-cache policy "$1" | sed -n 's/^  Candidate: //p')" = "$2" ]; }

requests() { # N: as many GET since the last forget
    [ "$(grep -c '"GET ' $log)" -eq "$1" ] || { cat $log; return 1; }
}
