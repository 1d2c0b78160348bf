#!/bin/bash
# Repositories that tb4gen publishes, read by the apt of Debian 13: from a folder and over HTTP on loopback. Run in a layer
# of its own, which has tb4gen in its PATH; sources and keys of the system are replaced.
set -uo pipefail
cd /tmp/checks || exit 1
# shellcheck source=build/acceptance/checks/lib.sh
. ./lib.sh
# shellcheck source=build/acceptance/checks/apt-lib.sh
. ./apt-lib.sh

client_setup
keys_setup

# --- update and installation, by both programs that sign
mkdeb /tmp/debs one 1.0
mkdeb /tmp/debs one 1.1
mkdeb /tmp/debs two 1.0
repo=/tmp/repo
tb4gen repo /tmp/debs -o $repo --sign-with repo@lab.example >/dev/null || exit 1
client $repo "file:$repo"
expect "apt installs from a folder signed by gpg" install one=1.0 two
expect "apt upgrades to what is published" apt-get -qq upgrade -y
expect "the newest version is installed" installed one 1.1

serve $repo
client $repo "$url"
forget
expect "apt installs over HTTP what gpg has signed" install --reinstall one
expect "an update and an installation are three requests" requests 3
expect "apt goes back to an older version that was kept" install --allow-downgrades one=1.0
expect "the older version is installed" installed one 1.0
expect "sqv verifies Release.gpg with the published key" \
    sqv --keyring $repo/tb4gen.asc --signature-file $repo/dists/stable/Release.gpg $repo/dists/stable/Release
cp -a $repo /tmp/fallback
rm /tmp/fallback/dists/stable/InRelease
client /tmp/fallback file:/tmp/fallback
expect "Release and Release.gpg do where InRelease is missing" apt-get -qq update

tb4gen repo /tmp/debs -o /tmp/by-sq --sign-with /tmp/keys/sq.pgp >/dev/null || exit 1
serve /tmp/by-sq
client /tmp/by-sq "$url"
forget
expect "apt installs over HTTP what sq has signed" install --reinstall --allow-downgrades one=1.0
expect "sqv verifies what sq has signed with the published key" \
    sqv --keyring /tmp/by-sq/tb4gen.asc --signature-file /tmp/by-sq/dists/stable/Release.gpg /tmp/by-sq/dists/stable/Release
tb4gen repo /tmp/debs -o /tmp/by-sq --sign-with /tmp/keys/sq.pgp --keep 1 >/dev/null
expect "a repository signed by sq is verified before it is added to" grep -q 'Version: 1.1' /tmp/by-sq/dists/stable/main/binary-all/Packages
refuse "a private key in a repository" grep -rlE 'PRIVATE KEY|SECRET' $repo /tmp/by-sq
expect "a private key would be found" grep -rlE 'PRIVATE KEY|SECRET' /tmp/keys/sq.pgp

