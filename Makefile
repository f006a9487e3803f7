# tierwise: everything a maintainer runs. Bare `make` lists the targets.

SWIFT := $(shell command -v swift)
GET_SWIFT := get Swift 6.2 or newer from https://www.swift.org/install
BINARY := .build/release/tierwise
MAP := .build/tierwise.map
STRICT := TIERWISE_STRICT=1
PYTHON := python3

# No target is a file.
.PHONY: $(shell sed -nE 's/^([a-z-]+):.*/\1/p' $(firstword $(MAKEFILE_LIST)))

help: ## list the targets
	@sed -nE 's/^([a-z-]+):.*## (.*)/  \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16
	@$(if $(SWIFT),true,echo "no 'swift' found; $(GET_SWIFT)")

toolchain:
ifeq ($(SWIFT),)
	@echo "no 'swift' found; $(GET_SWIFT)" >&2; exit 1
endif

build: toolchain ## the release program
	@swift build -c release --product tierwise

demo: build ## lint the catalog in agents/, as a user would
	@$(BINARY) lint agents

test: toolchain ## the whole suite
	@swift test

fuzz: toolchain ## a million broken texts through the parser
	@FUZZ_ROUNDS=1000000 swift test -c release -Xswiftc -enable-testing --filter MutationTests

check: lint-format ## what CI runs: format, strict build, tests, our own catalog, YAML, the hook, pages
	@$(STRICT) swift build --build-tests --explicit-target-dependency-import-check error
	@$(STRICT) swift test --skip-build
	@swift build -c release --product tierwise
	@$(BINARY) lint agents
	@Tests/Scripts/yaml-test.sh $(BINARY)
	@$(PYTHON) Tests/Scripts/fix-corpus.py $(BINARY)
	@Tests/Scripts/schema-test.py $(BINARY)
	@Tests/Scripts/shell-test.py $(BINARY)
	@Tests/Scripts/wheel-test.sh $(BINARY)
	@$(PYTHON) Tests/Scripts/action-test.py $(BINARY)
	@Tests/Scripts/hook-test.sh
	@Tests/Scripts/readme-test.sh
	@Tests/Scripts/linear-test.py $(BINARY)
	@Tests/Scripts/runlog-cost.py $(BINARY)
	@Tests/Scripts/runs-hook-test.sh $(BINARY)
	@Tests/Scripts/streams-test.py $(BINARY)
	@Tests/Scripts/docc-test.sh
	@Tests/Scripts/crash-test.py $(BINARY)
	@Tests/Scripts/retire-test.py $(BINARY)
	@Tests/Scripts/routing-test.sh
	@$(PYTHON) Tests/Bench/guard.py $(BINARY)

crash: build ## migrations stopped at every write, rename, fsync and removal; minutes
	@Tests/Scripts/crash-test.py $(BINARY) --all

routing-test: toolchain ## the routing library by URL and version in another package; what a task takes
	@Tests/Scripts/routing-test.sh --tagged

retire-test: build ## models retired in copies of public catalogs, and brought back
	@Tests/Scripts/retire-test.py $(BINARY)

fix-test: build ## all fixes on a copy of public catalogs, read by PyYAML and ruamel.yaml
	@$(PYTHON) Tests/Scripts/fix-corpus.py $(BINARY)

runlog-test: build ## a million lines of run logs against an independent calculation
	@Tests/Scripts/runlog-cost.py $(BINARY) 1000000

gate-table: toolchain ## how often gates are wrong: 10,000 rollouts a row, as in the documentation
	@GATE_ROLLOUTS=10000 swift test -c release -Xswiftc -enable-testing --filter GateSimulationTests

yaml-test: build ## the YAML parser's score in the public suite, and what hostile texts cost
	@Tests/Scripts/yaml-test.sh $(BINARY)

schema-test: build ## JSON Schemas against what the rules say (CORPUS="FOLDER…": of these, too)
	@Tests/Scripts/schema-test.py $(BINARY) $(CORPUS)

width-test: build ## widths of aligned tables against wcwidth from PyPI, where it is installed
	@Tests/Scripts/width-test.py $(BINARY)

shell-test: build ## completions in the real shells, the manual page in the real formatter
	@Tests/Scripts/shell-test.py $(BINARY)

wheel-test: build ## the wheel in a fresh environment without Swift, and a hook that installs it
	@Tests/Scripts/wheel-test.sh $(BINARY)

action-test: build ## the steps of action.yml, as a runner runs them
	@$(PYTHON) Tests/Scripts/action-test.py $(BINARY)

readme-test: build ## every line of the README that starts with '$$'
	@Tests/Scripts/readme-test.sh

pictures: build ## draw the pictures of the README anew
	@Tests/Packaging/pictures.py $(BINARY) Sources/TierwiseCLI/Tierwise.docc/Resources

bench: build ## measure against a floor in C and installed peers (MEDIUM=1 UPDATE=FILE)
	@$(PYTHON) Tests/Bench/bench.py $(BINARY) $(if $(MEDIUM),--medium) $(if $(UPDATE),--update $(UPDATE))

bench-guard: build ## the instructions of four workloads against the accepted figures
	@$(PYTHON) Tests/Bench/guard.py $(BINARY)

bench-accept: build ## accept today's instructions on purpose
	@$(PYTHON) Tests/Bench/guard.py $(BINARY) --accept

start-order: toolchain ## tell the linker anew what a lint of few files touches
	@swift build -c release --product tierwise -Xlinker --no-demangle -Xlinker --Map=$(MAP)
	@$(PYTHON) Tests/Bench/start-order.py $(BINARY) $(MAP) Sources/tierwise/start.order

dist: build ## an archive and a wheel of the program, with checksums, in dist/
	@Tests/Packaging/dist.sh $(BINARY) dist

wheel: build ## the wheel alone, in dist/
	@Tests/Packaging/wheel.py $(BINARY) dist

lint-format: toolchain ## the layout of the Swift sources, checked
	@swift format lint --strict --recursive Package.swift Sources Tests

hook-test: toolchain ## the pre-commit hook in a scratch repository (fetches pre-commit)
	@Tests/Scripts/hook-test.sh

format: toolchain ## lay out the Swift sources
	@swift format --in-place --recursive Package.swift Sources Tests

snapshots: toolchain ## write kept outputs and generated files anew
	@UPDATE_SNAPSHOTS=1 swift test

corpus-counts: toolchain ## count what each rule finds in public catalogs, and keep it
	@UPDATE_SNAPSHOTS=1 swift test --filter CorpusCountTests

linear-test: build ## the work that hostile catalogs of 10,000 agents take, in instructions
	@Tests/Scripts/linear-test.py $(BINARY) 2500

docc: ## the pages of the documentation, compiled; skipped where docc is not
	@Tests/Scripts/docc-test.sh

clean: ## remove what was built
	@rm -rf .build dist
