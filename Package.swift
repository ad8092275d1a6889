// swift-tools-version: 6.2
import Foundation
import PackageDescription

// The rules of the house, which scripts/imports proves on every `make lint`:
// - Anthology is the model. It imports nothing of ours, and no Foundation.
// - Stages import no stages. Readers (Ingest) and writers (XHTML, EPUB, Print) never meet.
// - Only Archive sees CZip; only Markup sees CXML; only Words sees CWords; only Binding sees CYAML;
//   only PublishCommand and publish see CSystem. The system is seen through Platform.
// - PublishCommand is the only place where the stages meet.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
  // Generic types are made where they are named, and not looked up by name in the table of all conformances: a
  // twenty-fifth of what a small book takes (docs/performance.md).
  .unsafeFlags(
    ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"],
    .when(configuration: .release)),
]

/// Swift's libraries go into the release build itself: loading them took half of the start-up (docs/performance.md).
/// The libraries that Foundation's archive leans on have to be named. Nobody links with the program, so it offers no symbols.
let runtimeInside: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-stdlib", "-use-ld=lld", "-l_FoundationCShims", "-l_FoundationCollections",
      "-Xlinker", "--no-export-dynamic",
    ] + librariesInside(),
    .when(platforms: [.linux], configuration: .release))
]

/// The same for ICU, libxml2 and C++'s library, a third of what was left of the start-up: the linker takes the archives in the places
/// of the shared libraries, whatever names those. What the archives lean on has to be named too.
/// - Returns: nothing where the system has not all of the archives, and in a sandbox that does not show them: then they stay shared.
func librariesInside() -> [String] {
  #if os(Linux)
    #if arch(arm64)
      let system = "aarch64-linux-gnu"
    #else
      let system = "x86_64-linux-gnu"
    #endif
    let compilers = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/gcc/\(system)")) ?? []
    let cxx = compilers.map { "/usr/lib/gcc/\(system)/\($0)/libstdc++.a" }
      .filter { FileManager.default.fileExists(atPath: $0) }
      .max { $0.compare($1, options: .numeric) == .orderedAscending }
    var archives = ["xml2", "icui18n", "icuuc", "icudata", "lzma"].map {
      ($0, "/usr/lib/\(system)/lib\($0).a")
    }
    archives.append(("stdc++", cxx ?? ""))
    guard archives.allSatisfy({ FileManager.default.fileExists(atPath: $0.1) }) else { return [] }
    return archives.flatMap { ["-Xlinker", "--remap-inputs=*/lib\($0.0).so=\($0.1)"] }
      + ["-licudata", "-llzma", "-lz"]
  #else
    return []
  #endif
}

/// A stage: `name` sees the model and what is listed, and nothing else.
func stage(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of one stage, with their goldens beside them.
func tests(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: goldens(of: name),
    swiftSettings: settings)
}

/// Goldens are read from the folder of the test by their path, so the package need not know them.
func goldens(of name: String) -> [String] {
  ["IngestTests", "RecoveryTests", "EPUBTests", "PrintTests", "PublishCommandTests"].contains(name)
    ? ["Goldens"] : []
}

let package = Package(
  name: "publish",
  platforms: [.macOS(.v14)],
  products: [.executable(name: "publish", targets: ["publish"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // The C libraries: a module map and shim.h, nothing else.
    .systemLibrary(
      name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(
      name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),

    // ICU's word breaks and its order of names: C++ behind a C header, since its names carry its version.
    .target(
      name: "CWords", exclude: ["words.model", "words.model.license"],
      linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]),

    // Calls of the system that Swift sees no declaration of, or another one on each system.
    .target(name: "CSystem"),

    // The system.
    stage("Platform"),

    // The model.
    stage("Anthology"),

    // What wraps the C libraries.
    stage("Archive", "CZip"),
    stage("Markup", "CXML"),
    stage("Words", "CWords"),

    // The stages, in the order in which a page goes through them.
    stage("Ingest", "Platform", "Anthology"),
    stage("Recovery", "Platform", "Anthology", "Words"),
    stage("Typography", "Anthology"),
    stage("Binding", "Anthology", "CYAML"),
    stage("Galley", "Anthology"),
    stage("XHTML", "Anthology", "Markup", "Words"),
    stage("EPUB", "Anthology", "XHTML", "Markup", "Archive"),
    stage("Print", "Platform", "Anthology", "XHTML", "Markup", "Words"),

    // Where they meet.
    stage(
      "PublishCommand", "Platform", "CSystem", "Anthology", "Archive", "Ingest", "Recovery", "Typography",
      "Binding", "Galley", "XHTML", "EPUB", "Print",
      .product(name: "ArgumentParser", package: "swift-argument-parser")),
    .executableTarget(
      name: "publish", dependencies: ["Platform", "CSystem", "PublishCommand"], swiftSettings: settings,
      linkerSettings: runtimeInside),

    // Recovery on trial: fits its weights and scores it on pages whose right reading is known; no part of the program.
    stage(
      "Trials", "Anthology", "Ingest", "Recovery", "Typography", "TestSupport",
      .product(name: "ArgumentParser", package: "swift-argument-parser")),
    .executableTarget(name: "lab", dependencies: ["Trials"], swiftSettings: settings),

    // What deflating alone takes, for `make bench`.
    .executableTarget(name: "floor", dependencies: ["Archive"], swiftSettings: settings),

    // Tests.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .executableTarget(
      name: "large-book", dependencies: ["TestSupport"], path: "Tests/large-book", swiftSettings: settings),
    .target(
      name: "PackageReader", dependencies: ["Archive", "Markup"], path: "Tests/PackageReader",
      swiftSettings: settings),
    tests("AnthologyTests", "Anthology"),
    tests("ArchiveTests", "Archive"),
    tests("MarkupTests", "Markup"),
    tests("WordsTests", "Words"),
    tests("IngestTests", "Ingest", "Anthology"),
    tests("RecoveryTests", "Recovery", "Ingest", "Anthology"),
    tests("TypographyTests", "Typography", "Anthology"),
    tests("TrialsTests", "Trials", "Recovery", "Ingest", "Anthology"),
    tests("GalleyTests", "Galley", "Binding", "Anthology"),
    tests("BindingTests", "Binding", "Anthology"),
    tests("EPUBTests", "EPUB", "XHTML", "Markup", "Archive", "Anthology", "PackageReader"),
    tests("PrintTests", "Print", "XHTML", "Markup", "Anthology"),
    tests(
      "PublishCommandTests", "PublishCommand", "Anthology", "Archive", "Markup", "Recovery", "PackageReader"),
  ],
  cxxLanguageStandard: .cxx17
)

// The fuzz targets link with libFuzzer alone, so they are there for `make fuzz` alone.
if Context.environment["FUZZ"] != nil {
  package.targets += [
    .systemLibrary(name: "CFuzzer", path: "Fuzz/CFuzzer"),
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "CFuzzer", "Anthology", "Ingest", "Recovery", "Typography", "Binding", "Galley", "XHTML", "Markup",
      ],
      path: "Fuzz/fuzz", swiftSettings: settings),
  ]
}
