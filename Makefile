# Everything a person types: make run, make test, make bench. Windows without make: README.md says what to type.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
HOST ?= 127.0.0.1
PORT ?= 8501

.PHONY: run test bench check lint types layers unit browser sample requirements clean help

help:            ## what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

run: $(VENV)/.run  ## build the warehouse and serve the dashboard on 127.0.0.1:8501
	@$(BIN)/python -m pipeline build --fill-sample
	@echo "China Desk: http://$(HOST):$(PORT)  (Ctrl+C stops)"
	@$(BIN)/python -m streamlit run app.py --server.address $(HOST) --server.port $(PORT)

test: $(VENV)/.test lint types layers unit  ## everything that CI runs, a real browser included

check: lint types layers  ## the quick half of the tests: style, types, layers

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.test
	$(BIN)/mypy

layers: $(VENV)/.test
	$(BIN)/lint-imports

unit: $(VENV)/.test
	$(BIN)/python tests/need_browser.py
	$(BIN)/python -m pytest -n 2 --dist loadfile --ignore tests/browser
	@# Again where a click got lost: WebGL in software drops some (the first above all).
	$(BIN)/python -m pytest -n 2 --dist loadfile tests/browser --reruns 2 -r R

bench: $(VENV)/.test  ## the benchmarks, as ratios against named peers in the same run
	$(BIN)/python -m benchmarks

sample: $(VENV)/.run  ## write data/sample again from data/facts
	$(BIN)/python scripts/write_sample.py

requirements: $(VENV)/.test  ## pin the parts anew after a change of requirements*.in
	$(BIN)/uv pip compile --upgrade --no-header --no-annotate --no-emit-index-url --universal --python-version 3.11 requirements.in -o requirements.txt
	$(BIN)/uv pip compile --upgrade --no-header --no-annotate --no-emit-index-url --universal --python-version 3.11 requirements-dev.in -o requirements-dev.txt

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; this is $$($(PYTHON) --version). Name another with: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "Python's venv is missing; on Debian: apt-get install python3-venv"; exit 1; }

$(VENV)/.run: requirements.txt | $(VENV)/bin/python
	@echo "Installing (the first time only) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/.test: requirements-dev.txt $(VENV)/.run
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

clean:           ## remove the environment and the built warehouse (data/raw and the history stay)
	rm -rf $(VENV) data/warehouse.duckdb
