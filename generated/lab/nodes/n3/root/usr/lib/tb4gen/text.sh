# shellcheck shell=bash
# Text for people and for programs: colours, tables, JSON. Sourced; prints nothing by itself.

# Bytes, not characters: what a peer calls itself need be no valid text. And ping and ip must speak English.
export LC_ALL=C

# Colours for a terminal that has them; see no-color.org.
declare -A colour=([ok]="" [bad]="" [note]="" [head]="" [end]="")
if [[ -t 1 && -z ${NO_COLOR-} && ${TERM-dumb} != dumb ]]; then
    colour=([ok]=$'\e[32m' [bad]=$'\e[31m' [note]=$'\e[33m' [head]=$'\e[1m' [end]=$'\e[0m')
fi

# What other machines say of themselves, without what a terminal would take for a command.
printable() { # TEXT
    printf '%s' "${1//[^[:print:]]/?}"
}

# The comment at the top of a script is its manual.
print_manual() { # SCRIPT
    sed -n '2,/^$/s/^# \{0,1\}//p' "$1"
}

# Wrong usage.
refuse() { # SCRIPT TEXT
    local name=${1##*/}
    printf '%s: %s; see %s --help\n' "${name/-/ }" "$2" "${name/-/ }" >&2
    exit 2
}

# FRR, the kernel's log and the initramfs are readable by nobody else: what is not read would look as if it were missing.
need_root() { # SCRIPT
    [[ $EUID -eq 0 || -n $sysroot ]] || refuse "$1" "only root can see or change all of it"
}

# --- tables: cells one after the other, then one call that prints them

cells=()
marks=()

cell() { # TEXT [ok|bad|note]
    cells+=("${1:--}")
    marks+=("${2-}")
}

print_table() { # HEADING...: prints the cells below as many headings, and forgets them
    local -i columns=$# index width
    local -a widths=()
    local text mark
    cells=("$@" "${cells[@]}")
    for ((index = 0; index < columns; index++)); do marks=(head "${marks[@]}"); done
    for ((index = 0; index < ${#cells[@]}; index++)); do
        cells[index]=$(printable "${cells[index]}")
        width=${#cells[index]}
        ((width <= ${widths[index % columns]:-0})) || widths[index % columns]=$width
    done
    for ((index = 0; index < ${#cells[@]}; index++)); do
        text=${cells[index]} mark=${marks[index]}
        # The last column needs no blanks behind it.
        width=$((index % columns == columns - 1 ? 0 : widths[index % columns] - ${#text} + 2))
        printf '%s%s%s%*s' "${colour[${mark:-end}]}" "$text" "${colour[end]}" "$width" ""
        ((index % columns < columns - 1)) || printf '\n'
    done
    cells=()
    marks=()
}

# --- JSON

# A string with its quotes. Bytes that are no UTF-8 become U+FFFD; nothing but ASCII is written.
json_string() { # TEXT
    local text=$1
    if [[ $text == *[^[:print:]]* ]]; then
        json_escaped "$text"
    else
        text=${text//\\/\\\\}
        printf '"%s"' "${text//\"/\\\"}"
    fi
}

json_escaped() { # TEXT
    local text=$1 out=""
    local -i index=0 byte code size
    while ((index < ${#text})); do
        byte_at "$index"
        code_at "$index"
        index+=size
        case $code in
            34 | 92) printf -v out '%s\\%s' "$out" "${text:index-1:1}" ;;
            *)
                if ((code >= 32 && code < 127)); then
                    out+=${text:index-1:1}
                elif ((code < 65536)); then
                    printf -v out '%s\\u%04x' "$out" "$code"
                else
                    # RFC 8259: two surrogates.
                    printf -v out '%s\\u%04x\\u%04x' "$out" \
                        $((0xd800 + ((code - 65536) >> 10))) $((0xdc00 + ((code - 65536) & 1023)))
                fi
                ;;
        esac
    done
    printf '"%s"' "$out"
}

# Sets byte; -1 behind the end. In text of the caller.
byte_at() { # INDEX
    byte=-1
    (($1 >= ${#text})) || printf -v byte '%d' "'${text:$1:1}"
    # Bytes from 128 on come as negative numbers.
    ((byte >= -1 && $1 < ${#text})) || byte=$((byte == -1 ? -1 : byte & 255))
}

# shellcheck disable=SC2034 # size is read by the caller
# Sets code and size: the character of UTF-8 (RFC 3629) that begins there, or U+FFFD for one byte.
code_at() { # INDEX
    local -i least rest position
    code=$byte size=1
    if ((byte < 128)); then return; fi
    case $((byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1)) in
        3) rest=3 least=0x10000 code=$((byte & 7)) ;;
        2) rest=2 least=0x800 code=$((byte & 15)) ;;
        *) rest=1 least=0x80 code=$((byte & 31)) ;;
    esac
    ((byte >= 0xc2 && byte <= 0xf4)) || rest=0 least=0x110000
    for ((position = $1 + 1; position <= $1 + rest; position++)); do
        byte_at "$position"
        (((byte & 0xc0) == 0x80 && byte >= 0)) || { least=0x110000; break; }
        code=$(((code << 6) | (byte & 63)))
    done
    if ((code < least || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))); then
        code=0xfffd
    else
        size=$((rest + 1))
    fi
}

# A string, or null where there is none.
json_text() { # TEXT
    if [[ -n $1 ]]; then json_string "$1"; else printf 'null'; fi
}

# A whole number, or null for anything else.
json_number() { # TEXT
    if [[ $1 =~ ^(0|-?[1-9][0-9]*)$ ]]; then printf '%s' "$1"; else printf 'null'; fi
}

json_list() { # STRING...
    local separator="" item
    printf '['
    for item in "$@"; do
        printf '%s' "$separator"
        json_string "$item"
        separator=", "
    done
    printf ']'
}
