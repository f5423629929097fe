# Every target gets its environment ready first; "make" alone lists them, and the variables that they take.
# `override X := $(value X)` takes what was typed as it stands: make would otherwise run $(shell …) in it.

PYTHON ?= python3
known = $(eval override $1 := $$(value $1))$(eval export $1)$(eval KNOWN += $1)
$(call known,PERIOD)        ## 2023, 2023H1, 2023Q3, 2023-09, 2021-07..2021-12, 2023年上半年 …
$(call known,LOCALE)        ## zh or en: the language [zh]
$(call known,DATA)          ## the folder of the ledger [data]
$(call known,OUTPUT)        ## where the results go [outputs]
$(call known,TEMPLATE)      ## another template of the briefing, or notice, or work_report
$(call known,NOTEBOOKS)     ## the folder of other notebooks
$(call known,DRAFT)         ## 1: a marked draft that lists what is in doubt
$(call known,EACH)          ## 1: also a document for each enterprise
$(call known,EACH_TEMPLATE) ## another template of these documents
$(call known,EDITIONS)      ## how many editions of a document are kept [50]
$(call known,WHY)           ## 1: tell of each thing why it was made, or kept
$(call known,FRESH)         ## 1: make everything anew, whatever has been kept
$(call known,NO_HTML)       ## 1: no pages of HTML
$(call known,ENGINE)        ## forked or kernel: how notebooks are run
$(call known,WORKERS)       ## how many notebooks at a time [one for each core]
$(call known,TIMEOUT)       ## seconds that a cell may take [600]
$(call known,CLUSTER)       ## run the notebooks on this Dask cluster: tcp://host:8786
$(call known,FILE)          ## the briefing to be verified or refreshed, the template to be checked, the file to be looked through
$(call known,CONFIRM)       ## 1: also the rows by which a person confirms that a finding is no personal data
$(call known,PLAIN)         ## 1: a refresh without tracked changes
$(call known,PROFILE)       ## another page and other rules than those of templates/gbt9704.toml
$(call known,FILES)         ## the reports to be drafted from, the workbooks to be taken in, or a folder of them; the filled list of translations
$(call known,SEED)          ## the number that all chance of the made-up group comes from [1], or of a soak [by the clock]
$(call known,ROUNDS)        ## how many reports a soak makes [300]
$(call known,FROM)          ## the first report that a soak compares, to come back to it quickly [1]
$(call known,FULL)          ## 1: the benchmarks at their full size

# A misspelt variable would be passed over in silence. What is known is overridden by now; $(call quoted,…) is for the shell.
UNKNOWN := $(foreach each,$(filter-out PYTHON,$(.VARIABLES)),$(if $(filter command,$(origin $(each))),$(each)))
quoted  = '$(subst ','\'',$1)'
NEAREST = import difflib, sys; print(*difflib.get_close_matches(sys.argv[1].upper(), sys.argv[2:], 1))
nearest = $(shell $(PYTHON) -c '$(NEAREST)' $(call quoted,$1) $(KNOWN) 2>&-)
meant   = $(if $1,the nearest is $1,"make" alone lists them)
$(foreach each,$(firstword $(UNKNOWN)),$(error There is no variable $(each); $(call meant,$(call nearest,$(each)))))

# A switch is off when it is empty or says so, in whatever case; $(call switch,DRAFT,--draft) is its option, or nothing.
lower  = $(subst A,a,$(subst E,e,$(subst F,f,$(subst L,l,$(subst N,n,$(subst O,o,$(subst S,s,$1)))))))
switch = $(if $(filter-out 0 no false off,$(call lower,$($1))),$2)

# Compiled modules are kept: without them each run would compile some fifteen hundred files anew (measured: 6.6 s, not 3.4 s).
unexport PYTHONDONTWRITEBYTECODE

