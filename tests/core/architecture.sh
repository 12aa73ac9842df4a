#!/usr/bin/env bash
# Proves the house's plan for core: no Qt by include, by compiler flag, by link library or by symbol; each room
# includes only the rooms below it; no wall clock, no randomness from outside, no threads.
# usage: architecture.sh <source dir> <libfinwait_core.a> <compile_commands.json> <link libraries>
set -u
source=$1 library=$2 commands=$3 links=$4
failures=0
fail() {
    printf 'FAIL: %s\n' "$1"
    [ -z "${2:-}" ] || printf '%s\n' "$2" | sed 's/^/    /' | head -n 20
    failures=$((failures + 1))
}
cd "$source" || exit 1

hits=$(grep -rnE '^[[:space:]]*#[[:space:]]*include[[:space:]]*[<"](Q[A-Z]|Qt|q[a-z]+\.h[>"])' core)
[ -z "$hits" ] || fail 'core includes a Qt header' "$hits"

hits=$(grep -rlE '\b(Q_OBJECT|Q_GADGET|Q_NAMESPACE|QML_ELEMENT)\b' core --include='*.h' --include='*.cpp')
[ -z "$hits" ] || fail 'core speaks to moc' "$hits"

case "$links" in *Qt*) fail 'finwait_core links Qt' "$links" ;; esac

hits=$(grep -E '"command": .* -c [^ ]*/core/[^ ]*\.cpp' "$commands" | grep -v '/tests/' | grep -i 'qt6\|QT_CORE')
[ -z "$hits" ] || fail 'core is compiled with Qt on its include path' "$hits"

symbols=$(nm -C "$library" 2>/dev/null) || fail "cannot read $library"
hits=$(printf '%s\n' "$symbols" | grep -E ' [A-Za-z] (Q[A-Z][A-Za-z]+|qt_|QtPrivate)' | sort -u)
[ -z "$hits" ] || fail 'finwait_core has Qt symbols' "$hits"

# room: the rooms it may include besides itself
may_include() {
    case $1 in
        base) echo '' ;;
        rfc) echo 'base' ;;
        tcp) echo 'base rfc' ;;
        sim) echo 'base rfc tcp' ;;
        history) echo 'base rfc tcp sim' ;;
        scenario | chart) echo 'base rfc tcp sim history' ;;
        explore) echo 'base rfc tcp sim' ;;
        capture) echo 'base rfc tcp sim history' ;;
        *) echo '-' ;;
    esac
}
for path in core/*/; do
    room=$(basename "$path")
    allowed=$(may_include "$room")
    [ "$allowed" != - ] || { fail "core/$room is not on the plan: add it to may_include"; continue; }
    pattern=$(printf '%s %s core.h' "$room" "$allowed" | tr -s ' ' '|')
    hits=$(grep -rnE '#include "' "$path" --include='*.h' --include='*.cpp' \
        | grep -vE "#include \"core/($pattern)/")
    [ -z "$hits" ] || fail "core/$room includes what is not below it" "$hits"
done

hits=$(grep -rnE '(system|steady|high_resolution)_clock|random_device|mt19937|\b(s?rand|gettimeofday|clock_gettime)\(|\btime\((NULL|nullptr|0)' \
    core --include='*.h' --include='*.cpp' | grep -vE '^\S+\s*(//|\*)')
[ -z "$hits" ] || fail 'core asks the outside world for time or chance' "$hits"

# The explorer uses all cores, in a way that its results cannot tell.
hits=$(grep -rnE 'std::(thread|jthread|async|atomic)\b' core --include='*.h' --include='*.cpp' \
    | grep -vE '^core/explore/|^\S+\s*(//|\*)')
[ -z "$hits" ] || fail 'a room of core other than explore uses threads' "$hits"

hits=$(grep -rnE '#include "(qml|tests)/' core app --include='*.h' --include='*.cpp')
[ -z "$hits" ] || fail 'an include points upwards' "$hits"

[ "$failures" -eq 0 ] && echo 'core keeps to the plan'
exit "$((failures > 0))"
