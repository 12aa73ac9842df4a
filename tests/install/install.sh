#!/usr/bin/env bash
# Installs into an empty prefix and proves that what arrives there works by itself.
# usage: install.sh <cmake> <build dir> <version>
set -u
cmake=$1 build=$2 version=$3
prefix=$(mktemp -d)
trap 'rm -rf "$prefix"' EXIT
failures=0
fail() {
    printf 'FAIL: %s\n' "$1"
    failures=$((failures + 1))
}

"$cmake" --install "$build" --prefix "$prefix" >"$prefix/log" 2>&1 || { cat "$prefix/log"; fail 'cmake --install'; }
rm -f "$prefix/log"

desktop=$prefix/share/applications/io.github.finwait.desktop
icon=$prefix/share/icons/hicolor/scalable/apps/finwait.svg
desktop-file-validate "$desktop" || fail 'the desktop entry is invalid'
[ "$(sed -n 's/^Exec=\([^ ]*\).*/\1/p' "$desktop")" = finwait ] || fail 'the desktop entry starts something else'
[ "$(sed -n 's/^Icon=//p' "$desktop").svg" = "$(basename "$icon")" ] || fail 'the desktop entry names another icon'
grep -q '<svg' "$icon" || fail 'there is no icon'

extra=$(cd "$prefix" && find . -type f | sort | grep -vE '^\./(bin/finwait|share/(applications|icons|doc/finwait)/.*)$')
[ -z "$extra" ] || fail "unexpected files: $extra"

cd / || exit 1
shown=$("$prefix/bin/finwait" --version 2>&1) || fail "finwait --version: status $?"
case "$shown" in *"$version"*) ;; *) fail "finwait --version says '$shown', not $version" ;; esac

[ "$failures" -eq 0 ] && echo 'installed and working'
exit "$((failures > 0))"