# The stamps carry the folder's checksum: a copied or moved folder is set up anew and never imports from its origin.
HERE      := $(shell pwd | cksum | cut -d' ' -f1)
READY     := .venv/.ready-$(HERE)
LAB_READY := .venv-lab/.ready-$(HERE)
PEERS_READY := .venv-peers/.ready-$(HERE)
# In the place of the shell: who ends make ends what it runs.
RUN       := exec .venv/bin/python -m
SOURCES   := reporting tests notebooks benchmarks

.DEFAULT_GOAL := help
.PHONY: help report extract forms intake board tidy translations demo verify refresh template-check privacy lab benchmarks tokens test recount soak check format-check lint types format lock clean

help:          ## this list
	@sed -n 's/^\([a-z-]*\):[^#]*## */\1|/p' Makefile | awk -F'|' '{ printf "make %-15s %s\n", $$1, $$2 }'
	@echo
	@sed -n 's/^$$(call known,\([A-Z_]*\)) *## */\1=|/p' Makefile | awk -F'|' '{ printf "%-18s %s\n", $$1, $$2 }'

ifdef PERIOD
report: $(READY) ## the briefing of a period: PERIOD=2023, and any variable from LOCALE to CLUSTER
	@$(RUN) reporting report $${LOCALE:+--locale="$$LOCALE"} $${DATA:+--data="$$DATA"} \
	    $${OUTPUT:+--output="$$OUTPUT"} $${TEMPLATE:+--template="$$TEMPLATE"} \
	    $${NOTEBOOKS:+--notebooks="$$NOTEBOOKS"} $${EACH_TEMPLATE:+--each-template="$$EACH_TEMPLATE"} \
	    $(call switch,DRAFT,--draft) $(call switch,EACH,--each) $(call switch,WHY,--why) \
	    $(call switch,FRESH,--fresh) $${EDITIONS:+--editions="$$EDITIONS"} $(call switch,NO_HTML,--no-html) \
	    $${ENGINE:+--engine="$$ENGINE"} $${WORKERS:+--workers="$$WORKERS"} $${TIMEOUT:+--timeout="$$TIMEOUT"} \
	    $${CLUSTER:+--cluster="$$CLUSTER"} -- "$$PERIOD"
else
report:
	@echo 'Say which period to report on, for example: make report PERIOD=2023' >&2; exit 2
endif

ifdef PERIOD
forms: $(READY) ## a form workbook for each enterprise to fill in: PERIOD=2024 [DATA=dir] [OUTPUT=dir]
	@$(RUN) reporting forms $${DATA:+--data="$$DATA"} $${OUTPUT:+--output="$$OUTPUT"} -- "$$PERIOD"
else
forms:
	@echo 'Say which period the enterprises are to report, for example: make forms PERIOD=2024' >&2; exit 2
endif

ifdef FILES
intake: $(READY) ## returned workbooks into the ledger: FILES=folder-or-workbook [PERIOD=2024] [DATA=dir] [OUTPUT=dir]
	@$(RUN) reporting intake $${PERIOD:+--period="$$PERIOD"} $${DATA:+--data="$$DATA"} \
	    $${OUTPUT:+--output="$$OUTPUT"} -- "$$FILES"
else
intake:
	@echo 'Say which folder or workbook to take in, for example: make intake FILES=inbox' >&2; exit 2
endif

ifdef FILES
extract: $(READY) ## rows of the ledger drafted from reports: FILES=folder-or-file [PERIOD=2023] [DATA=dir] [OUTPUT=dir]
	@$(RUN) reporting extract $${PERIOD:+--period="$$PERIOD"} $${DATA:+--data="$$DATA"} \
	    $${OUTPUT:+--output="$$OUTPUT"} -- "$$FILES"
else
extract:
	@echo 'Say which folder or file to draft from, for example: make extract FILES=reports' >&2; exit 2
endif

