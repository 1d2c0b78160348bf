# Lanes: rows of checks that run beside each other, each with layers and a log of its own. Sourced behind layers.sh; wants
# $all (a folder of the caller's own; what is mounted in it is at $all/*/merged and $all/*/upper), $log and $repo.
# shellcheck shell=bash disable=SC2154,SC2034

lane_names=()
lane_pids=()

start_lane() { # NAME COMMAND...: at once, in the background
    mkdir -p "$all/$1"
    run_lane "$@" >"$all/$1.out" 2>&1 &
    lane_names+=("$1")
    lane_pids+=($!)
}

run_lane() { # NAME COMMAND...: with a folder of its own, and a log that does not mix with others' lines
    work=$all/$1
    log=$work/log
    : >"$log"
    local name=$1 status=0
    shift
    "$@" || status=$?
    # In a file: behind a pipe it would be of another shell. Of what was waited for, user and system.
    times >"$work/times"
    echo "    figure: the $name lane of checks, $SECONDS s from the begin of all, processors $(tail -n 1 "$work/times")"
    return "$status"
}

finish_lanes() { # waits for all, and puts what each said behind each other, to the log as well
    local lane status
    for lane in "${!lane_names[@]}"; do
        status=0
        wait "${lane_pids[lane]}" || status=$?
        [ "$status" -eq 0 ] || echo "not ok - the ${lane_names[lane]} lane of checks broke off" >>"$all/${lane_names[lane]}.out"
        tee -a "$log" <"$all/${lane_names[lane]}.out"
    done
    lane_names=()
    lane_pids=()
}

# Two builds at once would write the same files.
build_tb4gen() {
    flock --close "$repo/src/Tb4Gen.Cli" dotnet build "$repo/src/Tb4Gen.Cli" -v q --nologo
}
