// swift-tools-version: 6.2
import PackageDescription

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Warnings are errors only for those who work on tierwise: `make check` sets `TIERWISE_STRICT`.
let warnings: [SwiftSetting] =
  Context.environment["TIERWISE_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]

let settings: [SwiftSetting] =
  warnings + [
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    // Floors call each other's small functions per byte; without this they are not inlined.
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
  ]

/// A fully static program starts as fast as one written in C.
///
/// It needs the C library's archive.
let archives = [
  "/usr/lib/x86_64-linux-gnu/libc.a", "/usr/lib/aarch64-linux-gnu/libc.a",
  "/usr/lib64/libc.a", "/usr/lib/libc.a",
]
let staticLinking =
  archives.contains { unsafe access($0, R_OK) == 0 }
  ? ["-static-executable", "-use-ld=lld", "-Xlinker", "-s"] : ["-static-stdlib", "-Xlinker", "-s"]

let package = Package(
  name: "tierwise",
  platforms: [.macOS(.v26)],
  products: [.executable(name: "tierwise", targets: ["tierwise"])],
  targets: [
    .target(name: "TierwiseCore", swiftSettings: settings),
    .target(name: "TierwiseYAML", dependencies: ["TierwiseCore"], swiftSettings: settings),
    .target(
      name: "TierwiseCatalog", dependencies: ["TierwiseCore", "TierwiseYAML"],
      exclude: ["models.yaml"], swiftSettings: settings),
    .target(
      name: "TierwiseLint", dependencies: ["TierwiseCore", "TierwiseYAML", "TierwiseCatalog"],
      swiftSettings: settings),
    .target(
      name: "TierwiseCLI",
      dependencies: ["TierwiseCore", "TierwiseYAML", "TierwiseCatalog", "TierwiseLint"],
      swiftSettings: settings),
    .executableTarget(
      name: "tierwise", dependencies: ["TierwiseCLI"], swiftSettings: settings,
      linkerSettings: [
        .unsafeFlags(staticLinking, .when(platforms: [.linux], configuration: .release))
      ]),
    // Helpers of the tests; a test target, so that a plain build does not build it.
    .testTarget(
      name: "TestKit", dependencies: ["TierwiseCore"], path: "Tests/TestKit",
      swiftSettings: settings),
    .testTarget(name: "TierwiseCoreTests", dependencies: ["TierwiseCore"], swiftSettings: settings),
    .testTarget(
      name: "TierwiseYAMLTests", dependencies: ["TierwiseYAML", "TierwiseCore", "TestKit"],
      swiftSettings: settings),
    .testTarget(
      name: "TierwiseCatalogTests",
      dependencies: ["TierwiseCatalog", "TierwiseYAML", "TierwiseCore", "TestKit"],
      swiftSettings: settings),
    .testTarget(
      name: "TierwiseLintTests",
      dependencies: ["TierwiseLint", "TierwiseCatalog", "TierwiseYAML", "TierwiseCore", "TestKit"],
      swiftSettings: settings),
    .testTarget(
      name: "TierwiseCLITests",
      dependencies: [
        "TierwiseCLI", "TierwiseLint", "TierwiseCatalog", "TierwiseYAML", "TierwiseCore", "TestKit",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "TidyTests",
      dependencies: [
        "TierwiseLint", "TierwiseCatalog", "TierwiseYAML", "TierwiseCore", "TestKit",
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
