#!/usr/bin/env bash
# Instructions a byte of segmenting, recognising and checking, by callgrind.
#
#   benches/stages.sh [FILE ...] [--long] [--hostile] [--top]
#
# Each FILE (by default the drafts of tests/drafts) is taken by itself; the
# instructions of all are summed and divided by their bytes. The cost of
# starting the program and of reading the files is taken off by a run that
# stops there, that of each stage by a run that stops before it. --long takes
# one draft of 100 kB, 1 MB and 10 MB as well, made of all FILEs over and over.
# --hostile takes drafts of 100 kB and 1 MB of nothing but ordinals, of one
# line, of brackets that are never closed, and others that nobody writes. --top
# also lists the dearest functions. Needs valgrind.
set -euo pipefail
here="$(cd "$(dirname "$0")/.." && pwd)"

command -v valgrind >/dev/null || {
  echo "valgrind is missing; install it (Debian: apt-get install valgrind)" >&2
  exit 1
}
files=() long='' hostile='' top=''
for argument in "$@"; do
  case "$argument" in
    --long) long=1 ;;
    --hostile) hostile=1 ;;
    --top) top=1 ;;
    *) files+=("$argument") ;;
  esac
done
[ ${#files[@]} -gt 0 ] || files=("$here"/tests/drafts/*.txt)
(cd "$here" && cargo build --quiet --profile bench --example stages)
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

count() { # STAGE FILE ...: instructions
  valgrind --tool=callgrind --callgrind-out-file="$work/out" \
    "${CARGO_TARGET_DIR:-$here/target}/release/examples/stages" "$@" 2>&1 >/dev/null |
    awk '/Collected/ { print $NF }'
}

measure() { # FILE ...: a line of figures
  local read segment number check
  read="$(count read "$@")"
  segment="$(count segment "$@")"
  number="$(count number "$@")"
  check="$(count check "$@")"
  awk -v read="$read" -v segment="$segment" -v number="$number" -v check="$check" \
    -v bytes="$(cat "$@" | wc -c)" -v files="$#" 'BEGIN {
      printf "%d files, %d bytes, instructions a byte: segmenting %.1f, recognising and numbering %.1f, checking %.1f\n",
        files, bytes, (segment - read) / bytes, (number - segment) / bytes, (check - number) / bytes
    }'
}

measure "${files[@]}"
if [ -n "$top" ]; then
  callgrind_annotate --inclusive=yes "$work/out" | sed -n '/Ir .*file:function/,$p' | head -60 | cut -c1-170
  callgrind_annotate "$work/out" | sed -n '/Ir .*file:function/,$p' | head -50 | cut -c1-170
fi
if [ -n "$long" ]; then
  for size in 100000 1000000 10000000; do
    # `cat` fails when `head` has enough.
    { while cat "${files[@]}"; do :; done 2>/dev/null || true; } | head -c "$size" |
      iconv -c -f UTF-8 -t UTF-8 >"$work/$size.txt" 2>/dev/null || true
    measure "$work/$size.txt"
  done
fi
if [ -n "$hostile" ]; then
  hostile_text() { # KIND: text without end
    case "$1" in
      ordinals) yes $'一、\n（一）\n1.\n（1）\n①' ;;
      line) yes '全面落实各项工作任务，' | tr -d '\n' ;;
      brackets) yes '（“《全面落实各项工作任务。' ;;
      lists) yes $'1.加强领导\n2.落实责任' ;;
      gaps) yes $'一、加强领导\n三、落实责任\n' ;;
      years) yes '2024年，对23年度工作作了总结。' ;;
      blanks) yes '负责人为（　）。' | tr -d '\n' ;;
      totals) yes '全镇共有党员120人；' | tr -d '\n' ;;
      tabs) yes $'\t一、加强领导。' | tr -d '\n' ;;
    esac
  }
  for kind in ordinals line brackets lists gaps years blanks totals tabs; do
    for size in 100000 1000000; do
      { hostile_text "$kind" 2>/dev/null || true; } | head -c "$size" |
        iconv -c -f UTF-8 -t UTF-8 >"$work/$kind.txt" 2>/dev/null || true
      echo -n "$kind: "
      measure "$work/$kind.txt"
    done
  done
fi
