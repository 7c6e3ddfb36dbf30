# make serve   sets up, builds, and serves the page on this machine
# make test    sets up, builds, and runs every test, the cheap ones first
# make build   leaves the static site in dist/, and the single file dist/chengwen.html
#
# make libreoffice   holds the .docx against LibreOffice 25.2 and Open XML SDK
# make pictures      draws our pages beside LibreOffice's, and measures how far they differ
#
# Each sets up what it needs by itself and may be repeated; the parts of
# `make test` can be run alone (make lint, make pages …).

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
# One step after the other: each uses all cores, and their output stays readable.
.NOTPARALLEL:
MAKEFLAGS += --no-print-directory

# Tools that .ci/setup.sh installed, wasm-opt and esbuild from npm.
export PATH := $(CURDIR)/target/tools/bin:$(CURDIR)/node_modules/.bin:$(PATH)

WASM := wasm32-unknown-unknown
core_sources := Cargo.toml Cargo.lock $(shell find src -type f)
web_sources := package-lock.json $(shell find www -type f -not -name screenshot.png)

.PHONY: build serve test screenshot clean libreoffice pictures \
	setup-rust setup-npm setup-browser \
	format lint rust doc gate types wasm pages

build: dist/chengwen.html

serve: build
	@node www/serve.mjs dist

# The site is built while the tests of the core run: the optimising build uses
# only one processor.
test: setup-rust setup-npm setup-browser
	@$(MAKE) build & site=$$!; \
		$(MAKE) format lint rust doc || { wait; exit 1; }; \
		wait $$site
	@$(MAKE) gate types wasm pages

# Draws the README's picture anew; by hand, since each Chromium draws a little
# differently.
screenshot: build setup-browser
	node tests/browser/screenshot.mjs www/screenshot.png

clean:
	cargo clean
	rm -rf pkg dist node_modules tests/browser/out

# DRAFTS, folders or files, are measured in place of our own. No part of `make
# test`: LibreOffice is set up in a chroot, which takes minutes and root.
DRAFTS := tests/drafts www/sample.txt
libreoffice: setup-rust setup-npm
	$(call heading,LibreOffice)
	@if tests/libreoffice/setup.sh; then \
		python="$${CHENGWEN_CACHE:-$$HOME/.cache/chengwen}/python/bin/python"; \
		failed=0; \
		"$$python" tests/libreoffice/positions.py || failed=1; \
		"$$python" tests/libreoffice/full_page.py || failed=1; \
		"$$python" tests/libreoffice/outline.py || failed=1; \
		"$$python" tests/libreoffice/compare.py $(DRAFTS) || failed=1; \
		"$$python" tests/libreoffice/clipboard.py || failed=1; \
		"$$python" tests/libreoffice/validate.py $(DRAFTS) || failed=1; \
		exit $$failed; \
	fi

# Sheets to look at, in target/pictures; of DRAFTS only where they are named.
pictures: build setup-browser
	$(call heading,our pages beside those of LibreOffice)
	@if tests/libreoffice/setup.sh; then \
		python="$${CHENGWEN_CACHE:-$$HOME/.cache/chengwen}/python/bin/python"; \
		"$$python" tests/libreoffice/pictures.py $(if $(filter file,$(origin DRAFTS)),,$(DRAFTS)); \
	fi

## Set-up

setup-rust setup-npm setup-browser: setup-%:
	@.ci/setup.sh $*

## The build

# For browsers from Chromium 69 on: target-cpu=mvp makes wasm-bindgen write
# glue without externref, `strip` (Cargo.toml) hides from it what the prebuilt
# standard library brings, and wasm-opt (flags in Cargo.toml) lowers that.
# `make gate` holds the result to it.
pkg/chengwen_bg.wasm: $(core_sources) | setup-rust setup-npm
	RUSTFLAGS="-C target-cpu=mvp" wasm-pack --log-level warn build \
		--target web --release --mode no-install --no-pack --out-dir pkg
	@touch $@

# The same core for where WebAssembly is refused; see www/core/engine.js.
pkg/chengwen_bg.wasm2js.js: pkg/chengwen_bg.wasm | setup-npm
	wasm2js $< -Oz -o $@

dist/chengwen.html: pkg/chengwen_bg.wasm2js.js $(web_sources) | setup-npm
	node www/build.mjs

## The tests

heading = @echo; echo "== $(1)"

format: setup-rust
	$(call heading,cargo fmt)
	@cargo fmt --check

lint: setup-rust
	$(call heading,cargo clippy)
	@cargo clippy --quiet --all-targets --features cli -- -D warnings
	@cargo clippy --quiet --target $(WASM) --lib --test wasm -- -D warnings

# CHENGWEN_CORPUS, a folder, adds the corpus; tests/corpus.rs reads it.
rust: setup-rust
	$(call heading,cargo test)
	@cargo test --features cli

doc: setup-rust
	$(call heading,cargo doc)
	@RUSTDOCFLAGS="-D warnings" cargo doc --quiet --no-deps --lib --features cli

gate: dist/chengwen.html setup-browser
	$(call heading,WebAssembly for Chromium 69)
	@wasm-validate --disable-bulk-memory --disable-reference-types --disable-multi-value \
		--disable-sign-extension --disable-saturating-float-to-int --disable-simd \
		pkg/chengwen_bg.wasm

types: pkg/chengwen_bg.wasm
	$(call heading,tsc)
	@tsc -p www
	@tsc -p tests/browser

# With Rust's usual features and names: a debug build for mvp would have to be
# stripped, and a trace without names helps nobody.
wasm: setup-rust setup-browser
	$(call heading,cargo test in Chromium)
	@CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner \
		CHROMEDRIVER="$${CHROMEDRIVER:-$$(command -v chromedriver)}" \
		cargo test --target $(WASM) --test wasm

# Two at a time on two cores, where Node would run one: a page waits more than
# it computes.
pages: dist/chengwen.html setup-browser
	$(call heading,the pages in Chromium)
	@node --test --test-concurrency=2 --test-timeout=240000 tests/browser/*.test.mjs
