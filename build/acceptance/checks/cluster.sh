#!/bin/bash
# Checks of what is applied once a cluster.
set -uo pipefail
cd /tmp/checks || exit 1
# shellcheck source=build/acceptance/checks/lib.sh
. ./lib.sh

while IFS= read -r script; do
    expect "${script#/tmp/bundle/}" verify_script "$script"
done < <(grep -rlE '^#!' /tmp/bundle/cluster)

while IFS= read -r json; do
    expect "${json#/tmp/bundle/}" python3 -m json.tool "$json" /dev/null
done < <(find /tmp/bundle -name '*.json')

while IFS= read -r conf; do
    expect "a monitor takes ${conf#/tmp/bundle/}" verify_assimilate "$conf"
done < <(find /tmp/bundle/cluster -name 'assimilate.conf')

# The manifest is the list of the files: none missing, none beside it, and each with the bytes that it names.
expect "manifest" python3 - <<'PY'
import hashlib, json, os, stat, sys
root = "/tmp/bundle"
manifest = json.load(open(f"{root}/manifest.json", encoding="utf-8"))
problems, listed = [], {"manifest.json"}
for entry in manifest["files"]:
    path = f"{root}/{entry['path']}"
    listed.add(entry["path"])
    if "target" in entry:
        if not os.path.islink(path) or os.readlink(path) != entry["target"]:
            problems.append(f"{entry['path']} is not a link to {entry['target']}")
        continue
    if hashlib.sha256(open(path, "rb").read()).hexdigest() != entry["sha256"]:
        problems.append(f"{entry['path']} has other bytes")
    if stat.S_IMODE(os.stat(path).st_mode) & 0o111 != int(entry["mode"], 8) & 0o111:
        problems.append(f"{entry['path']} has another mode")
for folder, _, names in os.walk(root):
    problems += [f"{os.path.relpath(os.path.join(folder, n), root)} is not in the manifest"
                 for n in names if os.path.relpath(os.path.join(folder, n), root) not in listed]
print("\n".join(problems))
sys.exit(1 if problems else 0)
PY
