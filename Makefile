# Two commands are all a newcomer needs: `make run` and `make test`. Both set everything up first.
.POSIX:
.PHONY: run test check lock words sample screenshots bench clean system

PYTHON = python3
BIN = .venv/bin
READY = .venv/ready

# What Qt needs on a bare Debian: to draw without a display, and to open a window on X.
DRAWING = libegl1 libgl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon0 libbrotli1
WINDOWS = libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-xkb1 libxkbcommon-x11-0 libxcb-shape0

run: $(READY) system
	@if $(BIN)/python -c "import sys; from facilitator.display import has_display as can_show; sys.exit(not can_show())"; then \
		exec $(BIN)/facilitator; \
	else \
		echo "There is no display here, so a whole workshop is rehearsed into build/rehearsal/ instead."; \
		exec $(BIN)/facilitator rehearse leadership-for-learning --to build/rehearsal; \
	fi

# The whole suite, without a display, on two virtual screens.
test: $(READY) system
	@$(BIN)/python -m pytest -n 2 --dist worksteal

# What a commit must pass besides the tests.
check: $(READY)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

$(READY): requirements.lock pyproject.toml
	@echo "Setting up .venv (a few minutes the first time) …"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; set PYTHON to it: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv .venv || \
		{ echo "Python's venv is missing; on Debian: apt-get install python3-venv"; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -q -j 0 .venv facilitator >/dev/null || true
	@touch $(READY)

# Installs Qt's system libraries where that is allowed without asking; otherwise says what to type.
system:
	@if command -v dpkg-query >/dev/null 2>&1; then \
		missing=""; \
		for each in $(DRAWING) $(WINDOWS); do \
			dpkg-query -W -f '$${Status}' "$$each" 2>/dev/null | grep -q "ok installed" || \
			dpkg-query -W -f '$${Status}' "$${each}t64" 2>/dev/null | grep -q "ok installed" || \
			missing="$$missing $$each"; \
		done; \
		if [ -n "$$missing" ]; then \
			may=""; \
			if [ "$$(id -u)" = 0 ]; then may="env"; elif sudo -n true 2>/dev/null; then may="sudo env"; fi; \
			if [ -n "$$may" ]; then \
				echo "Installing$$missing …"; \
				{ $$may apt-get update -qq && $$may DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing; } >/dev/null || exit 1; \
			else \
				echo "Qt needs system libraries; please run: sudo apt-get install$$missing"; exit 1; \
			fi; \
		fi; \
	fi

lock: $(READY)
	@$(BIN)/python -m pip install --quiet uv
	@$(BIN)/python -m uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 \
		--generate-hashes --no-header --no-annotate --quiet -o requirements.lock

words: $(READY)
	@$(BIN)/pybabel --quiet extract -F .babel.cfg -k N_ -k counted:1,2 --no-location --sort-output \
		--omit-header -o assets/locale/facilitator.pot facilitator

sample: $(READY)
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.making.sample

screenshots: $(READY) system
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.making.screenshots

bench: $(READY) system
	@$(BIN)/python -m tests.benchmarks

clean:
	@rm -rf .venv build