ifdef PERIOD
board: $(READY) ## who sent a return for a period, and who did not: PERIOD=2024 [LOCALE=en] [DATA=dir]
	@$(RUN) reporting board $${LOCALE:+--locale="$$LOCALE"} $${DATA:+--data="$$DATA"} -- "$$PERIOD"
else
board:
	@echo 'Say which period is collected, for example: make board PERIOD=2024' >&2; exit 2
endif

tidy: $(READY) ## the ledger's tables back in the kit's form, after Excel or WPS saved them: [DATA=dir]
	@$(RUN) reporting tidy $${DATA:+--data="$$DATA"}

translations: $(READY) ## what has no English as a list, or filled lists into the ledger: [PERIOD=2023] [FILES=list] [DATA=dir] [OUTPUT=dir]
	@$(RUN) reporting translations $${PERIOD:+--period="$$PERIOD"} $${DATA:+--data="$$DATA"} \
	    $${OUTPUT:+--output="$$OUTPUT"} $${FILES:+-- "$$FILES"}

ifdef FILE
verify: $(READY) ## the numbers of an edited briefing: FILE=briefing-2023.docx [DATA=dir] [OUTPUT=dir]
	@$(RUN) reporting verify $${DATA:+--data="$$DATA"} $${OUTPUT:+--output="$$OUTPUT"} -- "$$FILE"
else
verify:
	@echo 'Say which file to verify, for example: make verify FILE=outputs/2023/briefing-2023.docx' >&2; exit 2
endif

ifdef FILE
refresh: $(READY) ## the figures of an edited briefing as they are today, as tracked changes: FILE=… [DATA=dir] [OUTPUT=dir] [PLAIN=1]
	@$(RUN) reporting refresh $${DATA:+--data="$$DATA"} $${OUTPUT:+--output="$$OUTPUT"} $(call switch,PLAIN,--plain) -- "$$FILE"
else
refresh:
	@echo 'Say which file to refresh, for example: make refresh FILE=outputs/2023/briefing-2023.docx' >&2; exit 2
endif

ifdef FILE
template-check: $(READY) ## all faults of a template, or of a finished document: FILE=briefing.zh.docx [PROFILE=toml] [LOCALE=en] [OUTPUT=dir]
	@$(RUN) reporting template-check $${LOCALE:+--locale="$$LOCALE"} $${OUTPUT:+--output="$$OUTPUT"} \
	    $${PROFILE:+--profile="$$PROFILE"} -- "$$FILE"
else
template-check:
	@echo 'Say which file to check, for example: make template-check FILE=templates/briefing.zh.docx' >&2; exit 2
endif

ifdef FILE
privacy: $(READY) ## which places of a file hold personal data, masked: FILE=anything.docx [LOCALE=en] [CONFIRM=1]
	@$(RUN) reporting privacy $${LOCALE:+--locale="$$LOCALE"} $(call switch,CONFIRM,--confirm) -- "$$FILE"
else
privacy:
	@echo 'Say which file to look through, for example: make privacy FILE=list.xlsx' >&2; exit 2
endif

demo: $(READY) ## the whole way with a made-up group, from forms to a briefing: [SEED=2] [LOCALE=en]
	@$(RUN) reporting demo $${SEED:+--seed="$$SEED"} $${LOCALE:+--locale="$$LOCALE"}

# JupyterLab by itself asks the network for news, for updates and for extensions.
OFFLINE = --LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate --LabApp.news_url=None \
          --LabApp.extension_manager=readonly

lab: $(LAB_READY) ## the notebooks in JupyterLab
	@exec .venv-lab/bin/python -m jupyterlab notebooks $(OFFLINE) $$(test "$$(id -u)" -ne 0 || echo --allow-root)

benchmarks: $(READY) $(PEERS_READY) ## what it costs beside its peers, into outputs/benchmarks, or with FULL=1 into benchmarks: [FULL=1]
	@$(RUN) benchmarks $(call switch,FULL,--full)

