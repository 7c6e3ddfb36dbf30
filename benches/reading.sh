#!/usr/bin/env bash
# Instructions a byte of segmenting, recognising and numbering, by callgrind.
#
#   benches/reading.sh [FILE ...] [--top]
#
# Each FILE (by default the drafts of tests/drafts) is read by itself; the
# instructions of all are summed and divided by their bytes. The cost of
# starting the program and of reading the files is taken off by a run that
# stops there. --top also lists the dearest functions. Needs valgrind.
set -euo pipefail
here="$(cd "$(dirname "$0")/.." && pwd)"

command -v valgrind >/dev/null || {
  echo "valgrind is missing; install it (Debian: apt-get install valgrind)" >&2
  exit 1
}
files=() top=
for argument in "$@"; do
  if [ "$argument" = --top ]; then top=1; else files+=("$argument"); fi
done
[ ${#files[@]} -gt 0 ] || files=("$here"/tests/drafts/*.txt)
(cd "$here" && cargo build --quiet --profile bench --example reading)
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

count() { # TIMES: instructions
  valgrind --tool=callgrind --callgrind-out-file="$work/out" \
    "${CARGO_TARGET_DIR:-$here/target}/release/examples/reading" "$1" "${files[@]}" 2>&1 >/dev/null |
    awk '/Collected/ { print $NF }'
}

start="$(count 0)"
spent=$(($(count 1) - start))
bytes="$(cat "${files[@]}" | wc -c)"
awk -v spent="$spent" -v bytes="$bytes" -v files="${#files[@]}" \
  'BEGIN { printf "%d files, %d bytes: %.1f instructions a byte\n", files, bytes, spent / bytes }'
if [ -n "$top" ]; then
  callgrind_annotate --inclusive=yes "$work/out" | sed -n '/Ir .*file:function/,$p' | head -60 | cut -c1-170
  callgrind_annotate "$work/out" | sed -n '/Ir .*file:function/,$p' | head -50 | cut -c1-170
fi
