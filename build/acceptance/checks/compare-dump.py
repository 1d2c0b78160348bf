"""Compares an assimilate file with what a monitor stored: compare-dump.py FILE REST DUMP.json"""
import json
import sys

wanted, section = {}, None
for line in open(sys.argv[1], encoding="utf-8"):
    line = line.strip()
    if not line or line[0] in "#;":
        continue
    if line.startswith("["):
        section = line[1:-1]
        continue
    key, value = (part.strip() for part in line.split("=", 1))
    wanted[section, key] = value

stored = {}
for row in json.load(open(sys.argv[3], encoding="utf-8")):
    where = row["section"] + ("/" + row["mask"] if row.get("mask") else "")
    stored[where, row["name"]] = row["value"]

problems = [f"[{s}] {k}: the file says {v!r}, the monitor stored {stored.get((s, k))!r}"
            for (s, k), v in wanted.items() if stored.get((s, k)) != v]
problems += [f"[{s}] {k} = {v} is in the monitor and not in the file" for (s, k), v in stored.items() if (s, k) not in wanted]
rest = open(sys.argv[2], encoding="utf-8").read()
if rest:
    problems.append(f"the monitor gave back: {rest!r}")
if not wanted:
    problems.append("the file names no option")
print("\n".join(problems))
sys.exit(1 if problems else 0)
