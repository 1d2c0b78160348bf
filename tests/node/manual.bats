#!/usr/bin/env bats
# The man page and the completion of tb4.

load setup

page() {
    printf '%s' "$tree/usr/share/man/man8/tb4.8"
}

text() { # the page as people see it; compressed where a package has it
    if [[ -e $(page) ]]; then cat "$(page)"; else gzip -dc "$(page).gz"; fi
}

@test "groff has nothing to say against the page" {
    text >"$BATS_TEST_TMPDIR/tb4.8"
    run env LC_ALL=C.UTF-8 MANROFFSEQ= MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 -Z "$BATS_TEST_TMPDIR/tb4.8"
    [[ $status -eq 0 ]]
    denies warning
    # It can.
    printf '.TH X 8\n.SH NAME\n\\*[none\n.nonsense\n' >"$BATS_TEST_TMPDIR/broken.8"
    run env LC_ALL=C.UTF-8 MANROFFSEQ= MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 -Z "$BATS_TEST_TMPDIR/broken.8"
    says warning
}

@test "the page has every option of every command" {
    for command in status verify doctor bench heal metrics; do
        tb4 "$command" --help
        text | grep -q "^.B tb4 $command" || { echo "no $command"; return 1; }
        for option in $(grep -oE -- '--[a-z]+' <<<"$output"); do
            text | sed 's/\\-/-/g' | grep -q -- "$option" || { echo "no $option of $command"; return 1; }
        done
    done
}

completions() { # WORD...: of a line that ends with the last one
    # shellcheck disable=SC1091
    source "$tree/usr/share/bash-completion/completions/tb4"
    # shellcheck disable=SC2034 # bash's own
    COMP_WORDS=(tb4 "$@") COMP_CWORD=$#
    _tb4
    output="${COMPREPLY[*]}"
}

@test "completion has the commands, their options and the nodes" {
    completions ""
    says "status verify doctor bench metrics"
    completions do
    [[ $output == doctor ]]
    completions verify --p
    [[ $output == --ports ]]
    completions verify --wait ""
    [[ -z $output ]]
    completions bench ""
    [[ $output == "n3 n4 --json --help" ]]
    completions heal --hold ""
    [[ $output == "en05 en06" ]]
    completions metrics --output "$BATS_TEST_DIRNAME/setup.b"
    [[ $output == *setup.bash ]]
    completions status --json ""
    [[ $output == "--json --help" ]]
}

@test "completion offers what the help has" {
    for command in status verify doctor bench heal metrics; do
        tb4 "$command" --help
        options=$(grep -oE -- '(^|[[ ])--[a-z]+' <<<"$output" | tr -d '[ ' | sort -u | tr '\n' ' ')
        completions "$command" --
        for option in $options; do says "$option"; done
    done
}
