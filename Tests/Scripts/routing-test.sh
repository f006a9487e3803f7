#!/usr/bin/env bash
# Uses the library as a server's package does, and counts what a routed task allocates: nothing.
#
# usage: routing-test.sh [--tagged]   --tagged takes the library by URL and version, from a clone
set -euo pipefail
cd "$(dirname "$0")/../.."
repository=$PWD
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

name=$(basename "$repository")
dependency=".package(path: \"$repository\")"
build=$repository/.build/routing-user
if [ "${1:-}" = --tagged ]; then
  git clone --quiet "$repository" "$scratch/tierwise"
  git -C "$scratch/tierwise" tag 1.0.0
  name=tierwise
  dependency=".package(url: \"file://$scratch/tierwise\", from: \"1.0.0\")"
  build=$scratch/build
fi

mkdir -p "$scratch/server/Sources/server"
cat >"$scratch/server/Package.swift" <<EOF
// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "server",
  platforms: [.macOS(.v26)],
  dependencies: [$dependency],
  targets: [
    .executableTarget(
      name: "server", dependencies: [.product(name: "TierwiseRouting", package: "$name")])
  ]
)
EOF
cat >"$scratch/server/Sources/server/main.swift" <<'EOF'
import TierwiseRouting

let description = """
  Look for injections in the login form: "drop table" must never get through. Do not design anything
  new, but audit `sessions.swift`, rename what misleads, and write down what an attacker could do.

      let code = "does not count"

  - one file at a time
  """
var tasks = [
  RoutingTask(title: "Fix linting errors"),
  RoutingTask(title: "Security audit of the login form", description: description),
  RoutingTask(title: "Rename a variable — überall", labels: ["model:haiku", "security"]),
  RoutingTask(title: "x", labels: ["complexity:hard"]),
  RoutingTask(title: "Plan the work of a new team", description: description),
]
for index in tasks.indices {
  tasks[index].files = index
  tasks[index].queue = index * 40
  tasks[index].spent = 0.5
}
tasks[3].characteristics = ["well-defined-spec", "security-critical"]
tasks[4].kind = "code-review"
tasks[4].answer = .init(confidence: 0.7, signals: .init(outputTokens: 80))

let rounds = Int(CommandLine.arguments.last ?? "") ?? 1
var router = Router()
var sum = 0
let clock = ContinuousClock()
let taken = clock.measure {
  for _ in 0..<rounds {
    for task in tasks { sum += router.route(task).tier }
  }
}
print(sum / rounds, Int(taken / .nanoseconds(1)) / rounds / tasks.count)
EOF
swift build --quiet -c release --package-path "$scratch/server" --scratch-path "$build" \
  >"$scratch/log" 2>&1 || {
  cat "$scratch/log"
  echo "routing: FAILED, no package can depend on the library"
  exit 1
}
server=$build/release/server

figures="$("$server" 2000 | cut -d ' ' -f 2) ns a task"
if command -v valgrind >/dev/null; then
  instructions() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$server" "$1" 2>&1 |
      sed -n 's/.*Collected : //p'
  }
  figures="$figures, $((($(instructions 400) - $(instructions 200)) / 1000)) instructions"
fi
if [ "$(uname)" != Linux ] || ! command -v cc >/dev/null; then
  echo "routing: passed but for allocations, which are counted on Linux with cc; $figures"
  exit 0
fi
cat >"$scratch/count.c" <<'EOF'
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stddef.h>
#include <stdio.h>
static unsigned long count;
#define COUNTED(result, name, parameters, arguments)              \
  result name parameters {                                        \
    static result(*real) parameters;                              \
    if (!real) real = (result(*) parameters)dlsym(RTLD_NEXT, #name); \
    count++;                                                      \
    return real arguments;                                        \
  }
COUNTED(void *, malloc, (size_t size), (size))
COUNTED(void *, realloc, (void *old, size_t size), (old, size))
COUNTED(void *, aligned_alloc, (size_t alignment, size_t size), (alignment, size))
COUNTED(int, posix_memalign, (void **to, size_t alignment, size_t size), (to, alignment, size))
__attribute__((destructor)) static void tell(void) { fprintf(stderr, "%lu\n", count); }
EOF
cc -shared -fPIC -O1 -o "$scratch/count.so" "$scratch/count.c"
# Hashes of one seed, so that setting up takes the same every time.
allocations() {
  SWIFT_DETERMINISTIC_HASHING=1 LD_PRELOAD=$scratch/count.so "$server" "$1" 2>&1 >/dev/null
}
few=$(allocations 200)
many=$(allocations 400)
if [ "$few" -eq 0 ] || [ "$few" -ne "$many" ]; then
  echo "routing: FAILED, $few allocations for 1,000 tasks, $many for 2,000"
  exit 1
fi
echo "routing: passed, $few allocations to set up and none a task; $figures"
