# shellcheck shell=bash disable=SC2154 # work, mark, news and token are those of run
# The comment of a pull request, by the REST API that GitHub, Forgejo and Gitea share. Sourced by run.

# The token goes by a file descriptor: arguments are seen by everyone on the machine.
api() { # METHOD PATH [BODY-FILE]: the answer in $work/answer; prints the HTTP status, 000 where there was none
    local data=()
    [ $# -lt 3 ] || data=(--header 'Content-Type: application/json' --data-binary "@$3")
    curl --silent --show-error --retry 2 --max-time 30 --request "$1" --output "$work/answer" --write-out '%{http_code}' \
        --header 'Accept: application/json' --header @<(printf 'Authorization: Bearer %s\n' "$token") \
        "${data[@]}" -- "${TB4GEN_API%/}/repos/$TB4GEN_REPOSITORY/$2" || true
}

# JSON::PP is part of perl itself; jq need not be installed.
our_comments() { # prints how many comments the answer has, then the ids of ours
    AUTHOR=${TB4GEN_AUTHOR:-} MARK=$mark perl -MJSON::PP -e '
        local $/; my $all = decode_json(<STDIN>);
        print scalar(@$all), "\n";
        for (@$all) {
            next if index($_->{body} // "", $ENV{MARK}) != 0;
            next if length $ENV{AUTHOR} && ($_->{user}{login} // "") ne $ENV{AUTHOR};
            print $_->{id}, "\n" if $_->{id} =~ /^[0-9]+$/;
        }' <"$work/answer"
}

find_comment() { # sets comment to its id, empty where there is none; false where the forge does not say
    local page found
    comment=
    for ((page = 1; page <= 50; page++)); do
        code=$(api GET "issues/$TB4GEN_PULL_REQUEST/comments?per_page=100&limit=100&page=$page")
        [ "$code" = 200 ] || return 1
        mapfile -t found < <(our_comments) || return 1
        [ "${#found[@]}" -gt 0 ] || return 1
        if [ "${#found[@]}" -gt 1 ]; then comment=${found[1]}; return 0; fi
        [ "${found[0]}" -gt 0 ] || return 0
    done
}

write_comment() { # false where it could not be written; code has the HTTP status
    perl -MJSON::PP -MEncode -e 'local $/; print JSON::PP->new->utf8->encode({ body => decode("UTF-8", <STDIN>) })' \
        <"$work/report" >"$work/body" || return 1
    if [ -n "$comment" ]; then code=$(api PATCH "issues/comments/$comment" "$work/body")
    else code=$(api POST "issues/$TB4GEN_PULL_REQUEST/comments" "$work/body"); fi
    case $code in 2??) ;; *) return 1 ;; esac
}

summarize() { # [NOTE]
    local target=${TB4GEN_SUMMARY:-${GITHUB_STEP_SUMMARY:-}}
    [ $# -eq 0 ] || printf '\n%s\n' "$1" >>"$work/report"
    if [ -n "$target" ]; then cat "$work/report" >>"$target"; else quietly cat "$work/report"; fi
}

# The comment, or where there cannot be one the summary, with the reason.
publish() {
    if [ "${TB4GEN_COMMENT:-true}" != true ] || [ -z "${TB4GEN_PULL_REQUEST:-}" ]; then summarize; return; fi
    if [ -z "$token" ]; then summarize 'This is no comment on the pull request: there is no token.'; return; fi
    [[ $TB4GEN_PULL_REQUEST =~ ^[0-9]+$ ]] || die 2 "TB4GEN_PULL_REQUEST is no number"
    [[ ${TB4GEN_REPOSITORY:-} =~ ^[A-Za-z0-9._-]+/[A-Za-z0-9._-]+$ ]] || die 2 "TB4GEN_REPOSITORY is no OWNER/NAME"
    [[ ${TB4GEN_API:-} =~ ^https?://[A-Za-z0-9.:/_-]+$ ]] || die 2 "TB4GEN_API is no address"
    if ! find_comment; then
        summarize "This is no comment on the pull request: its comments cannot be read (HTTP $code)."
    elif [ -z "$comment" ] && [ -z "$news" ]; then
        # A first comment that says nothing is noise; one that is there must not say what is no longer so.
        summarize
    elif write_comment; then
        echo "the comment is $([ -n "$comment" ] && echo updated || echo written)"
    else
        summarize "This is no comment on the pull request: the token may not write one (HTTP $code), as for one from a fork."
    fi
}
