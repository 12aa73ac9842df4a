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
metainfo=$prefix/share/metainfo/io.github.finwait.metainfo.xml
mime=$prefix/share/mime/packages/io.github.finwait.xml
desktop-file-validate "$desktop" || fail 'the desktop entry is invalid'
[ "$(sed -n 's/^Exec=\([^ ]*\).*/\1/p' "$desktop")" = finwait ] || fail 'the desktop entry starts something else'
[ "$(sed -n 's/^Icon=//p' "$desktop").svg" = "$(basename "$icon")" ] || fail 'the desktop entry names another icon'
grep -q '<svg' "$icon" || fail 'there is no icon'

appstreamcli validate --no-net --pedantic "$metainfo" >"$prefix/appstream" 2>&1 || { cat "$prefix/appstream"; fail 'the AppStream data is invalid'; }
rm -f "$prefix/appstream"
grep -q "<release version=\"$version\"" "$metainfo" || fail "the AppStream data does not know version $version"
type=$(sed -n 's/^MimeType=\([^;]*\);.*/\1/p' "$desktop")
for file in "$metainfo" "$mime"; do
    grep -q "$type" "$file" || fail "$(basename "$file") does not know the type $type"
done

page=$(find "$prefix/share/man/man1" -name 'finwait.1*')
complaints=$(zcat -f "$page" | mandoc -T lint -W warning)
[ -z "$complaints" ] || fail "the manual: $complaints"
zcat -f "$page" | grep -q "\"FinWait $version\"" || fail "the manual is not of version $version"
bash -n "$prefix/share/bash-completion/completions/finwait" || fail 'the completion for bash'

extra=$(cd "$prefix" && find . -type f | sort | grep -vE \
    '^\./(bin/finwait|share/(applications|icons|metainfo|mime|man/man1|bash-completion|zsh|doc/finwait)/.*)$')
[ -z "$extra" ] || fail "unexpected files: $extra"

cd / || exit 1
shown=$("$prefix/bin/finwait" --version 2>&1) || fail "finwait --version: status $?"
case "$shown" in *"$version"*) ;; *) fail "finwait --version says '$shown', not $version" ;; esac

[ "$failures" -eq 0 ] && echo 'installed and working'
exit "$((failures > 0))"
