#!/usr/bin/env bash
# Instructions a byte of segmenting, recognising and numbering, by callgrind.
#
#   benches/reading.sh [FILE ...] [--top]
#
# Each FILE (by default the drafts of tests/drafts) is taken by itself; the
# instructions of all are summed and divided by their bytes. The cost of
# starting the program and of reading the files is taken off by a run that
# stops there, that of segmenting by another. --top also lists the dearest
# functions. Needs valgrind.
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

count() { # STAGE: instructions
  valgrind --tool=callgrind --callgrind-out-file="$work/out" \
    "${CARGO_TARGET_DIR:-$here/target}/release/examples/reading" "$1" "${files[@]}" 2>&1 >/dev/null |
    awk '/Collected/ { print $NF }'
}

read="$(count read)"
segment="$(count segment)"
number="$(count number)"
bytes="$(cat "${files[@]}" | wc -c)"
awk -v read="$read" -v segment="$segment" -v number="$number" -v bytes="$bytes" -v files="${#files[@]}" 'BEGIN {
  printf "%d files, %d bytes, instructions a byte: segmenting %.1f, recognising and numbering %.1f\n",
    files, bytes, (segment - read) / bytes, (number - segment) / bytes
}'
if [ -n "$top" ]; then
  callgrind_annotate --inclusive=yes "$work/out" | sed -n '/Ir .*file:function/,$p' | head -60 | cut -c1-170
  callgrind_annotate "$work/out" | sed -n '/Ir .*file:function/,$p' | head -50 | cut -c1-170
fi
