# The one door. `make run` and `make test` need nothing but this checkout; everything else is told by `make help`.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help run test check fix words build bench pictures simulate planted lock clean setup-run setup-dev setup-build

BIN := .venv/bin
ARGS ?=
JOBS ?= 2
SEEDS ?= 200
PYTEST = QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n $(JOBS) --dist worksteal
# In goes of their own: hundreds of windows in one process make each next one slower.
WINDOW := tests/desktop/window

help: ## this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 12

run: setup-run ## start the window on a demo account with a server of its own; ARGS adds options
	@.ci/screen
	$(BIN)/actuallycare-desktop --demo $(ARGS)

test: setup-dev ## run the tests, two at a time; ARGS="tests/decisions -k merge" picks some, JOBS=0 takes one at a time
ifeq ($(strip $(ARGS)),)
	$(PYTEST) tests --ignore=$(WINDOW)
	$(PYTEST) $(WINDOW)/test_window_[a-c]*.py
	$(PYTEST) $(WINDOW)/test_window_[d-o]*.py
	$(PYTEST) $(WINDOW)/test_window_p*.py
	$(PYTEST) $(WINDOW)/test_window_[q-s]*.py
	$(PYTEST) $(WINDOW)/test_window_[t-z]*.py
else
	$(PYTEST) $(ARGS)
endif

check: setup-dev ## lint, format, types, imports; changes nothing
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

fix: setup-dev ## mend what the linter can mend, and format
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

words: setup-dev ## bring the catalogues of resources/translations up to what the window says, and name what is missing
	$(BIN)/python -m tests.words

build: setup-build ## the program as one folder in dist/actuallycare-desktop/
	$(BIN)/pyinstaller --noconfirm --clean --log-level WARN build.spec
	@du -sh dist/actuallycare-desktop

bench: setup-dev ## measure, and print a table; ARGS go to the benchmarks
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.benchmarks $(ARGS)

pictures: setup-dev ## every screen in light, dark, small, 4K, Spanish, empty, into dist/pictures; ARGS="dark --scene today" picks some
	$(BIN)/python -m tests.pictures dist/pictures $(ARGS)

simulate: setup-dev ## days of field work in seconds: SEEDS=2000 runs so many; ARGS="--jobs 2", or "--seed 7" to replay one
	$(BIN)/python -m tests.simulation $(SEEDS) $(ARGS)

planted: setup-dev ## plant bugs in the engine, and see each caught; ARGS="--bug absence" plants one
	$(BIN)/python -m tests.planted $(ARGS)

lock: ## choose the versions anew and write them with their hashes; ARGS="--upgrade" takes the newest
	.ci/lock $(ARGS)

clean: ## remove the environment and everything that was built
	rm -rf .venv .bootstrap build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find desktop sync resources tests -name __pycache__ -type d -prune -exec rm -rf {} +

setup-run:
	@.ci/setup run

setup-dev:
	@.ci/setup dev

setup-build:
	@.ci/setup build
