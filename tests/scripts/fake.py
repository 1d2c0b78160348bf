#!/usr/bin/env python3
"""Stands in for the commands of Proxmox VE and Ceph, as far as the scripts of a bundle use them.

Called under the name of the command. The cluster's state is $FAKE/state.json; each command that changes something is
appended to $FAKE/changes. A command line that begins with $FAKE_FAIL fails, once. Parameters are as the API and the
commands declare them: an unknown one is an error, as it is there.
"""
import json
import os
import re
import socket
import sys

ROOT = os.environ["FAKE"]
NAME, ARGS = os.path.basename(sys.argv[0]), sys.argv[1:]
NODE = socket.gethostname()


def load():
    try:
        with open(f"{ROOT}/state.json", encoding="utf-8") as file:
            return json.load(file)
    except FileNotFoundError:
        return {"members": [], "pending": {"fabrics": [], "nodes": []}, "running": None, "tasks": 0, "polls": 0, "ceph": [],
                "mons": [], "mgrs": [], "osds": [], "config": [], "log": 1, "pools": {}, "storages": []}


STATE = load()


def save():
    with open(f"{ROOT}/state.json", "w", encoding="utf-8") as file:
        json.dump(STATE, file, indent=1)


def fail(message, status=255):
    print(message, file=sys.stderr)
    sys.exit(status)


def changed():
    with open(f"{ROOT}/changes", "a", encoding="utf-8") as file:
        file.write(f"{NODE}: {NAME} {' '.join(ARGS)}\n")
    save()


def options(words, known):
    """--name value pairs; a name that comes again makes a list."""
    found = {}
    for i in range(0, len(words), 2):
        name = words[i].removeprefix("--")
        if name not in known or not words[i].startswith("--"):
            fail(f"Unknown option: {name}\n400 unable to parse option")
        found.setdefault(name, []).append(words[i + 1])
    return found


def pvesh():
    method, path, rest = ARGS[0], ARGS[1], ARGS[2:]
    if method == "get":
        return pvesh_get(path, options(rest, {"output-format", "running", "pending"}))
    if (method, path) == ("set", "/cluster/sdn"):
        options(rest, {"lock-token", "release-lock"})
        STATE["running"] = json.loads(json.dumps(STATE["pending"]))
        STATE["tasks"] += 1
        STATE["polls"] = 0
        print(f"{NODE}: reloading network config\nUPID:{NODE}:0000{STATE['tasks']}:00:00:reloadnetworkall::root@pam:")
        return changed()
    fabric = {"id", "protocol", "ip_prefix", "hello_interval", "csnp_interval", "delete"}
    node = {"node_id", "protocol", "ip", "interfaces", "delete"}
    is_node = path.startswith("/cluster/sdn/fabrics/node/tb4")
    given = options(rest, node if is_node else fabric)
    known = STATE["pending"]["nodes" if is_node else "fabrics"]
    if "protocol" not in given:
        fail("protocol: property is missing and it is not optional")
    if method == "create":
        key = "node_id" if is_node else "id"
        if any(o[key] == given[key][0] for o in known):
            fail(f"'{given[key][0]}' already exists in config")
        known.append({"fabric_id": "tb4"} if is_node else {})
        return update(known[-1], given)
    one = [o for o in known if o["node_id" if is_node else "id"] == path.rsplit("/", 1)[1]]
    return update(one[0], given) if one else fail("does not exist in configuration")


def update(target, given):
    for name in given.pop("delete", []):
        target.pop(name, None)
    for name, values in given.items():
        target[name] = values if name == "interfaces" else int(values[0]) if values[0].isdigit() else values[0]
    changed()


def pvesh_get(path, given):
    if path == "/cluster/sdn/fabrics/all":
        print(json.dumps((STATE["running"] if "running" in given else STATE["pending"]) or {"fabrics": [], "nodes": []}))
    elif path.endswith("/status"):
        STATE["polls"] += 1
        save()
        ended = {"status": "stopped", "exitstatus": os.environ.get("FAKE_TASK", "OK")}
        print(json.dumps(ended if STATE["polls"] > 1 else {"status": "running"}))
    elif path.endswith("/log"):
        print("a line of the log")
    elif path.startswith("/storage/"):
        if path.rsplit("/", 1)[1] not in STATE["storages"]:
            fail("storage does not exist")
    else:
        fail(f"no 'get' handler for '{path}'")


