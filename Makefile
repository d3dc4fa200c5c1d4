PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: help site check test browser bench golden fix screenshot strings docs lock clean

help:  ## Show what can be made
	@grep -E '^[a-z]+:.*##' Makefile | sed 's/:.*## /\t/' | expand -t 10

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

site: $(READY)  ## Build the public site and the personal sites of the demo plans
	$(BIN)/mkdocs build --strict --quiet
	$(BIN)/ownpace build --out build/plans
	@$(BIN)/python -m benchmarks.whereabouts

check: $(READY)  ## Format, lint, types, layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: $(READY) browser  ## Run every test, those in a browser included
	$(BIN)/pytest

browser:
	@sh tests/browser/install.sh

bench: $(READY) browser  ## Measure against plain MkDocs, both sides in one run
	$(BIN)/python -m benchmarks

golden: $(READY)  ## Write the expected files of the tests anew
	$(BIN)/pytest --regen

fix: $(READY)  ## Format, and repair what can be repaired
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

screenshot: $(READY) browser site  ## Take the picture in the README anew
	$(BIN)/python -m benchmarks.screenshot

strings: $(READY)  ## Collect the interface strings of the templates into the catalogues
	$(BIN)/ownpace i18n ui

docs: $(READY)  ## Write the description of plans and diaries, field by field, anew
	$(BIN)/ownpace schema --markdown > docs/plan.md
	$(BIN)/ownpace schema --diary --markdown > docs/diary.md

lock: $(READY)  ## Choose the versions of all dependencies anew
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-header --no-annotate --upgrade --quiet -o requirements.lock

clean:  ## Remove what was built, and the virtual environment
	rm -rf build .ownpace $(VENV)
