# tierwise: everything a maintainer runs. Bare `make` lists the targets.

SWIFT := $(shell command -v swift)
GET_SWIFT := get Swift 6.2 or newer from https://www.swift.org/install
BINARY := .build/release/tierwise
STRICT := TIERWISE_STRICT=1

.PHONY: help toolchain build demo test fuzz check yaml-test lint-format hook-test format snapshots clean

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

check: lint-format ## what CI runs: format, strict build, tests, our own catalog, YAML, the hook
	@$(STRICT) swift build --build-tests --explicit-target-dependency-import-check error
	@$(STRICT) swift test --skip-build
	@swift build -c release --product tierwise
	@$(BINARY) lint agents
	@Tests/Scripts/yaml-test.sh $(BINARY)
	@Tests/Scripts/hook-test.sh

yaml-test: build ## the YAML parser's score in the public suite, and what hostile texts cost
	@Tests/Scripts/yaml-test.sh $(BINARY)

lint-format: toolchain ## the layout of the Swift sources, checked
	@swift format lint --strict --recursive Package.swift Sources Tests

hook-test: toolchain ## the pre-commit hook in a scratch repository (fetches pre-commit)
	@Tests/Scripts/hook-test.sh

format: toolchain ## lay out the Swift sources
	@swift format --in-place --recursive Package.swift Sources Tests

snapshots: toolchain ## write kept outputs and generated files anew
	@UPDATE_SNAPSHOTS=1 swift test

clean: ## remove what was built
	@rm -rf .build dist
