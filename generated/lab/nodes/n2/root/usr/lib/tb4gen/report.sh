# shellcheck shell=bash
# Collects what checks say, and prints it for people or as JSON. Sourced behind text.sh.
#
# Every entry has a code that stays the same from version to version, and a subject: the port, node, file or unit.

results=() codes=() subjects=() texts=() fixes=()
problems=0
notes=0

forget_report() {
    results=() codes=() subjects=() texts=() fixes=()
    problems=0
    notes=0
}

entry() { # RESULT CODE SUBJECT TEXT FIX
    results+=("$1")
    codes+=("$2")
    subjects+=("$3")
    texts+=("$4")
    fixes+=("$5")
}

ok() { # CODE SUBJECT TEXT
    entry ok "$1" "$2" "$3" ""
}

# Something is not as planned, and the mesh is the worse for it.
bad() { # CODE SUBJECT TEXT FIX
    problems=$((problems + 1))
    entry fail "$@"
}

# Worth to know, or a trap for later; nothing is broken by it now.
note() { # CODE SUBJECT TEXT FIX
    notes=$((notes + 1))
    entry note "$@"
}

# Whether the report has an entry of that code, of any subject or of that one.
has_entry() { # CODE [SUBJECT]
    local -i index
    for ((index = 0; index < ${#codes[@]}; index++)); do
        [[ ${codes[index]} != "$1" || ${2-${subjects[index]}} != "${subjects[index]}" ]] || return 0
    done
    return 1
}

print_report() { # --all|--no-ok
    local -i index
    for ((index = 0; index < ${#results[@]}; index++)); do
        print_entry "$index" "$1"
    done
}

print_entry() { # INDEX --all|--no-ok
    local text fix=${fixes[$1]}
    text=$(printable "${texts[$1]}")
    case ${results[$1]} in
        fail) printf '%sFAIL%s  %s\n' "${colour[bad]}" "${colour[end]}" "$text" ;;
        note) printf '%snote%s  %s\n' "${colour[note]}" "${colour[end]}" "$text" ;;
        *) [[ $2 == --no-ok ]] || printf '%sok%s    %s\n' "${colour[ok]}" "${colour[end]}" "$text" ;;
    esac
    [[ -z $fix ]] || printf '      fix: %s\n' "$(printable "$fix")"
}

print_json() { # LIST-NAME --all|--no-ok
    local -i index
    local separator="" is_ok=true
    ((problems == 0)) || is_ok=false
    printf '{"schema": 1, "cluster": %s, "node": %s, "ok": %s, "problems": %d, "notes": %d, "%s": [' \
        "$(json_string "$cluster")" "$(json_string "$node")" "$is_ok" "$problems" "$notes" "$1"
    for ((index = 0; index < ${#results[@]}; index++)); do
        [[ ${results[index]} != ok || $2 != --no-ok ]] || continue
        printf '%s\n  {"result": "%s", "code": "%s", "subject": %s, "text": %s, "fix": %s}' "$separator" \
            "${results[index]}" "${codes[index]}" "$(json_string "${subjects[index]}")" \
            "$(json_string "${texts[index]}")" "$(json_text "${fixes[index]}")"
        separator=,
    done
    printf '\n]}\n'
}

# The last line for people, and the exit status.
finish() {
    if ((problems > 0)); then
        printf '%s: %d problem(s)\n' "$node" "$problems"
        return 1
    fi
    printf '%s: all well\n' "$node"
}
