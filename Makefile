# Everything that a developer runs. Each target first puts what it needs into .venv; nothing else is touched.
#
# PYTHON is the interpreter that .venv is made with, CPython 3.11 or later.

PYTHON ?= python3
BIN := .venv/bin
PYTEST := $(BIN)/python -m pytest --numprocesses auto --quiet
# What becomes of a brief in other people's tools is a law too.
RESAVED := $(patsubst %,tests/integration/test_%.py,networkx igraph rdf javascript seeds_through_tools losses \
	graphml_xsd edits schema)

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo test check lint laws models tools mutants docs pictures bench eval wheel clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

demo: .venv/.cli ## turn the two seed pages into briefs in demo/, and show them
	$(BIN)/briefkit read seeds/*.txt --to json --to jsonld --to graphml --output demo/
	$(BIN)/briefkit show demo/*.json

test: .venv/.test ## run the tests
	$(PYTEST)

check: lint test docs ## run all that a change must pass

lint: .venv/.dev ## check style, types and the direction of imports
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/pyright
	$(BIN)/lint-imports

laws: .venv/.test ## run the laws on a thousand examples each
	HYPOTHESIS_PROFILE=ci $(PYTEST) tests/property tests/conformance $(RESAVED)

models: .venv/.bench ## run the tests that need a language model
	$(PYTEST) tests/unit/annotate/test_spacy.py

tools: ## install the JavaScript tools that some tests use, with npm
	npm ci --no-audit --no-fund --prefix tests/integration/node

mutants: .venv/.test ## break the code in many small ways: a test must notice each
	$(BIN)/python -m tests.mutants

docs: .venv/.docs ## build the documentation into docs/_build
	$(BIN)/python -m sphinx --nitpicky --fail-on-warning --keep-going --quiet --builder html docs docs/_build/html

pictures: .venv/.pictures ## draw the graphs of both seeds for the documentation anew
	$(BIN)/briefkit read seeds/*.txt --to graphml --output build/pictures/
	set -- build/pictures/*.graphml; \
	$(BIN)/python docs/draw.py $$1 docs/_static/seed-1.png; \
	$(BIN)/python docs/draw.py $$2 docs/_static/seed-2.png

bench: .venv/.bench ## run all benchmarks side by side; QUICK=1 for a smaller run
	$(BIN)/python -m benchmarks $(if $(QUICK),--quick)

eval: .venv/.bench ## measure extraction on the gold data of ../shared, and write the figures of the docs
	$(BIN)/python -m benchmarks.eval --write

wheel: $(BIN)/python ## build the wheel, and use it where nothing else is installed
	$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist .
	$(PYTHON) -m venv --clear build/wheel
	build/wheel/bin/pip install --quiet "$$(ls -t dist/briefkit-*.whl | head -1)[cli]"
	build/wheel/bin/briefkit plugins --check
	build/wheel/bin/briefkit read seeds/*.txt --to jsonl | build/wheel/bin/briefkit check --from jsonl -

clean: ## remove all that the targets have made
	rm -rf .venv build dist demo docs/_build .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(BIN)/python:
	$(PYTHON) -m venv .venv

# .venv/.test is there when the extra `test` is installed as pyproject.toml has it now, and so on.
.venv/.%: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --editable '.[$*]'
	@touch $@
