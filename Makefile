# Python 3.11 or later and make are all that is needed; everything else goes into .venv.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo docs test test-fast test-servers lint types bench ecosystem format clean

demo: .venv/run  ## make the sample site's target files anew, in build/demo, offline
	@rm -rf build/demo && mkdir -p build/demo/content/news && cp -R l10n.toml locales build/demo
	@cp content/news/*.zh-CN.md build/demo/content/news
	@cd build/demo && ../../$(BIN)/python -m l10n translate batch; code=$$?; \
	case $$code in \
	0) ;; \
	3) echo; echo "Exit code 3: some units of one article wait for an engine, on purpose; all else is done." ;; \
	*) exit $$code ;; \
	esac
	@echo; cd build/demo && ../../$(BIN)/python -m l10n status
	@echo; echo "Made from *.zh-CN.md and the catalogs in locales/:"; ls build/demo/content/news/*.en.md build/demo/content/news/*.ja.md build/demo/content/news/*.zh-tw.md
	@echo; echo "Look at build/demo/content/news/harbor-fund-q3.en.md beside content/news/harbor-fund-q3.zh-CN.md."

test: .venv/dev  ## every test
	$(BIN)/python -m pytest -n auto $(PYTEST)

test-fast: .venv/dev  ## every test but property suites and hostile input, in about three minutes
	$(BIN)/python -m pytest -n auto -m "not servers and not hostile and not property" $(PYTEST)

test-servers: .venv/servers .venv-libre/ready .venv-llama/ready  ## tests against real servers; the first time compiles llama.cpp
	$(BIN)/python -m pytest tests/servers -m servers $(PYTEST)

lint: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/dev
	$(BIN)/mypy

format: .venv/dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: .venv/run  ## write what docs/checks.md says of each rule anew
	sed '/^<!-- Written by/q' docs/checks.md > docs/checks.md.new
	echo >> docs/checks.md.new
	$(BIN)/python -m l10n rules --format markdown >> docs/checks.md.new
	mv docs/checks.md.new docs/checks.md

bench: .venv/dev  ## measure; see benchmarks/README.md
	$(BIN)/python benchmarks/run.py

ecosystem: .venv/dev  ## what differs from the revision BASE, in which file; see benchmarks/README.md
	$(BIN)/python benchmarks/ecosystem.py $(if $(BASE),--base $(BASE)) $(if $(HEAD),--head $(HEAD)) $(if $(CORPUS),--corpus $(CORPUS))

.venv/pip:
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@touch $@

.venv/run: .venv/pip pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

.venv/dev: .venv/run
	$(BIN)/python -m pip install --quiet --editable . --group dev
	@touch $@

.venv/servers: .venv/dev
	$(BIN)/python -m pip install --quiet --editable . --group servers
	@touch $@

# They pin libraries that contradict ours and each other: an environment for each.
.venv-libre/ready:
	$(PYTHON) -m venv .venv-libre
	.venv-libre/bin/python -m pip install --quiet --disable-pip-version-check "libretranslate==1.9.6"
	@touch $@

.venv-llama/ready:  # no wheel: cmake and a C++ compiler are needed, and some minutes
	$(PYTHON) -m venv .venv-llama
	.venv-llama/bin/python -m pip install --quiet --disable-pip-version-check "llama-cpp-python[server]==0.3.36"
	@touch $@

clean:
	rm -rf .venv .venv-libre .venv-llama build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
