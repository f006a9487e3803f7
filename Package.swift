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
    // Floors call each other's small functions per byte; without this they are not inlined. Packages
    // of tools version 6.2 may use such flags and be depended on by version; those before may not.
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
  ]

/// Regular expressions are a tenth of a program that has none: their library is not imported.
///
/// The linker drops functions that nothing calls: each has a section of its own, and none is kept
/// only because code of others might call it. What the runtime must know of a type such as an array
/// of agents is asked of functions; to look it up by its name takes three times as long, for each of
/// a hundred types that a lint of one file needs.
let productSettings: [SwiftSetting] =
  settings + [
    .unsafeFlags(["-Xfrontend", "-disable-implicit-string-processing-module-import"]),
    .unsafeFlags(
      [
        "-Xfrontend", "-function-sections", "-Xfrontend", "-internalize-at-link",
        "-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors",
      ],
      .when(platforms: [.linux], configuration: .release)),
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
  ? [
    "-static-executable", "-use-ld=lld", "-Xlinker", "-s", "-Xlinker", "--no-eh-frame-hdr",
    "-Xlinker", "--script=\(Context.packageDirectory)/Sources/tierwise/static.ld",
    // What a lint of few files touches stands together: `make start-order`.
    "-Xlinker", "--symbol-ordering-file=\(Context.packageDirectory)/Sources/tierwise/start.order",
    "-Xlinker", "--no-warn-symbol-ordering",
  ] : ["-static-stdlib", "-Xlinker", "-s"]

/// What runs once a command is as fast when it is small, and a smaller program starts sooner.
let smallSettings: [SwiftSetting] =
  productSettings + [.unsafeFlags(["-Osize"], .when(configuration: .release))]

/// A floor of the house: a target, what it may import, and its tests, which see the same.
struct Floor {
  let name: String
  let imports: [String]
  /// Whether it has no code that runs once a file or once a byte.
  var isSmall = false
  /// Data files that stand beside the code they are made into.
  var data: [String] = []
  /// Libraries of the system that it needs where nothing else of the program asks for them.
  var libraries: [String] = []
}

let ground = ["TierwiseCore", "TierwiseYAML", "TierwiseCatalog"]

/// From the ground up; those of one floor never import each other.
let floors = [
  Floor(name: "TierwiseCore", imports: []),
  Floor(name: "TierwiseYAML", imports: ["TierwiseCore"]),
  Floor(
    name: "TierwiseCatalog", imports: ["TierwiseCore", "TierwiseYAML"],
    data: ["models.yaml", "harnesses.yaml"]),
  Floor(name: "TierwisePolicy", imports: ground, data: ["default-policy.yaml"]),
  Floor(name: "TierwiseRunLog", imports: ground, libraries: ["m"]),
  Floor(name: "TierwiseLint", imports: ground + ["TierwisePolicy"]),
  Floor(name: "TierwiseMigrate", imports: ground + ["TierwisePolicy"], isSmall: true),
  Floor(name: "TierwiseDocs", imports: ground + ["TierwisePolicy"], isSmall: true),
  Floor(name: "TierwiseRouting", imports: ground + ["TierwisePolicy", "TierwiseRunLog"]),
  Floor(
    name: "TierwiseReport", imports: ground + ["TierwisePolicy", "TierwiseRunLog"], isSmall: true,
    data: ["price-books.yaml"]),
  Floor(
    name: "TierwiseCLI",
    imports: ground + [
      "TierwisePolicy", "TierwiseRunLog", "TierwiseLint", "TierwiseMigrate", "TierwiseDocs",
      "TierwiseRouting", "TierwiseReport",
    ], isSmall: true),
]

let package = Package(
  name: "tierwise",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "tierwise", targets: ["tierwise"]),
    // For servers in Swift that choose a tier for each task.
    .library(name: "TierwiseRouting", targets: ["TierwiseRouting"]),
  ],
  targets: floors.map { floor in
    .target(
      name: floor.name, dependencies: floor.imports.map { .init(stringLiteral: $0) },
      exclude: floor.data,
      swiftSettings: floor.isSmall ? smallSettings : productSettings,
      linkerSettings: floor.libraries.map { .linkedLibrary($0, .when(platforms: [.linux])) })
  }
    + floors.map { floor in
      .testTarget(
        name: floor.name + "Tests",
        dependencies: (floor.imports + [floor.name, "TestKit"]).map { .init(stringLiteral: $0) },
        swiftSettings: settings)
    } + [
      .executableTarget(
        name: "tierwise", dependencies: ["TierwiseCLI"], exclude: ["start.order", "static.ld"],
        swiftSettings: productSettings,
        linkerSettings: [
          .unsafeFlags(staticLinking, .when(platforms: [.linux], configuration: .release))
        ]),
      // Helpers of the tests; a test target, so that a plain build does not build it.
      .testTarget(
        name: "TestKit", dependencies: ["TierwiseCore"], path: "Tests/TestKit",
        swiftSettings: settings),
      .testTarget(
        name: "TidyTests",
        dependencies: floors.dropLast().map { .init(stringLiteral: $0.name) } + ["TestKit"],
        swiftSettings: settings),
    ],
  swiftLanguageModes: [.v6]
)