# --- what clients have to refuse
copy /tmp/bad $repo
serve /tmp/bad
client /tmp/bad "$url"
cp /tmp/by-sq/tb4gen.asc /etc/apt/keyrings/tb4gen.asc
# With an index from before apt says it in a warning, and keeps that.
forget
refuse "the key of somebody else" apt-get -qq update
client /tmp/bad "$url"
forget
sed -i '/^Signed-By/d' /etc/apt/sources.list.d/tb4gen.sources
refuse "a repository without its key" apt-get -qq update
client /tmp/bad "$url"
expect "the same repository with its key" apt-get -qq update
forget
sed -i 's/^Label: tb4gen/Label: tb5gen/' /tmp/bad/dists/stable/InRelease
refuse "an InRelease that was changed" apt-get -qq update
copy /tmp/bad $repo
forget
sed -i 's/^Version: 1.1/Version: 9.9/' /tmp/bad/dists/stable/main/binary-all/Packages
gzip -9nfk /tmp/bad/dists/stable/main/binary-all/Packages
for hash in /tmp/bad/dists/stable/main/binary-all/by-hash/SHA256/*; do printf x >>"$hash"; done
refuse "an index that was changed" apt-get -qq update
copy /tmp/bad $repo
forget
printf x | dd of=/tmp/bad/pool/main/o/one/one_1.1_all.deb bs=1 seek=400 conv=notrunc status=none
expect "the index of a repository with a package that was changed" apt-get -qq update
refuse "a package that was changed" apt-get -qq install -y one=1.1
tb4gen repo /tmp/debs -o /tmp/unsigned --unsigned >/dev/null || exit 1
client /tmp/unsigned file:/tmp/unsigned
expect "an unsigned repository that is trusted by name" apt-get -qq update
sed -i '/^Trusted/d' /etc/apt/sources.list.d/tb4gen.sources
refuse "an unsigned repository" apt-get -qq update

# --- time
SOURCE_DATE_EPOCH=$(($(date +%s) - 3590)) tb4gen repo /tmp/debs -o /tmp/short --sign-with repo@lab.example --valid-for 1h >/dev/null
client /tmp/short file:/tmp/short
expect "an index that is valid for seconds" apt-get -qq update
SOURCE_DATE_EPOCH=$(($(date +%s) + 86400)) tb4gen repo /tmp/debs -o /tmp/future --sign-with repo@lab.example >/dev/null 2>/tmp/warning
expect "a date in the future is told" grep -q TB9141 /tmp/warning
client /tmp/future file:/tmp/future
refuse "an index of tomorrow" apt-get -qq update

# Two states, each signed: the newer is known to the client, then the older is served again.
publish_at() { SOURCE_DATE_EPOCH=$(($(date +%s) - $1)) tb4gen repo /tmp/one -o "$2" --sign-with repo@lab.example "${@:3}" >/dev/null; }
mkdeb /tmp/one age 1.0
publish_at 9000 /tmp/replay
cp -a /tmp/replay /tmp/older
mkdeb /tmp/one age 1.1
publish_at 6000 /tmp/replay
copy /tmp/bad /tmp/replay
client /tmp/bad "$url"
forget
apt-get -qq update
copy /tmp/bad /tmp/older
expect "an older index is ignored without an error" apt-get -qq update
expect "the candidate stays the newer one" candidate age 1.1
refuse "an index dated before the one that is there" publish_at 8000 /tmp/replay --label x
refuse "an index of the same second with other content" env SOURCE_DATE_EPOCH="$(stat -c %Y /tmp/replay/dists/stable/InRelease)" \
    tb4gen repo /tmp/one -o /tmp/replay --sign-with repo@lab.example --label x
# Why: to a web server nothing has changed.
copy /tmp/bad /tmp/older
forget
apt-get -qq update
copy /tmp/bad /tmp/replay
touch -r /tmp/older/dists/stable/InRelease /tmp/bad/dists/stable/InRelease
apt-get -qq update
expect "apt does not see an index whose file has the time of the one before" candidate age 1.0
touch -d 'now - 1 hour' /tmp/bad/dists/stable/InRelease
apt-get -qq update
expect "and does when its time is later" candidate age 1.1

# --- clients in the middle
rm -rf /tmp/one
day() { # N: publishes version N days after the first, and keeps one
    mkdeb /tmp/one step "1.$1"
    SOURCE_DATE_EPOCH=$(($(date +%s) - 864000 + 86400 * $1)) tb4gen repo /tmp/one -o /tmp/days --sign-with repo@lab.example --keep 1 >/dev/null
}
day 1
serve /tmp/days
client /tmp/days "$url"
forget
apt-get -qq update
cp -a /tmp/days /tmp/first
day 2
expect "a version that left the index is still there for who holds the index before" apt-get -qq install -y step=1.1
cp -a /tmp/days /tmp/raced
cp -a /tmp/first/dists/stable/InRelease /tmp/raced/dists/stable/InRelease
serve /tmp/raced
client /tmp/raced "$url"
forget
expect "a client that got the InRelease before gets its index by hash" install --reinstall step=1.1
rm -r /tmp/raced/dists/stable/main/binary-all/by-hash
forget
refuse "the same without by-hash" apt-get -qq update
serve /tmp/days
client /tmp/days "$url"
forget
apt-get -qq update
day 3
day 4
refuse "a version of two indexes ago" apt-get -qq install -y --reinstall step=1.2
expect "what no index names any more is removed" test "$(find /tmp/days/pool -name '*.deb' | wc -l)" -eq 2

race() { # PUBLISHER: clients update and download without a pause while it works; prints rounds and failures
    local rounds=0 failures=0 pid
    echo 0 >/tmp/race.rounds
    "$1" >/dev/null 2>&1 &
    pid=$!
    while kill -0 "$pid" 2>/dev/null; do
        rounds=$((rounds + 1))
        echo "$rounds" >/tmp/race.rounds
        # The index that it holds names the version; a cached one is not downloaded again.
        if ! { apt-get -qq update && rm -f ./race_*.deb && apt-get -qq download race; } >/tmp/race.log 2>&1; then
            failures=$((failures + 1))
            cat /tmp/race.log >>/tmp/race.all
        fi
    done
    wait "$pid" || failures=$((failures + 1000))
    echo "$rounds $failures"
}
twenty() {
    local n
    for n in $(seq 1 20); do
        mkdeb /tmp/race-debs race "1.$n"
        tb4gen repo "/tmp/race-debs/race_1.${n}_all.deb" -o /tmp/race --sign-with repo@lab.example --keep 2 || return 1
    done
}
# What a careless publisher does: one name for every index, and the signed file some time before it.
careless() {
    local n from round
    for n in 1 2 3; do
        from=/tmp/careless-$n
        cp $from/dists/stable/InRelease /tmp/race/dists/stable/
        round=$(cat /tmp/race.rounds)
        until [ "$(cat /tmp/race.rounds)" -gt "$((round + 1))" ]; do sleep 0.1; done
        cp $from/dists/stable/main/binary-all/Packages* /tmp/race/dists/stable/main/binary-all/
    done
}
mkdeb /tmp/race-debs race 1.0
tb4gen repo /tmp/race-debs -o /tmp/race --sign-with repo@lab.example >/dev/null || exit 1
serve /tmp/race
client /tmp/race "$url"
forget
: >/tmp/race.all
cd /tmp || exit 1
read -r rounds failures < <(race twenty)
apt-get -qq update
report "$rounds rounds of update and download against 20 publications, none of which fails" \
    "$([ "$rounds" -ge 10 ] && [ "$failures" -eq 0 ] && candidate race 1.20 && echo 0 || echo 1)" "$failures failed
$(cat /tmp/race.all)"
refuse "a file that is not found in all these rounds" grep -q '" 404 ' "$log"
cp -a /tmp/race /tmp/careless
for n in 1 2 3; do
    mkdeb /tmp/race-debs race "2.$n"
    tb4gen repo "/tmp/race-debs/race_2.${n}_all.deb" -o /tmp/careless --sign-with repo@lab.example >/dev/null
    cp -a /tmp/careless /tmp/careless-$n
done
cp -a /tmp/careless/pool/. /tmp/race/pool/
rm -r /tmp/race/dists/stable/main/binary-all/by-hash
read -r rounds failures < <(race careless)
report "the same rounds find a careless publisher out ($failures of $rounds failed)" "$([ "$failures" -gt 0 ] && echo 0 || echo 1)"
cd /tmp/checks || exit 1

# --- what another tool says about the same pool
fields() { awk '/^(Package|Version|Filename|Size|SHA256): /{ printf "%s|", $0 } /^$/{ print "" } END { print "" }' | grep . | sort; }
mkdeb /tmp/debs one 1:2.0~rc1+b1-3
tb4gen repo /tmp/debs -o $repo --sign-with repo@lab.example >/dev/null
(cd $repo && apt-ftparchive packages pool 2>/dev/null | awk '
    /^(Package|Version|Filename|Size|SHA256): /{ field[$1] = $0 } /^$/{ print field["Package:"]; print field["Version:"];
    print field["Filename:"]; print field["Size:"]; print field["SHA256:"]; print "" }' | fields) >/tmp/theirs
fields <$repo/dists/stable/main/binary-all/Packages >/tmp/ours
expect "apt-ftparchive says the same of every package" diff /tmp/theirs /tmp/ours
expect "of all four" test "$(wc -l </tmp/ours)" -eq 4
apt-ftparchive -o APT::FTPArchive::Release::Origin=x -o APT::FTPArchive::Release::Architectures="all amd64" \
    -o APT::FTPArchive::Release::Components=main release $repo/dists/stable >/tmp/Release
mkdir -p /tmp/foreign/dists/stable && cp /tmp/Release /tmp/foreign/dists/stable/
refuse "a repository of apt-ftparchive" tb4gen repo /tmp/debs -o /tmp/foreign --unsigned

# --- keys
refused_key() { # CODE KEY: tb4gen refuses to sign with it, for this reason
    local output
    if output=$(tb4gen repo /tmp/debs -o /tmp/keyed --sign-with "$2" 2>&1); then echo "it signed"; return 1; fi
    echo "$output"
    [[ $output == *"error $1:"* ]] && [ ! -e /tmp/keyed/dists ]
}
for program in gpg sq; do
    for kind in expired:TB9134 revoked:TB9134 rsa1024:TB9135 dsa:TB9135; do
        key=${kind%:*}@lab.example
        [ $program = gpg ] || key=/tmp/keys/${kind%:*}.pgp
        expect "$program: the key that is ${kind%:*} does not sign" refused_key "${kind#*:}" "$key"
    done
done
expect "a key that nobody has does not sign" refused_key TB9132 nobody@lab.example
expect "a file without a key does not sign" refused_key TB9132 /tmp/debs/two_1.0_all.deb
expect "a public key does not sign" refused_key TB9132 $repo/tb4gen.asc
# Why: gpg would sign, and apt would refuse.
cp -a $repo /tmp/weak
gpg --armor --export rsa1024@lab.example >/tmp/weak/tb4gen.asc
gpg --batch --yes --local-user rsa1024@lab.example --digest-algo SHA512 --clearsign -o /tmp/weak/dists/stable/InRelease /tmp/weak/dists/stable/Release
client /tmp/weak file:/tmp/weak
refuse "by apt, what a key of RSA 1024 has signed" apt-get -qq update

# --- the machine
(umask 077 && tb4gen repo /tmp/debs -o /tmp/masked --sign-with repo@lab.example >/dev/null)
client /tmp/masked file:/tmp/masked
expect "apt reads a repository that was published under umask 077" install --reinstall --allow-downgrades two
mkdir /tmp/full && mount -t tmpfs -o size=400k tmpfs /tmp/full
tb4gen repo /tmp/debs -o /tmp/full --sign-with repo@lab.example >/dev/null
mkdeb /tmp/large large 1.0 500
cp -a /tmp/full /tmp/before
tb4gen repo /tmp/large -o /tmp/full --sign-with repo@lab.example 2>/tmp/reason
expect "a full disk is told" grep 'TB9008: /tmp/full cannot be written: no space left on device' /tmp/reason
expect "and leaves the repository as it was" diff -r /tmp/before /tmp/full
client /tmp/full file:/tmp/full
expect "for clients as well" apt-get -qq update

sleep "$(($(stat -c %Y /tmp/short/dists/stable/InRelease) + 3602 > $(date +%s) ? $(stat -c %Y /tmp/short/dists/stable/InRelease) + 3602 - $(date +%s) : 0))"
client /tmp/short file:/tmp/short
forget
refuse "an index that has expired" apt-get -qq update
expect "tb4gen renews it" tb4gen repo -o /tmp/short --sign-with repo@lab.example
expect "and apt takes it again" apt-get -qq update

unserve
gpgconf --kill all
