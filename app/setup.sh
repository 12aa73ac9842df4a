# What app/run and tests/run share: packages, and long commands run quietly. Sourced, with `root` set.
# shellcheck shell=bash disable=SC2154

# shellcheck source=packages.sh
source "$root/app/packages.sh"
log_dir=$root/build/logs

# Qt wants a UTF-8 locale; a bare system has none configured but always knows C.UTF-8.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
    *[Uu][Tt][Ff]-8* | *[Uu][Tt][Ff]8*) ;;
    *) export LC_ALL=C.UTF-8 ;;
esac

say() { printf '%s\n' "$*" >&2; }

# run_logged <log name> <label> <command…>: runs quietly, showing the label (and on a terminal the last line of
# output) once it takes more than a second. On failure shows the end of the log and returns the command's status.
run_logged() {
    local log=$log_dir/$1.log label=$2 pid status=0 shown='' started=$SECONDS
    shift 2
    mkdir -p "$log_dir"
    "$@" >"$log" 2>&1 </dev/null &
    pid=$!
    trap 'kill "$pid" 2>/dev/null; exit 130' INT TERM
    local tick=0
    while kill -0 "$pid" 2>/dev/null; do
        sleep 0.1
        tick=$((tick + 1))
        [ "$tick" -ge 10 ] || continue
        if [ -t 2 ]; then
            printf '\r\033[K%s … %.60s' "$label" "$(tail -n 1 "$log" | tr -d '\r\033')" >&2
        elif [ -z "$shown" ]; then
            printf '%s … ' "$label" >&2
        fi
        shown=yes
    done
    wait "$pid" || status=$?
    trap - INT TERM
    if [ -n "$shown" ]; then
        [ ! -t 2 ] || printf '\r\033[K%s … ' "$label" >&2
        if [ "$status" -eq 0 ]; then
            say "done in $((SECONDS - started)) s"
        else
            say "FAILED"
        fi
    fi
    if [ "$status" -ne 0 ]; then
        tail -n "${FINWAIT_LOG_LINES:-60}" "$log" >&2
        say "$label failed (status $status). The whole log: $log"
    fi
    return "$status"
}

# need_packages <group…>: installs what is missing of the named groups of packages.sh, nothing else.
need_packages() {
    local group name installed missing=() as_root=()
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "This is no Debian: packages are not checked. What is needed is listed in app/packages.sh."
        return 0
    fi
    for group in "$@"; do
        local -n list=packages_$group
        installed=" $(dpkg-query -W -f='${Package}=${db:Status-Status} ' "${list[@]}" 2>/dev/null || true)"
        for name in "${list[@]}"; do
            [[ $installed == *" $name=installed "* ]] || missing+=("$name")
        done
        unset -n list
    done
    [ "${#missing[@]}" -gt 0 ] || return 0

    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            say "Missing packages, and neither root nor sudo to install them. As root, run:"
            say "    apt-get update && apt-get install --no-install-recommends ${missing[*]}"
            return 1
        fi
        as_root=(sudo)
        # Ask for a password now, while the terminal is free; without a terminal, never ask.
        if [ -t 0 ]; then sudo -v; else sudo -n true; fi || {
            say "sudo refused. As root, run:"
            say "    apt-get update && apt-get install --no-install-recommends ${missing[*]}"
            return 1
        }
    fi
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
        apt-get -y -o DPkg::Lock::Timeout=600 -o Acquire::Retries=3)
    run_logged apt-update "Refreshing the package lists" "${apt[@]}" update || return
    run_logged apt-install "Installing ${#missing[@]} packages (${missing[*]})" "${apt[@]}" install --no-install-recommends "${missing[@]}"
}

# build_preset <preset> <label> [target…]: configures once, then builds. Where nobody will debug (CI), nothing is written
# down for debuggers, and GCC forgets less while it compiles: together a quarter of the time.
build_preset() {
    local preset=$1 label=$2 targets=() lean=()
    shift 2
    [ "$#" -eq 0 ] || targets=(--target "$@")
    [ -z "${CI:-}" ] || [ "$preset" != dev ] || lean=("-DCMAKE_CXX_FLAGS_DEBUG=-g0 --param=ggc-min-heapsize=524288")
    cd "$root" || return
    if [ ! -f "build/$preset/build.ninja" ]; then
        run_logged "configure-$preset" "Configuring ($preset)" cmake --preset "$preset" "${lean[@]}" || return
    fi
    run_logged "build-$preset" "$label" cmake --build --preset "$preset" "${targets[@]}"
}
