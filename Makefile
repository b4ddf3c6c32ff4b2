# Everything a person does with StoryCreator, one command each. `make` alone lists them.
# Recipes only call scripts and manage.py, so that each can be run and read on its own.

PY := .venv/bin/python
ADDRESS ?= 127.0.0.1:8000
DB ?= sqlite

.DEFAULT_GOAL := help
.PHONY: help setup run serve test test-sqlite test-postgres test-browser check format bench book-matrix chaos clean

help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' Makefile | sed -E 's/:[^#]*## /\t/' | expand -t 16

setup: ## Make .venv with everything in it (quick when nothing changed)
	@scripts/setup.sh

run: setup ## Serve the site with its worker and a demo family; DB=postgres uses PostgreSQL
ifeq ($(DB),postgres)
	@$(PY) scripts/with_postgres.py --keep -- $(MAKE) --no-print-directory serve
else
	@$(MAKE) --no-print-directory serve
endif

serve:
	@$(PY) manage.py migrate --verbosity 0
	@$(PY) manage.py seed_demo
	@$(PY) manage.py dev $(ADDRESS)

test: setup ## Run every test: on SQLite, those with a database on PostgreSQL, in a browser
	@scripts/install_system_packages.sh
	@scripts/install_emulators.sh
	@$(PY) scripts/run_tests.py sqlite postgres browser

test-sqlite: setup ## Run the tests on SQLite; ARGS goes to pytest
	@scripts/install_emulators.sh
	@$(PY) scripts/run_tests.py sqlite -- $(ARGS)

test-postgres: setup ## Run the tests on PostgreSQL; ARGS goes to pytest
	@scripts/install_emulators.sh
	@$(PY) scripts/run_tests.py postgres -- $(ARGS)

test-browser: setup ## Run the tests in a browser; ARGS goes to pytest
	@scripts/install_system_packages.sh
	@scripts/install_emulators.sh
	@$(PY) scripts/run_tests.py browser -- $(ARGS)

check: setup ## Format, lint, types, layers, migrations, deployment checks
	@scripts/check.sh

format: setup ## Put the code into the house's format
	@$(PY) -m ruff format .
	@$(PY) -m ruff check --fix .

bench: setup ## Run the measurements in bench/ and print their ratios
	@$(PY) scripts/run_benches.py

book-matrix: setup ## Write and measure every kind of book, draw contact sheets: build/book-matrix
	@$(PY) manage.py book_matrix $(ARGS)

chaos: setup ## Kill workers at random while they make books; ARGS="--seed N --books 20"
	@$(PY) scripts/run_chaos.py $(ARGS)

clean: ## Remove .venv, caches and this machine's data (var/)
	rm -rf .venv var build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
