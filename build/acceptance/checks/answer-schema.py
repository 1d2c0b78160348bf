"""Reads an answer file by Python's own TOML parser and says what the installer of a release would not take.

    answer-schema.py RELEASE FILE

The tables are what proxmox-installer 9.2.7 parses (proxmox-installer-types, answer.rs), each key with the release that
brought it, by now stricter than it: what it takes and then stops at is refused here as well.
"""
import ipaddress
import re
import sys
import tomllib

OLD = "9.0"
KEYBOARDS = "de de-ch dk en-gb en-us es fi fr fr-be fr-ca fr-ch hu is it jp lt mk nl no pl pt pt-br se si tr".split()
DISK = r"(sd[a-z]+|vd[a-z]+|nvme\d+n\d+|mmcblk\d+)"
LABEL = r"[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
HASH = (r"\$(y|gy)\$[./0-9A-Za-z]+\$[./0-9A-Za-z]{0,86}\$[./0-9A-Za-z]{43}|\$7\$[./0-9A-Za-z]{11,97}\$[./0-9A-Za-z]{43}"
        r"|\$6\$(rounds=\d+\$)?[^$:\n]{1,16}\$[./0-9A-Za-z]{86}|\$5\$(rounds=\d+\$)?[^$:\n]{1,16}\$[./0-9A-Za-z]{43}"
        r"|\$2b\$\d\d\$[./0-9A-Za-z]{53}")
LEAST = {"raid0": 1, "raid1": 2, "raid10": 4, "raidz-1": 3, "raidz-2": 4, "raidz-3": 5}


def text(pattern):
    return lambda v: isinstance(v, str) and re.fullmatch(pattern, v, re.ASCII) is not None


def one_of(*words):
    return lambda v: isinstance(v, str) and v in words


def number(low, high=float("inf")):
    return lambda v: isinstance(v, (int, float)) and not isinstance(v, bool) and low <= v <= high


def flag(value):
    return isinstance(value, bool)


def address(value):
    return isinstance(value, str) and ipaddress.ip_address(value) is not None


def cidr(value):
    host = ipaddress.ip_interface(value)
    return "/" in value and host.ip not in (host.network.network_address, host.network.broadcast_address)


def unique(pattern, least=0):
    def check(value):
        return (isinstance(value, list) and len(value) >= least and len(set(value)) == len(value)
                and all(text(pattern)(v) for v in value))
    return check