def pvecm():
    if ARGS[0] == "status":
        print(f"Nodes: {len(STATE['members'])}\nQuorate:          {'Yes' if NODE in STATE['members'] else 'No'}")
        return
    if ARGS[0] == "create" and STATE["members"] or NODE in STATE["members"]:
        fail("cluster config '/etc/pve/corosync.conf' already exists")
    options(ARGS[2:], {"link0", "use_ssh"})
    STATE["members"].append(NODE)
    text = "nodelist {\n" + "".join(f"  node {{\n    name: {m}\n  }}\n" for m in STATE["members"]) + "}\ntotem {\n  cluster_name: "
    text += (ARGS[1] if ARGS[0] == "create" else STATE["name"]) + "\n}\n"
    STATE["name"] = ARGS[1] if ARGS[0] == "create" else STATE["name"]
    os.makedirs(f"{ROOT}/pve/nodes/{NODE}", exist_ok=True)
    for place in (f"{ROOT}/pve", "/etc/pve"):
        with open(f"{place}/corosync.conf", "w", encoding="utf-8") as file:
            file.write(text)
    changed()


def ceph_conf():
    with open("/etc/pve/ceph.conf", encoding="utf-8") as file:
        return file.read()


def pveceph():
    verb = " ".join(ARGS[:2]) if ARGS[0] in ("mon", "mgr", "osd", "pool") else ARGS[0]
    if verb == "install":
        given = options(ARGS[1:], {"version", "repository", "allow-experimental"})
        if sys.stdin.readline().strip() != "y":
            fail("apt: Abort.")
        STATE["ceph"].append([NODE, given["version"][0]])
    elif verb == "init":
        given = options(ARGS[1:], {"network", "cluster-network", "size", "min_size"})
        with open("/etc/pve/ceph.conf", "w", encoding="utf-8") as file:
            file.write(f"[global]\n\tcluster_network = {given['cluster-network'][0]}\n\tfsid = f00d\n\tpublic_network = {given['network'][0]}\n")
    elif verb == "mon create":
        options(ARGS[2:], {"monid", "mon-address"})
        if not STATE["mons"]:
            STATE["mgrs"].append(NODE)
            os.makedirs(f"/var/lib/ceph/mgr/ceph-{NODE}", exist_ok=True)
        os.makedirs(f"/var/lib/ceph/mon/ceph-{NODE}")
        STATE["mons"].append(NODE)
        with open("/etc/pve/ceph.conf", "a", encoding="utf-8") as file:
            file.write(f"[mon.{NODE}]\n\tpublic_addr = x\n")
    elif verb == "mgr create":
        os.makedirs(f"/var/lib/ceph/mgr/ceph-{NODE}")
        STATE["mgrs"].append(NODE)
    elif verb == "osd create":
        STATE["osds"].append([NODE, ARGS[2]])
    else:
        pool(ARGS[1], ARGS[2], options(ARGS[3:], {"size", "min_size", "pg_num", "pg_autoscale_mode", "application"}))
    changed()


def pool(verb, name, given):
    if verb == "create" and name in STATE["pools"]:
        fail("pool already exists")
    known = STATE["pools"].setdefault(name, {"application": []})
    for option, values in given.items():
        if option == "application":
            known["application"].append(values[0])
        else:
            known[option] = int(values[0]) if values[0].isdigit() else values[0]


def ceph():
    words = [w for w in ARGS if w not in ("-f", "json")]
    while words and words[0] in ("-c", "--connect-timeout"):
        words = words[2:]
    line = " ".join(words)
    if line == "--version":
        release = [r for n, r in STATE["ceph"] if n == NODE]
        print(f"ceph version 20.2.1 (abc) {release[0] if release else 'squid'} (stable)")
        return
    if not os.path.exists("/etc/pve/ceph.conf") or not STATE["mons"]:
        fail("unable to get monitor info from DNS SRV with service name: ceph-mon", 1)
    osds = [{"id": i, "name": f"osd.{i}", "type": "osd", "status": "up", "host": n} for i, (n, _) in enumerate(STATE["osds"])]
    answers = {
        "quorum_status": lambda: {"quorum_names": STATE["mons"]},
        "mgr dump": lambda: {"active_name": STATE["mgrs"][0], "standbys": [{"name": m} for m in STATE["mgrs"][1:]]},
        "osd tree": lambda: {"nodes": osds + [{"id": -2, "type": "host", "name": h, "children": [o["id"] for o in osds if o["host"] == h]}
                                              for h in {o["host"] for o in osds}]},
        "osd pool ls detail": lambda: [{"pool_name": n, **p} for n, p in STATE["pools"].items()],
        "osd metadata": lambda: [{"id": o["id"], "hostname": o["host"], "back_addr": f"[v2:{addresses()[o['host']]}:6800/1]"} for o in osds],
        "status": lambda: {"quorum_names": STATE["mons"], "osdmap": {"num_up_osds": len(osds), "num_in_osds": len(osds)},
                           "pgmap": {"num_pgs": 1, "pgs_by_state": [{"state_name": "active+clean", "count": 1}]},
                           "health": {"status": "HEALTH_OK"}},
        "config dump": lambda: STATE["config"],
        "config log 1": lambda: [{"version": STATE["log"]}],
    }
    if line in answers:
        print(json.dumps(answers[line]()))
    elif line == "fsid":
        print("f00d")
    elif line in ("mon stat", "osd stat", "df", "health detail", "osd tree"):
        print(line)
    elif line == "osd pool ls":
        print("\n".join(STATE["pools"]))
    elif words[:3] == ["osd", "pool", "get"]:
        print(json.dumps({words[4]: STATE["pools"][words[3]][words[4]]}) if words[4] in STATE["pools"][words[3]] else fail("ENOENT", 2))
    elif words[:4] == ["osd", "pool", "application", "get"]:
        print(json.dumps({a: {} for a in STATE["pools"][words[4]]["application"]}))
    elif words[:3] == ["osd", "pool", "set"]:
        STATE["pools"][words[3]][words[4]] = words[5]
        changed()
    elif words[:2] == ["config", "set"]:
        store(words[2], words[3], words[4])
        changed()
    elif words[:2] == ["config", "assimilate-conf"]:
        assimilate(words[words.index("-i") + 1], words[words.index("-o") + 1])
        changed()
    else:
        fail(f"unknown to the fake: {line}", 22)


