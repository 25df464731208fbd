# Python 3.11 or later and make are all that is needed; everything else goes into .venv.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test lint types bench format clean

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

lint: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/dev
	$(BIN)/mypy

format: .venv/dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: .venv/dev  ## measure; see benchmarks/README.md
	$(BIN)/python benchmarks/run.py

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

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