SIZE = number(0)
TABLES = {
    "global": {
        "keyboard": (OLD, True, one_of(*KEYBOARDS)),
        "country": (OLD, True, text(r"[a-z]{2}")),
        "fqdn": (OLD, True, lambda v: text(rf"(?!\d+\.){LABEL}(\.{LABEL})+")(v) and len(v) <= 253),
        "mailto": (OLD, True, text(r"[!-?A-~]+@[A-Za-z0-9.-]+")),
        "timezone": (OLD, True, text(r"UTC|(?!Etc/)[A-Z][A-Za-z_]+(/[A-Za-z_+-]+){1,2}")),
        "root-password-hashed": (OLD, True, text(HASH)),
        "root-ssh-keys": (OLD, False, unique(r"(ssh|ecdsa|sk)-[^\n]+")),
        "reboot-mode": (OLD, False, one_of("reboot", "power-off")),
        "reboot-on-error": (OLD, False, flag),
        "subscription-key": ("9.2", False, text(r"pve\d+[cbsp]-[0-9a-f]{10}")),
    },
    "network": {
        "source": (OLD, True, one_of("from-answer")),
        "cidr": (OLD, True, cidr),
        "gateway": (OLD, True, address),
        "dns": (OLD, True, address),
        "filter": (OLD, True, lambda v: list(v) == ["ID_NET_NAME_MAC"] and text(r"enx[0-9a-f]{12}")(v["ID_NET_NAME_MAC"])),
        "interface-name-pinning": ("9.1", False, lambda v: isinstance(v, dict)),
    },
    "network.interface-name-pinning": {
        "enabled": ("9.1", True, lambda v: v is True),
        "mapping": ("9.1", False, lambda v: len(set(v.values())) == len(v) and all(
            text(r"([0-9a-f]{2}:){5}[0-9a-f]{2}")(k) and text(r"(?!nic\d+$)[A-Za-z][A-Za-z0-9_]{1,14}")(n)
            for k, n in v.items())),
    },
    "disk-setup": {
        "filesystem": (OLD, True, one_of("ext4", "xfs", "zfs", "btrfs")),
        "disk-list": (OLD, True, unique(DISK, least=1)),
        "lvm": (OLD, False, lambda v: isinstance(v, dict)),
        "zfs": (OLD, False, lambda v: isinstance(v, dict)),
        "btrfs": (OLD, False, lambda v: isinstance(v, dict)),
    },
    "disk-setup.lvm": {k: (OLD, False, SIZE) for k in ("hdsize", "swapsize", "maxroot", "maxvz", "minfree")},
    "disk-setup.zfs": {
        "raid": (OLD, True, one_of(*LEAST)),
        "ashift": (OLD, False, number(9, 16)),
        "arc-max": (OLD, False, number(64)),
        "compress": (OLD, False, one_of("on", "off", "lzjb", "lz4", "zle", "gzip", "zstd")),
        "hdsize": (OLD, False, number(2)),
    },
    "disk-setup.btrfs": {
        "raid": (OLD, True, one_of("raid0", "raid1", "raid10")),
        "compress": (OLD, False, one_of("on", "off", "zlib", "lzo", "zstd")),
        "hdsize": (OLD, False, number(2)),
    },
    "first-boot": {
        "source": (OLD, True, one_of("from-iso", "from-url")),
        "ordering": (OLD, False, one_of("before-network", "network-online", "fully-up")),
        "url": (OLD, False, text(r"https?://[!-~]+")),
        "cert-fingerprint": (OLD, False, text(r"([0-9A-Fa-f]{2}:?){32}")),
    },
    "post-installation-webhook": {
        "url": (OLD, True, text(r"https?://[!-~]+")),
        "cert-fingerprint": (OLD, False, text(r"([0-9A-Fa-f]{2}:?){32}")),
        "auth-token": ("9.2", False, lambda v: isinstance(v, str)),
    },
}
TABLES[""] = {name: (OLD, name in ("global", "network", "disk-setup"), lambda v: isinstance(v, dict))
              for name in TABLES if "." not in name}


def release(name):
    return tuple(int(part) for part in name.split("."))


def problems(name, table, target):
    known = TABLES[name]
    for key, value in table.items():
        if key not in known:
            yield f"[{name}] has no key {key}"
            continue
        since, _, check = known[key]
        inner = f"{name}.{key}".lstrip(".")
        if release(since) > target:
            yield f"[{name}] {key} came with {since}"
        try:
            if not check(value):
                yield f"[{name}] {key} cannot be {value!r}"
        except (ValueError, TypeError, AttributeError) as error:
            yield f"[{name}] {key} cannot be {value!r}: {error}"
        if inner in TABLES and isinstance(value, dict):
            yield from problems(inner, value, target)
    for key, (_, required, _) in known.items():
        if required and key not in table:
            yield f"[{name}] lacks {key}"


def together(answer):
    """What no key says alone."""
    network, disks = answer["network"], answer["disk-setup"]
    host = ipaddress.ip_interface(network["cidr"])
    gateway = ipaddress.ip_address(network["gateway"])
    if gateway not in host.network or gateway == host.ip:
        yield f"the gateway {gateway} is not another host of {host.network}"
    family = disks["filesystem"]
    table = "lvm" if family in ("ext4", "xfs") else family
    yield from (f"[disk-setup.{t}] is for another file system than {family}" for t in ("lvm", "zfs", "btrfs")
                if t in disks and t != table)
    names = disks["disk-list"]
    if table == "lvm":
        if len(names) != 1:
            yield f"{family} takes one disk and not {len(names)}"
        lvm = disks.get("lvm", {})
        if "hdsize" in lvm and lvm.get("swapsize", 0) > lvm["hdsize"] / 2:
            yield "swap is more than half of the disk"
        return
    level = disks.get(table, {}).get("raid")
    if level is None or len(names) < LEAST[level] or (level == "raid10" and len(names) % 2):
        yield f"{level} over {len(names)} disks"


def main():
    raw = open(sys.argv[2], "rb").read()
    if b"\r" in raw or not raw.endswith(b"\n"):
        sys.exit("its lines do not end in LF")
    answer = tomllib.loads(raw.decode())
    found = list(problems("", answer, release(sys.argv[1]))) or list(together(answer))
    sys.exit("\n".join(found) or 0)


main()
