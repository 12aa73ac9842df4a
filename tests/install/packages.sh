#!/usr/bin/env bash
# Makes both packages and looks at what is in them.
# usage: packages.sh <cpack> <build dir> <version>
set -u
cpack=$1 build=$2 version=$3
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failures=0
fail() {
    printf 'FAIL: %s\n' "$1"
    failures=$((failures + 1))
}

(cd "$build" && "$cpack" -B "$scratch" -D CPACK_OUTPUT_FILE_PREFIX="$scratch" >"$scratch/log" 2>&1) || { tail -n 30 "$scratch/log"; fail 'cpack'; }
deb=$(find "$scratch" -maxdepth 2 -name '*.deb') tar=$(find "$scratch" -maxdepth 2 -name '*.tar.gz')
if [ ! -f "$deb" ] || [ ! -f "$tar" ]; then
    fail "a package is missing"
    exit 1
fi

depends=$(dpkg-deb --field "$deb" Depends)
for wanted in libqt6quick6 qml6-module-qtquick-controls qml6-module-qtquick-window; do
    case $depends in *"$wanted"*) ;; *) fail "the .deb does not depend on $wanted: $depends" ;; esac
done
# Nobody has asked Debian for it.
lintian --suppress-tags initial-upload-closes-no-bugs --fail-on error,warning --tag-display-limit 0 "$deb" >"$scratch/lintian" 2>&1 || { cat "$scratch/lintian"; fail 'lintian'; }

tar -C "$scratch" -xzf "$tar"
home=$(find "$scratch" -maxdepth 1 -type d -name "finwait-$version-*" | head -n 1)
program=$home/bin/finwait
moved="$scratch/a folder with spaces"
mv "$home" "$moved" && program=$moved/bin/finwait
find "$program" "$moved/lib" -name '*.so' -exec ldd {} + | grep -E 'libQt6|libicu' | grep -v "$moved" \
    && fail 'the tar leans on the Qt of this machine'
ldd "$program" | grep 'not found' && fail 'a library is missing'
bare() { env -i HOME="$scratch" PATH=/usr/bin:/bin LC_ALL=C.UTF-8 "$@"; }
bare "$program" --version | grep -q "$version" || fail 'the program in the tar does not run'
bare "$program" export syn-lost -o "$scratch/x.png" || fail "the program in the tar does not export"
[ -s "$scratch/x.png" ] || fail "the program in the tar exports nothing"
# strace would be surer; Qt itself says where a module came from.
bare env QT_QPA_PLATFORM=offscreen QML_IMPORT_TRACE=1 "$program" --software --screenshot "$scratch/w.png" \
    >"$scratch/imports" 2>&1 || { tail -n 5 "$scratch/imports"; fail 'the window in the tar does not open'; }
[ -s "$scratch/w.png" ] || fail 'the window in the tar draws nothing'
grep -E '/usr/lib/[^ ]*/qml/Qt(Quick|Qml)/' "$scratch/imports" | head -n 3 | grep . && fail 'the tar takes QML modules of this machine'
[ -f "$moved/share/doc/finwait/licences/libqt6core6" ] || fail 'the licences of what the tar carries are missing'

[ "$failures" -eq 0 ] && printf '%s\n' "$(basename "$deb"), $(basename "$tar"): good"
exit "$((failures > 0))"
