#!/usr/bin/env bash
# Feeds the reader of captures with what libFuzzer makes of captures that FinWait writes.
# usage: capture.sh <capture_fuzz> <finwait> <corpus folder> [seconds]
set -euo pipefail
fuzzer=$1 finwait=$2 corpus=$3 seconds=${4:-60}
seeds=$corpus-seeds
mkdir -p "$corpus" "$seeds"
for name in three-way-handshake simultaneous-close half-close fast-retransmit connection-refused; do
    for suffix in pcap pcapng; do
        "$finwait" export "$name" -o "$seeds/$name.$suffix"
    done
    "$finwait" export "$name" -o "$seeds/$name-ipv6.pcap" --ip 6
done
exec "$fuzzer" "$corpus" "$seeds" -artifact_prefix="$corpus/../" -max_total_time="$seconds" -max_len=8192 \
    -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 -verbosity=1
