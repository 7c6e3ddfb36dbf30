#!/usr/bin/env bash
# Puts in place what `make libreoffice` measures with, all of it outside the
# repository, and says in one line what it cannot. Safe to repeat.
#
#   LibreOffice 25.2   in a chroot of its own, LO_ROOT (default /opt/lo25): that
#                      of Debian 12 sets 14 characters a line and is of no use
#   stand-in fonts     in CHENGWEN_CACHE (default ~/.cache/chengwen)/fonts, made
#                      by fonts.py of free ones
#   PyMuPDF, fontTools, NumPy in CHENGWEN_CACHE/python
set -euo pipefail
cd "$(dirname "$0")"

root="${LO_ROOT:-/opt/lo25}"
cache="${CHENGWEN_CACHE:-$HOME/.cache/chengwen}"
python="$cache/python/bin/python"

say() { echo "setup: $*"; }
skip() {
  echo "skipped: $*"
  exit 1
}
have() { command -v "$1" >/dev/null; }
apt() {
  say "apt-get install $*"
  apt-get -q -o DPkg::Lock::Timeout=300 update >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends \
    -o DPkg::Lock::Timeout=300 install "$@" >/dev/null
}

mkdir -p "$cache"

if [ -z "${SOFFICE:-}" ] && [ ! -x "$root/usr/bin/soffice" ]; then
  if [ "$(id -u)" != 0 ] || ! have apt-get; then
    skip "LibreOffice 25.2 is not here, and only root on Debian can set it up; name one in SOFFICE"
  fi
  have debootstrap || apt debootstrap
  say "debootstrap trixie $root (a minute or two, once)"
  debootstrap --variant=minbase --include=libreoffice-writer-nogui,fontconfig \
    trixie "$root" >"$cache/debootstrap.log" 2>&1 ||
    skip "debootstrap failed; see $cache/debootstrap.log"
fi

if ! "$python" -c 'import pymupdf, fontTools, numpy' 2>/dev/null; then
  have python3 || skip "python3 is missing"
  say "PyMuPDF, fontTools and NumPy"
  python3 -m venv "$cache/python" || skip "python3 cannot make a venv (Debian: python3-venv)"
  "$cache/python/bin/pip" install -q pymupdf fonttools numpy || skip "pip cannot install pymupdf, fonttools and numpy"
fi

if [ ! -e "$cache/fonts/made" ] || [ fonts.py -nt "$cache/fonts/made" ]; then
  noto="${NOTO_CJK:-/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc}"
  have apt-get || skip "the stand-in fonts come from Debian packages, and apt-get is missing"
  [ -e "$noto" ] || apt fonts-noto-cjk
  say "stand-in fonts of Fandol and Noto"
  (
    cd "$cache"
    ls texlive-lang-chinese_*.deb >/dev/null 2>&1 || apt-get -q download texlive-lang-chinese
    dpkg-deb --fsys-tarfile texlive-lang-chinese_*.deb |
      tar -x --wildcards '*/fonts/opentype/public/fandol/*' --strip-components=8
  ) || skip "the package texlive-lang-chinese, which holds the Fandol fonts, cannot be had"
  "$python" fonts.py "$cache/fandol" "$noto" "$cache/fonts"
fi
