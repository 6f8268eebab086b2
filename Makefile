# Everything this project does by command. `make` alone lists it.
# Needed beforehand: Python 3.11 or newer and make; the rest is fetched into .venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ROOMS := bot handlers services domain storage scheduler web locales
CODE := $(ROOMS) tests bench
# tests wait for databases, sockets and other processes: three at a time keep two cores busy
WORKERS ?= 3
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --require-hashes

.DEFAULT_GOAL := help
.PHONY: bench-sweep bench-growth bench-announcement pgbouncer help run demo-wecom test lint types imports pytest soak chaos failover browser promtool bench docs format audit lock clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(VENV)/.ready ## start the program (the demo county when no channel token is set) and print its address
	@$(BIN)/python -m bot run

demo-wecom: $(VENV)/.ready-dev ## the demo county on WeCom and in WeChat, on simulated phones; nothing is kept
	@$(BIN)/python -m tests.wecom_demo

test: lint types imports pytest ## every check: lint, types, imports, all tests on SQLite and PostgreSQL, browser

lint: $(VENV)/.ready-dev ## ruff: rules and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.ready-dev ## mypy, strict
	$(BIN)/mypy

imports: $(VENV)/.ready-dev ## the ladder of rooms
	$(BIN)/lint-imports

pytest: $(VENV)/.ready-dev browser pgbouncer promtool ## all tests (make pytest ARGS="-k receipt" for some)
	$(BIN)/pytest -n $(WORKERS) --dist worksteal $(ARGS)

soak: $(VENV)/.ready-dev ## random walks as in the tests, but new ones every time, more and longer (make soak WALKS=500 for fewer)
	MINYI_SOAK=1 MINYI_WALKS=$(or $(WALKS),2000) MINYI_STEPS=$(or $(STEPS),100) $(BIN)/pytest -n $(WORKERS) --dist worksteal -o faulthandler_timeout=0 tests/machine

chaos: $(VENV)/.ready-dev ## the storm of the tests for minutes, on both databases (make chaos MINUTES=10 SEED=3)
	CHAOS_MINUTES=$(or $(MINUTES),3) CHAOS_SEED=$(or $(SEED),$(shell date +%s)) $(BIN)/pytest -n0 -q \
		-o log_cli=true -o log_cli_level=INFO -o faulthandler_timeout=0 tests/chaos

failover: $(VENV)/.ready-dev ## two replicas, two PostgreSQL under Patroni: the leader is taken away under load, four times
	@$(BIN)/python -m bench.failover

browser: ## Debian's Chromium and a Chinese font, when root and missing
	@sh .ci/browser

promtool: | $(VENV)/bin/python ## Prometheus's own check of its rules, unpacked into .venv when missing
	@sh .ci/promtool

bench: $(VENV)/.ready-dev ## CPU per update and updates a second on three channels, beside two plain bots and the floors
	@$(BIN)/python -m bench

bench-sweep: $(VENV)/.ready-dev ## 100 000 due clocks of 1 000 000 fired and told on PostgreSQL: one sweeper, two, one killed; the floor beside
	@$(BIN)/python -m bench.scenarios.sweep

bench-growth: $(VENV)/.ready-dev ## what a turn, an idle tick and every list cost with 1 000 cases and with 1 000 000 (BENCH_CASES=…)
	@$(BIN)/python -m bench.scenarios.growth

bench-announcement: $(VENV)/.ready-dev ## how much later people are answered while an announcement to 50 000 is under way
	@$(BIN)/python -m bench.scenarios.announcement

pgbouncer: ## Debian's PgBouncer for the tests, when root and missing
	@sh .ci/pgbouncer

docs: $(VENV)/.ready ## write docs/lifecycle.md and docs/methods.md anew from their tables
	$(BIN)/python -m bot docs

format: $(VENV)/.ready-dev ## let ruff mend what it can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

LOCK := compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-header --no-annotate

audit: $(VENV)/.ready-dev ## known faults of what is locked, asked of the net (fails where it cannot be asked)
	@$(PYTHON) -m venv $(VENV)/audit
	@$(VENV)/audit/bin/python -m pip --disable-pip-version-check install --quiet pip-audit
	$(VENV)/audit/bin/pip-audit --strict --disable-pip --require-hashes --requirement requirements.txt

lock: $(VENV)/.ready-dev ## lock the newest allowed versions, with hashes and without addresses
	$(BIN)/python -m pip --disable-pip-version-check install --quiet uv
	$(BIN)/uv pip $(LOCK) --upgrade requirements.in --output-file requirements.txt
	$(BIN)/uv pip $(LOCK) --upgrade requirements-dev.in --constraint requirements.txt --output-file requirements-dev.txt

clean: ## remove the environment and what tools left
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis

# The stamps say which lock file the environment was filled from: a second run costs nothing.
$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed (make PYTHON=...)")'
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "python3-venv is missing"; exit 1; }

$(VENV)/.ready: requirements.txt | $(VENV)/bin/python
	@echo "fetching what the program needs into $(VENV) ..."
	@$(PIP) -r requirements.txt
	@touch $@

$(VENV)/.ready-dev: requirements-dev.txt $(VENV)/.ready
	@echo "fetching what the checks need into $(VENV) ..."
	@$(PIP) -r requirements-dev.txt
	@touch $@
