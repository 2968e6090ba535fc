# Everything a person types: make run, make test, make bench. Windows without make: docs/running.md says what to type.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes
PARTS := -r requirements.txt -r requirements-dev.txt -r requirements-lake.txt
PIN := $(BIN)/uv pip compile --upgrade --no-header --no-annotate --no-emit-index-url --generate-hashes --universal --python-version 3.11
# Every visit has a thread, and each thread an arena of its own in glibc: what one has let go of would be lost to the others. With two of them,
# visitors who come at once wait for each other's (docs/measured.md).
export MALLOC_ARENA_MAX ?= 4
HOST ?= 127.0.0.1
PORT ?= 8501
WHERE = --host $(HOST) --port $(PORT) $(if $(OPEN),--open)

.PHONY: demo run test check lint types layers unit pythons needs bench soak handbook requirements digests sbom audit clean help

# An environment whose Python is gone, or has become another (Debian's next release), is made anew.
ifneq ($(wildcard $(VENV)),)
ifneq ($(shell $(BIN)/python -c 'import os, site, sys; sys.exit(not os.path.isdir(site.getsitepackages()[0]))' 2>/dev/null || echo stale),)
$(info The Python of $(VENV) has changed: it is made anew.)
$(shell rm -rf $(VENV))
endif
endif

help:            ## what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

run: $(VENV)/.run  ## build the warehouse and serve the dashboard on 127.0.0.1:8501
	@$(BIN)/python china_desk.py run $(WHERE)

demo: $(VENV)/.run  ## a desk that shows the sample, apart from data of your own, on 127.0.0.1:8501
	@env -u DESK -u RECORDS WAREHOUSE=data/demo/warehouse.duckdb $(BIN)/python china_desk.py run $(WHERE)

test: needs $(VENV)/.test  ## everything that CI runs, a real browser included
	@# Side by side: each alone leaves a core idle.
	@$(MAKE) -j2 $(if $(filter output-sync,$(.FEATURES)),--output-sync=target) check
	@$(MAKE) unit

needs: $(VENV)/bin/python  # what the tests need of the system: installed where we may, else named
	@$(BIN)/python tests/system_needs.py

check: lint types layers  ## the quick half of the tests: style, types, layers

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.test
	$(BIN)/mypy

layers: $(VENV)/.test
	$(BIN)/lint-imports

unit: $(VENV)/.test
	@# Browser tests among the others, and a worker more than two cores need: one that waits for a browser leaves its core to them.
	@# worksteal: a worker that is done takes over half of what another has left, so that none waits behind a long file.
	@# What is compiled is kept, whatever is said elsewhere: workers and the processes that tests start read the same thousand files.
	env -u PYTHONDONTWRITEBYTECODE $(BIN)/python -m pytest -n 3 --dist worksteal

pythons: $(VENV)/.test  ## types and a quick part of the tests on every other supported Python found here
	$(BIN)/python tests/other_pythons.py

bench: $(VENV)/.test  ## the benchmarks, as ratios against named peers in the same run
	$(BIN)/python -m benchmarks

soak: $(VENV)/.test $(VENV)/.s3 $(VENV)/.guided pythons  ## the other Pythons, the slow proofs among the tests, then ten minutes of many visitors while builds run: errors, memory, open files
	env -u PYTHONDONTWRITEBYTECODE $(BIN)/python -m pytest -n 2 --dist worksteal -m soak
	$(BIN)/python -m benchmarks soak

handbook: $(VENV)/.test  ## take the pictures of the handbook anew, of the sample
	$(BIN)/python -m scripts.handbook

requirements: $(VENV)/.test  ## pin the parts anew after a change of requirements*.in
	$(PIN) requirements.in -o requirements.txt
	$(PIN) requirements-dev.in -o requirements-dev.txt
	$(PIN) requirements-lake.in -o requirements-lake.txt
	$(PIN) requirements-s3.in -o requirements-s3.txt

digests:         ## name the base images of containers by what their tags are now (needs docker)
	@.ci/digests

# Tools of their own environments: they are no part of the project.
sbom: $(VENV)/.test  ## sbom.json: what the pinned parts are (CycloneDX)
	cat requirements.txt requirements-lake.txt | $(BIN)/uv tool run --quiet --from cyclonedx-bom==7.5.0 cyclonedx-py requirements - --pyproject pyproject.toml --output-file sbom.json

audit: $(VENV)/.test  ## whether any pinned part has a known hole (OSV)
	$(BIN)/uv tool run --quiet --from pip-audit==2.10.1 pip-audit --vulnerability-service osv --disable-pip --require-hashes --requirement requirements.txt --requirement requirements-lake.txt

$(VENV)/bin/python:
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 or newer is needed, and $(PYTHON) is not there; on Debian: sudo apt-get install python3 python3-venv"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; this is $$($(PYTHON) --version 2>&1). Name another with: make PYTHON=python3.13 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "Python's venv is missing; on Debian: sudo apt-get install python3-venv"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

# With each version: units may not write beside their code.
$(VENV)/.run: requirements.txt locales/version.py | $(VENV)/bin/python
	@echo "Installing (the first time only) …"
	@$(INSTALL) -r requirements.txt
	@# Once, and not at each start where Python may keep nothing (PYTHONDONTWRITEBYTECODE).
	@$(BIN)/python -m compileall -q app.py china_desk.py dashboard lake locales pages pipeline recount records reports settings
	@touch $@

# uv comes first and takes a third of pip's time, but knows nothing of pip's settings (an index of the house, say): then pip does it all.
$(VENV)/.test: requirements.txt requirements-dev.txt requirements-lake.txt | $(VENV)/bin/python
	@echo "Installing (the first time only) …"
	@sed -n '/^uv==/,/[^\\]$$/p' requirements-dev.txt > $(VENV)/uv.txt
	@$(INSTALL) -r $(VENV)/uv.txt
	@$(BIN)/uv pip install --quiet --system-certs --compile-bytecode --require-hashes --python $(BIN)/python $(PARTS) 2>$(VENV)/uv.log || $(INSTALL) $(PARTS)
	@touch $(VENV)/.run $@

# An S3 server for the tests of a shared lake; its parts do not go with ours.
$(VENV)/.s3: requirements-s3.txt $(VENV)/.test
	@$(BIN)/uv venv --quiet --clear $(VENV)/s3
	@$(BIN)/uv pip install --quiet --system-certs --require-hashes --python $(VENV)/s3/bin/python -r requirements-s3.txt
	@touch $@

# What leads the fuzzing (tests/guide.py): for Linux, and for `make soak` alone.
$(VENV)/.guided: $(VENV)/.test
	@$(BIN)/uv pip install --quiet --system-certs --python $(BIN)/python --target $(VENV)/guided atheris==3.0.0
	@touch $@

clean:           ## remove the environment and the built warehouse (data/raw and the history stay)
	rm -rf $(VENV) $(VENV)-3.* data/warehouse.duckdb pipeline/__blank__
