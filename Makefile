# The only door: every target does its own set-up. `make` alone lists them.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help install install-dev run test soak check static supply fix bench pictures landing catalogues catalogues-check browser lock clean

# Compiled again at each start, all that is imported would cost the tests seconds in every process.
unexport PYTHONDONTWRITEBYTECODE

PYTHON ?= python3
# Tests wait for processes and lines as much as they compute: one more than there are cores.
WORKERS ?= $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1)
UV_VERSION := 0.13.8
BIN := .venv/bin
UV := $(BIN)/uv
UV_INSTALL := $(UV) pip install --quiet --python $(BIN)/python
COMPILE := --quiet --universal --upgrade --generate-hashes --no-header --no-annotate --no-emit-index-url

POT := locales/tama.pot
CATALOGUES := $(wildcard locales/*/LC_MESSAGES/tama.po)
COMPILED := $(CATALOGUES:.po=.mo)

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

# --- set-up -----------------------------------------------------------------------------------------------------------

install: .venv/.installed $(COMPILED) ## make .venv/bin/tama

install-dev: .venv/.installed-dev .venv-aiogram/.installed $(COMPILED)

$(UV):
	$(PYTHON) -c 'import sys; sys.exit("Tama needs Python 3.11 or newer: make PYTHON=python3.x …" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

.venv/.installed: requirements.lock pyproject.toml | $(UV)
	$(UV_INSTALL) --require-hashes -r requirements.lock
	$(UV_INSTALL) --no-deps --editable .
	@touch $@

.venv/.installed-dev: requirements-dev.lock .venv/.installed
	$(UV_INSTALL) --require-hashes -r requirements-dev.lock
	@touch $@

# The second client of the tests wants an older pydantic than Tama.
.venv-aiogram/.installed: requirements-aiogram.lock | $(UV)
	$(UV) venv --quiet --clear --python $(BIN)/python .venv-aiogram
	$(UV) pip install --quiet --python .venv-aiogram/bin/python --require-hashes -r requirements-aiogram.lock
	@touch $@

# What a host has, and nothing else: the tools of development would be loaded too, and counted.
.venv-host/.installed: requirements.lock pyproject.toml | $(UV)
	$(UV) venv --quiet --clear --python $(BIN)/python .venv-host
	$(UV) pip install --quiet --python .venv-host/bin/python --require-hashes -r requirements.lock
	$(UV) pip install --quiet --python .venv-host/bin/python --no-deps --editable .
	@touch $@

%.mo: %.po | .venv/.installed
	$(BIN)/pybabel --quiet compile --input-file $< --output-file $@ --locale $(word 2,$(subst /, ,$<))

# --- use --------------------------------------------------------------------------------------------------------------

run: install ## a local chat on a sample group
	$(BIN)/tama demo

# --- checks -----------------------------------------------------------------------------------------------------------

test: install-dev ## run the tests, on all cores; for some of them: make test ARGS="-k vote"
	@mkdir -p .build
	@$(BIN)/pytest --numprocesses $(WORKERS) --dist loadfile --no-loadscope-reorder $(ARGS)

soak: install-dev ## the promises at their whole figures, written to docs/promises.md; takes minutes, some: make soak ARGS="-k vote"
	@mkdir -p .build
	@$(BIN)/pytest -m "soak or promise" --promises=docs/promises.md $(ARGS)

check: export PYTEST_ADDOPTS += --cov --cov-report=term
check: static supply test ## everything that must hold: format, lint, types, imports, catalogues, supply, tests with coverage

static: install-dev catalogues-check ## the checks that run nothing
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

supply: install-dev .venv-host/.installed ## what a host installs: its licences, and the faults known of it where that can be asked
	@$(BIN)/pip-licenses --python .venv-host/bin/python
	@$(BIN)/python tests/known_faults.py

fix: install-dev ## format, and repair what the linter can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: install-dev .venv-host/.installed ## measure, and print the table of ratios
	$(BIN)/python -m tests.bench

pictures: install-dev browser ## take the README's pictures anew
	$(BIN)/python -m tests.web.browser.pictures

landing: install-dev ## keep a database of this landing for the tests: make landing NAME=0005_documents
	$(BIN)/python -m tests.landings.make $(NAME)

# --- languages --------------------------------------------------------------------------------------------------------

EXTRACT := $(BIN)/pybabel --quiet extract --mapping-file pyproject.toml --no-default-keywords -k T:1 -k P:1,2 \
	--add-location file --sort-output --add-comments "Translators:" --project tama \
	--header-comment "\# Tama's sentences. Made by: make catalogues" --output-file
SAME_POT := diff --ignore-matching-lines POT-Creation-Date $(POT) .build/tama.pot

catalogues: .venv/.installed ## bring the sentences of the code into locales/
	@mkdir -p .build
	$(EXTRACT) .build/tama.pot .
	@$(SAME_POT) > .build/pot.diff 2>&1 || cp .build/tama.pot $(POT)
	@for language in en fr; do \
		test -f locales/$$language/LC_MESSAGES/tama.po || \
		$(BIN)/pybabel --quiet init --input-file $(POT) --output-dir locales --domain tama --locale $$language; \
	done
	$(BIN)/pybabel --quiet update --input-file $(POT) --output-dir locales --domain tama --no-fuzzy-matching --ignore-obsolete
	$(BIN)/python locales/fill_english.py locales/en/LC_MESSAGES/tama.po
	@$(MAKE) --no-print-directory $(COMPILED)

catalogues-check: .venv/.installed
	@mkdir -p .build
	@$(EXTRACT) .build/tama.pot .
	@$(SAME_POT) || { echo "The code has other sentences than locales/: run make catalogues, then translate."; exit 1; }
	@$(BIN)/pybabel --quiet update --check --input-file $(POT) --output-dir locales --domain tama

# --- the rest ---------------------------------------------------------------------------------------------------------

browser: ## install Debian's Chromium for the browser tests, where that is possible
	@if test -x /usr/bin/chromium; then exit 0; \
	elif test "$$(id -u)" -ne 0 || ! command -v apt-get > /dev/null; then echo "No Chromium, and no right to install it: browser tests will be skipped."; \
	else mkdir -p .build; echo "Installing Chromium…"; \
		{ apt-get update --quiet && DEBIAN_FRONTEND=noninteractive timeout 300 apt-get install --quiet --yes --no-install-recommends chromium; } \
			> .build/browser.log 2>&1 || echo "Chromium could not be installed (.build/browser.log): browser tests will be skipped."; \
	fi

lock: | $(UV) ## choose the versions again
	$(UV) pip compile $(COMPILE) pyproject.toml --output-file requirements.lock
	$(UV) pip compile $(COMPILE) pyproject.toml --group dev --constraints requirements.lock --output-file requirements-dev.lock
	$(UV) pip compile $(COMPILE) --group aiogram --output-file requirements-aiogram.lock

clean: ## remove what make made
	rm -rf .venv .venv-aiogram .venv-host .build .mypy_cache .ruff_cache .import_linter_cache .hypothesis $(COMPILED)
	find bot storage tests locales -name __pycache__ -type d -prune -exec rm -rf {} +
