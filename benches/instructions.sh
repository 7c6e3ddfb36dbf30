#!/usr/bin/env bash
# Instructions a byte of `chengwen inspect`, counted by callgrind.
#
#   benches/instructions.sh [--top]      --top also lists the dearest functions
#
# Needs valgrind. The draft is www/sample.txt, repeated; the cost of starting
# the program is taken off by a run on an empty draft.
set -euo pipefail
cd "$(dirname "$0")/.."

command -v valgrind >/dev/null || {
  echo "valgrind is missing; install it (Debian: apt-get install valgrind)" >&2
  exit 1
}
cargo build --quiet --profile bench --features cli
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

count() { # FILE: instructions
  valgrind --tool=callgrind --callgrind-out-file="$work/out" target/release/chengwen inspect "$1" 2>&1 >/dev/null |
    awk '/Collected/ { print $NF }'
}

draft() { # BYTES FILE
  yes "$(cat www/sample.txt)" 2>/dev/null | head -c "$1" | iconv -c -f UTF-8 -t UTF-8 2>/dev/null >"$2" || true
}

: >"$work/empty.txt"
start="$(count "$work/empty.txt")"
for size in 100000 1000000; do
  draft "$size" "$work/$size.txt"
  bytes="$(wc -c <"$work/$size.txt")"
  spent=$(($(count "$work/$size.txt") - start))
  echo "$bytes bytes: $((spent / bytes)) instructions a byte"
  [ "$size" = 100000 ] && small=$spent
done
awk -v small="$small" -v large="$spent" 'BEGIN { printf "ten times the text costs %.2f times the instructions\n", large / small }'
if [ "${1:-}" = --top ]; then
  callgrind_annotate "$work/out" | sed -n '/Ir .*file:function/,$p' | head -40 | cut -c1-140
fi