tokens: $(READY) ## the lists of tokens in docs/template.zh.md and for template-check, from what the notebooks publish (changes them)
	@PYTHONPATH=tests exec .venv/bin/python tests/docs/token_list.py

test: $(READY) ## the tests
	@$(RUN) pytest

recount: $(READY) ## two hundred ledgers by chance and five demonstrations, counted again by docs/counting.md alone
	@RECOUNT=1 $(RUN) pytest -m chance

soak: $(READY) ## hundreds of reports in a row with changes by chance, each beside one from scratch: [SEED=2] [ROUNDS=300] [FROM=1]
	@SOAK=1 $(RUN) pytest --numprocesses=0 --capture=no -k hundreds tests/run/test_long_life.py

check: format-check lint types test ## all that must hold before a commit

format-check: $(READY) ## is the code laid out as "make format" would
	@$(RUN) ruff format --check $(SOURCES)

lint: $(READY) ## ruff's rules, and notebooks without outputs
	@$(RUN) ruff check --quiet $(SOURCES)
	@$(RUN) nbstripout --verify notebooks/*.ipynb notebooks/each/*.ipynb benchmarks/job/*/*.ipynb benchmarks/job/kit/each/*.ipynb

types: $(READY) ## mypy, strict
	@$(RUN) mypy

format: $(READY) ## lay out the code, and empty the notebooks of their outputs (changes files)
	@$(RUN) ruff check --quiet --fix-only $(SOURCES)
	@$(RUN) ruff format $(SOURCES)
	@$(RUN) nbstripout notebooks/*.ipynb notebooks/each/*.ipynb benchmarks/job/*/*.ipynb benchmarks/job/kit/each/*.ipynb

COMPILE = .venv/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 \
          --generate-hashes --custom-compile-command 'make lock'

lock: $(READY) ## renew the locked versions in requirements/ (needs the network)
	@echo uv | $(COMPILE) - --output-file requirements/uv.txt
	@$(COMPILE) pyproject.toml --extra dev --output-file requirements/report.txt
	@$(COMPILE) pyproject.toml --extra lab --constraint requirements/report.txt --output-file requirements/lab.txt
	@$(COMPILE) requirements/peers.in --constraint requirements/report.txt --output-file requirements/peers.txt

clean:         ## remove the environments and caches; outputs/ stays
	@rm -rf .venv .venv-lab .venv-peers .pytest_cache .mypy_cache .ruff_cache

# $(1) the environment, $(2) its lock. A sound environment is brought up to date in place, any other is built anew.
# uv is fast, but knows nothing of a mirror that is set for pip alone: then pip does the same, slowly.
define set-up
	@echo 'Setting up $(1), once.' >&2
	@$(1)/bin/python -m pip --version >/dev/null 2>&1 || { \
	    $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	        echo 'Python 3.11 or newer is needed; name one: make … PYTHON=python3.12' >&2; exit 2; }; \
	    $(PYTHON) -m venv --clear $(1) >&2; }
	@$(1)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/uv.txt >&2
	@$(1)/bin/uv pip sync --quiet --python $(1)/bin/python --require-hashes $(2) >&2 \
	    || $(1)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(2) >&2
endef

# The project itself as well: one path file.
define with-project
	@$(1)/bin/uv pip install --quiet --python $(1)/bin/python --offline --no-cache --no-deps --no-build-isolation -e . >&2
endef

$(READY): requirements/uv.txt requirements/report.txt
	$(call set-up,.venv,requirements/report.txt)
	$(call with-project,.venv)
	@touch $@

$(LAB_READY): requirements/uv.txt requirements/lab.txt
	$(call set-up,.venv-lab,requirements/lab.txt)
	$(call with-project,.venv-lab)
	@touch $@

$(PEERS_READY): requirements/uv.txt requirements/peers.txt
	$(call set-up,.venv-peers,requirements/peers.txt)
	@touch $@
