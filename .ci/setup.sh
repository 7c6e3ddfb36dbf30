#!/usr/bin/env bash
# Puts in place what the build needs, and says in one line what it cannot.
#
#   .ci/setup.sh rust      compiler parts, wasm-pack and the wasm-bindgen CLI
#   .ci/setup.sh npm       the packages of package-lock.json
#   .ci/setup.sh browser   Chromium, its driver and wasm-validate, for the tests
#
# Safe to repeat: whatever is there already is left alone, at no cost.
set -euo pipefail
cd "$(dirname "$0")/.."

# Tools that cargo installs for us stay inside the project, so that another
# project's wasm-bindgen is never replaced.
tools="$PWD/target/tools"
export PATH="$tools/bin:$PATH"

say() { echo "setup: $*"; }
fail() {
  echo "chengwen: $*" >&2
  exit 1
}
have() { command -v "$1" >/dev/null; }

# apt PACKAGE…: installs Debian packages where that is possible, else says which.
apt() {
  if [ "$(id -u)" != 0 ] || ! grep -qs '^ID=debian$' /etc/os-release; then
    fail "please install: $* (names as in Debian; there: sudo apt-get install $*)"
  fi
  say "apt-get install $*"
  export DEBIAN_FRONTEND=noninteractive
  local options=(-q -y --no-install-recommends -o DPkg::Lock::Timeout=300)
  apt-get -q -o DPkg::Lock::Timeout=300 update >/dev/null
  apt-get install "${options[@]}" "$@" >/dev/null
}

# locked PACKAGE: the version that Cargo.lock names.
locked() {
  awk -v name="\"$1\"" '$1 == "name" && $3 == name { found = 1 }
    found && $1 == "version" { gsub(/"/, "", $3); print $3; exit }' Cargo.lock
}

# cargo_tool CRATE VERSION: builds a command-line tool. The debug build takes
# half the time and runs fast enough. A tool's own lock file may name a version
# that a mirror does not serve yet; then without it.
cargo_tool() {
  say "cargo install $1 $2 (a minute or two, once)"
  local arguments=("$1" --version "$2" --debug --force --quiet --root "$tools")
  cargo install "${arguments[@]}" --locked && return
  say "again, without the lock file of $1"
  cargo install "${arguments[@]}"
}

rust() {
  have cargo || fail "Rust is missing; install it with rustup (https://rustup.rs), then run this again"
  have cc || apt gcc libc6-dev

  local component
  for component in clippy rustfmt; do
    cargo "${component/rustfmt/fmt}" --version >/dev/null 2>&1 && continue
    have rustup || fail "cargo ${component/rustfmt/fmt} is missing; install your distribution's $component, or Rust with rustup"
    say "rustup component add $component"
    rustup component add "$component"
  done

  if [ ! -d "$(rustc --print target-libdir --target wasm32-unknown-unknown)" ]; then
    have rustup || fail "Rust's wasm32-unknown-unknown target is missing; install it, or Rust with rustup"
    say "rustup target add wasm32-unknown-unknown"
    rustup target add wasm32-unknown-unknown
  fi

  # The CLI and the library must be of one version: its output format changes.
  local bindgen
  bindgen="$(locked wasm-bindgen)"
  [ -n "$bindgen" ] || fail "Cargo.lock names no wasm-bindgen"
  if [ "$(wasm-bindgen --version 2>/dev/null)" != "wasm-bindgen $bindgen" ] ||
    [ "$(wasm-bindgen-test-runner --version 2>/dev/null)" != "wasm-bindgen-test-runner $bindgen" ]; then
    cargo_tool wasm-bindgen-cli "$bindgen"
  fi
  have wasm-pack || cargo_tool wasm-pack 0.15.1
}

npm_packages() {
  have node || fail "Node.js is missing; install version 20 or later (https://nodejs.org)"
  have npm || fail "npm is missing; it comes with Node.js (Debian: apt-get install npm)"
  [ "$(node -p 'parseInt(process.versions.node) >= 20')" = true ] ||
    fail "Node.js $(node --version) is too old; install version 20 or later (https://nodejs.org)"

  # npm ci starts from nothing each time; the copy tells that it is not needed.
  local installed=node_modules/.installed-lock.json
  cmp -s package-lock.json "$installed" && return
  say "npm ci"
  npm ci --loglevel=error
  cp package-lock.json "$installed"
}

browser() {
  local missing=()
  have chromium || have chromium-browser || have google-chrome || [ -n "${CHROMIUM:-}" ] || missing+=(chromium)
  have chromedriver || [ -n "${CHROMEDRIVER:-}" ] || missing+=(chromium-driver)
  have wasm-validate || missing+=(wabt)
  # Reads the lines of a printed page.
  have pdftotext || missing+=(poppler-utils)
  # Without a Chinese font the page is all boxes.
  if have fc-list; then
    [ -n "$(fc-list :lang=zh)" ] || missing+=(fonts-noto-cjk)
  fi
  [ ${#missing[@]} = 0 ] || apt "${missing[@]}"
}

for part in "$@"; do
  case "$part" in
  rust) rust ;;
  npm) npm_packages ;;
  browser) browser ;;
  *) fail "setup.sh: unknown part '$part'" ;;
  esac
done
