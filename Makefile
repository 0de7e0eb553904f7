# Every target works on a fresh clone with python3, python3-venv, make and git; the rest is fetched, pinned, into .venv.
# The system's own python3 is built for speed; one built into a home is often a third slower.
PYTHON ?= $(shell for each in /usr/bin/python3 python3; do \
	"$$each" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2> /dev/null && break; \
	done; echo "$$each")
WITH_RUN = @$(PYTHON) config/environment.py run
WITH_TEST = @$(PYTHON) config/environment.py test

.DEFAULT_GOAL := help
.PHONY: help run test check fix bench i18n assets

help: ## list these targets
	@sed -n 's/^\([a-z0-9]*\):.* ## \(.*\)/  make \1@\2/p' Makefile | tr '@' '\t'

run: ## start the demo on this machine; Ctrl-C stops everything
	$(WITH_RUN) -m config.serve

test: ## run all tests; ARGS="-k name" chooses some
	$(WITH_TEST) -m tests $(ARGS)

check: ## look at the code without running it: style, types, layers, migrations, settings, translations
	$(WITH_TEST) -m config.checks

fix: ## put code and templates into the agreed form
	$(WITH_TEST) -m config.checks fix

bench: ## measure speed; ONLY=rules measures one family
	$(WITH_RUN) -m kakehashi.ops.bench $(ONLY)

i18n: ## collect the sentences of the interface into locale/ and say what is not translated
	$(WITH_RUN) -m config.extraction

assets: ## build the style sheet
	$(WITH_RUN) -m config.assets
