#!/usr/bin/env bash
# Tells a story in the real window, with mouse and keys. Needs Xvfb, xdotool, dbus and python3-pyatspi. What is
# on the screen is read from the accessibility tree, and from what `finwait --log-steps` prints.
#   real_window.sh <story.py> <finwait>
set -uo pipefail
story=$1
program=$2
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
for tool in Xvfb xdotool dbus-run-session; do
    command -v "$tool" >/dev/null || { echo "$story: $tool is missing"; exit 1; }
done

home=$(mktemp -d)
server=''
clean_up() {
    [ -z "$server" ] || kill "$server" 2>/dev/null
    rm -rf "$home"
}
trap clean_up EXIT

Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp 3>"$home/display" >/dev/null 2>&1 &
server=$!
for _ in $(seq 100); do
    [ -s "$home/display" ] && break
    sleep 0.05
done
[ -s "$home/display" ] || { echo "$story: Xvfb did not start"; exit 1; }

mkdir -p "$home/runtime" && chmod 700 "$home/runtime"
# Stories go their own way through the lessons: no question stops them.
mkdir -p "$home/config/finwait" && printf '[General]\nlessonQuestions=false\n' >"$home/config/finwait/finwait.conf"
env -u WAYLAND_DISPLAY -u QT_QPA_PLATFORM -u QT_QUICK_BACKEND \
    DISPLAY=":$(cat "$home/display")" HOME="$home" XDG_RUNTIME_DIR="$home/runtime" \
    XDG_CONFIG_HOME="$home/config" XDG_CACHE_HOME="$home/cache" XDG_DATA_HOME="$home/data" \
    LC_ALL=C.UTF-8 LANGUAGE=en QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 NO_AT_BRIDGE=0 \
    PYTHONDONTWRITEBYTECODE=1 \
    dbus-run-session -- /usr/bin/python3 "$here/$story" "$program" "$home"
