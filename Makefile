# The two commands of the README are `make epub` and `make test`. Everything else is a part of them.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

# `make epub CONFIGURATION=debug` spares the slow build.
CONFIGURATION ?= release
publish = .build/$(CONFIGURATION)/publish

.PHONY: help setup epub print proof test typeset readers faults fuzz sanitize bench bench-check lint clean

help: ## Show the targets
	@sed -nE 's/^([a-z-]+):[^#]*## (.*)/make \1	\2/p' Makefile | expand -t 14

setup: ## Install what building needs and is missing
	@scripts/setup build

epub: setup ## Make build/营口振兴纪实.epub from the pages in seeds/
	@swift build --configuration $(CONFIGURATION) --product publish
	@$(publish) epub --book seeds/book.yaml

print: setup ## Make build/print/ for the typesetter
	@swift build --configuration $(CONFIGURATION) --product publish
	@$(publish) print --book seeds/book.yaml

proof: setup ## Make build/营口振兴纪实.pdf, the print book laid out by Chromium
	@swift build --configuration $(CONFIGURATION) --product publish
	@$(publish) proof --book seeds/book.yaml --check

test: ## Test everything: the stages, the command, and the books in epubcheck, axe and Chromium
	@scripts/setup test
	@swift build --build-tests
	@swift test --skip-build --disable-xctest
	@scripts/try-book .build/debug/publish

typeset: ## Typeset the books in Chromium and WeasyPrint, and try their XHTML in the Nu checker
	@scripts/setup test
	@swift build --product publish
	@scripts/try-print .build/debug/publish

readers: ## Open the books in mupdf, calibre and Chromium; pictures of their pages go to build/readers/
	@scripts/setup test
	@swift build --product publish
	@scripts/make-large-book build/readers/sixty
	@for book in seeds build/readers/sixty; do \
	  name=$$(basename $$book); \
	  .build/debug/publish epub --book $$book/book.yaml -o build/readers/$$name.epub --quiet 2>/dev/null; \
	  scripts/readers build/readers/$$name.epub build/readers/$$name-pages; \
	done

faults: ## Try hostile inputs and faults of the system: docs/reliability.md
	@scripts/setup test
	@swift build --configuration release --product publish
	@scripts/try-faults .build/release/publish

# How long `make fuzz` tries each of its targets.
SECONDS = 60
fuzz: setup ## Try random and mutated inputs on the readers: make fuzz SECONDS=60
	@scripts/fuzz $(SECONDS)

sanitize: setup ## Test under the address, undefined-behaviour (of C) and thread sanitizers
	@scripts/sanitize

bench: ## Time the release build beside pandoc, calibre and deflating alone: docs/benchmarks.md
	@scripts/setup bench
	@scripts/bench

bench-check: ## Compare the instructions of the seeds' run with those written down
	@scripts/setup bench
	@swift build --configuration release --product publish
	@scripts/bench-check .build/release/publish

lint: ## Check the format of the code, which module imports which, and that nothing large is kept
	@swift format lint --strict --recursive --parallel Sources Tests Fuzz Package.swift
	@scripts/imports
	@! git ls-tree -r -l HEAD | awk '$$4 > 8388608 { print "lint: " $$5 ": too large to be kept"; found = 1 } END { exit !found }'

clean: ## Remove what was built
	@rm -rf .build .venv .venv-print
	@find build -mindepth 1 ! -name .gitkeep -delete