def addresses():
    with open(f"{ROOT}/mesh.json", encoding="utf-8") as file:
        return {n["name"]: n["router-id"] for n in json.load(file)["nodes"]}


def find(section, name):
    section, _, mask = section.partition("/")
    return section, mask, [r for r in STATE["config"] if (r["section"], r["mask"], r["name"]) == (section, mask, name)]


def store(where, name, value):
    section, mask, rows = find(where, name)
    STATE["log"] += 1
    if rows:
        rows[0]["value"] = value
    else:
        STATE["config"].append({"section": section, "mask": mask, "name": name, "value": value})


def assimilate(source, rest):
    """Never changes a value that is there; what it does not take goes to REST, and it answers 0 all the same."""
    section, refused = "global", ""
    with open(source, encoding="utf-8") as file:
        for line in file:
            if re.match(r"\[", line):
                section = line.strip()[1:-1]
            elif re.match(r"\w", line):
                name, value = (part.strip() for part in line.split("=", 1))
                rows = find(section, name)[2]
                if name == os.environ.get("FAKE_REFUSED") or rows and rows[0]["value"] != value:
                    refused += f"[{section}]\n\t{name} = {value}\n"
                else:
                    store(section, name, value)
    with open(rest, "w", encoding="utf-8") as file:
        file.write(refused)


def ceph_volume():
    device = ARGS[-1]
    ids = [i for i, osd in enumerate(STATE["osds"]) if osd == [NODE, device]]
    foreign = os.path.exists(f"{ROOT}/foreign{device}")
    if not ids and not foreign:
        print("{}")
        sys.exit(1)
    number = str(ids[0]) if ids else "7"
    print(json.dumps({number: [{"tags": {"ceph.cluster_fsid": "beef" if foreign else "f00d", "ceph.osd_id": number}}]}))


def lsblk():
    if "-nro" in ARGS:   # the tree below the disk
        print(f"{os.path.basename(ARGS[-1])} disk ")
        if os.path.exists(f"{ROOT}/partitioned{ARGS[-1]}"):
            print(f"{os.path.basename(ARGS[-1])}p1 part /srv")
    elif "TYPE" in ARGS:
        print("disk")
    elif "MOUNTPOINTS" in ARGS:
        print()
    else:
        print("1.8T FAKE-DISK S1")


def wipefs():
    if os.path.exists(f"{ROOT}/signed{ARGS[-1]}"):
        print("zfs_member,tank")


def dpkg_query():
    if "-W" not in ARGS:
        fail("no path found matching pattern", 1)
    print("installed" if [n for n, _ in STATE["ceph"] if n == NODE] else "not-installed", end="")


def pvesm():
    STATE["storages"].append(ARGS[2])
    changed()


def main():
    line = f"{NAME} {' '.join(ARGS)}"
    once = os.environ.get("FAKE_FAIL")
    if once and line.startswith(once) and not os.path.exists(f"{ROOT}/failed"):
        with open(f"{ROOT}/failed", "w", encoding="utf-8"):
            fail(f"{line}: made to fail")
    commands = {"pvesh": pvesh, "pvecm": pvecm, "pveceph": pveceph, "ceph": ceph, "ceph-volume": ceph_volume, "lsblk": lsblk,
                "wipefs": wipefs, "dpkg-query": dpkg_query, "pvesm": pvesm}
    commands.get(NAME, changed)()


main()
