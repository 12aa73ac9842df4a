#!/usr/bin/env bash
# Feeds the loader of scenarios with what libFuzzer makes of the scenarios there are.
# usage: loader.sh <loader_fuzz> <corpus folder> [seconds]
set -euo pipefail
source=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
fuzzer=$1 corpus=$2 seconds=${3:-60}
mkdir -p "$corpus"
exec "$fuzzer" "$corpus" "$source/resources/scenarios" -dict="$source/tests/fuzz/scenario.dict" \
    -artifact_prefix="$corpus/../" -max_total_time="$seconds" -max_len=20000 -timeout=10 -rss_limit_mb=2048 \
    -print_final_stats=1 -verbosity=1
