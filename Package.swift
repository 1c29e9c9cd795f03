// swift-tools-version: 6.2
import PackageDescription

// One section a target, with its tests; dependencies point down the list of docs/architecture.md.

// CI makes warnings in our targets errors; those of packages we depend on are theirs to mend.
let isStrict = Context.environment["DRAGOMAN_STRICT"] != nil

let cSettings: [CSetting] = isStrict ? [.treatAllWarnings(as: .error)] : []

let swiftSettings: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
  ] + (isStrict ? [.treatAllWarnings(as: .error)] : [])

/// The models add hundreds of small vectors a word; without optimisation, tests would wait minutes.
let optimizedInDebug = SwiftSetting.unsafeFlags(["-O"], .when(configuration: .debug))

/// One file that needs no library at run time.
///
/// A quarter of the time to the first frame is else the work of the dynamic linker, which also
/// writes to pages that nobody would have loaded. lld comes with Swift.
let wholeProgram = LinkerSetting.unsafeFlags(
  ["-static-executable", "-use-ld=lld"], .when(platforms: [.linux], configuration: .release))

func library(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [],
  settings: [SwiftSetting] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: exclude,
    swiftSettings: swiftSettings + settings)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: exclude,
    swiftSettings: swiftSettings)
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "dragoman",
  products: [.executable(name: "dragoman", targets: ["Dragoman"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // The model: no dependencies, no I/O.
    library("Corpus"),
    tests("CorpusTests", ["Corpus", "TestSupport"]),

    // The one place that knows gumbo, and the one that knows cmark-gfm.
    .target(name: "CHTML", cSettings: cSettings, linkerSettings: [.linkedLibrary("gumbo")]),
    .target(
      name: "CMarkdown", cSettings: cSettings,
      linkerSettings: [.linkedLibrary("cmark-gfm-extensions"), .linkedLibrary("cmark-gfm")]),

    // Bytes to documents.
    library("Reading", ["CHTML", "CMarkdown", "Corpus"]),
    tests("ReadingTests", ["Corpus", "Reading", "TestSupport"]),

    // Documents to mentions and claims. The word lists are embedded by a C target.
    .target(name: "CLexicons", cSettings: cSettings),
    // So are the trained models.
    .target(name: "CModels", exclude: ["Weights"], cSettings: cSettings),
    library(
      "Language", ["CLexicons", "CModels", "Corpus"], exclude: ["Lexicons"],
      settings: [optimizedInDebug]),
    tests("LanguageTests", ["Corpus", "Language", "Reading", "TestSupport"]),

    // The one place that knows threads.
    .target(name: "CThreads", cSettings: cSettings),
    library("Threads", ["CThreads"]),
    tests("ThreadsTests", ["Threads"]),

    // Mentions to actors, claims to sources: a fold over the documents.
    library("Linking", ["Corpus", "Threads"]),
    tests("LinkingTests", ["Corpus", "Language", "Linking", "Reading", "TestSupport"]),

    // Reading and writing whole files.
    library("Files"),

    // Paths to a corpus, on all cores.
    library("Loading", ["Corpus", "Files", "Language", "Linking", "Reading", "Threads"]),
    tests("LoadingTests", ["Corpus", "Loading", "TestSupport"]),

    // Finding passages.
    library("Search", ["Corpus"]),
    tests("SearchTests", ["Corpus", "Search", "TestSupport"]),

    // A corpus, or a part of it, to bytes.
    library("Export", ["Corpus"]),
    tests("ExportTests", ["Corpus", "Export", "TestSupport"]),

    // Frames, cells, keys, the width of text; knows nothing of documents.
    library("Screen", exclude: ["Text/generate-widths"]),
    tests("ScreenTests", ["Screen", "TestSupport"]),

    // The one place that knows ncurses.
    .target(
      name: "CTerminal", cSettings: cSettings,
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    library("Terminal", ["CTerminal", "Screen"]),
    tests("TerminalTests", ["CTerminal", "Screen", "Terminal", "TestSupport"]),

    // State, update and views; pure.
    library("Explorer", ["Corpus", "Export", "Screen", "Search"]),
    tests("ExplorerTests", ["Corpus", "Explorer", "Export", "Screen", "Search", "TestSupport"]),

    // What a person has chosen, from a file.
    library("Configuration", ["Explorer", "Screen"]),
    tests("ConfigurationTests", ["Configuration", "Explorer", "Screen", "TestSupport"]),

    // The executable: arguments, wiring, effects.
    .executableTarget(
      name: "Dragoman",
      dependencies: [
        "Configuration", "Corpus", "Explorer", "Export", "Files", "Loading", "Screen", "Search",
        "Terminal", "Threads", argumentParser,
      ],
      swiftSettings: swiftSettings, linkerSettings: [wholeProgram]),
    tests(
      "DragomanTests",
      [
        "Configuration", "Corpus", "Dragoman", "Explorer", "Files", "Loading", "Screen", "Search",
        "TestSupport",
      ],
      exclude: ["Documents"]),

    // Trains, scores and times the models; a developer's tool.
    .executableTarget(
      name: "dragoman-train",
      dependencies: ["Corpus", "Language", "Linking", "Reading", argumentParser],
      exclude: ["Articles"],
      swiftSettings: swiftSettings),

    tests("DragomanTrainTests", ["Corpus", "Language", "dragoman-train", argumentParser]),

    // Measures loading and searching; a developer's tool.
    .executableTarget(
      name: "dragoman-bench",
      dependencies: [
        "Corpus", "Explorer", "Files", "Language", "Linking", "Loading", "Reading", "Screen",
        "Search", "Threads", argumentParser,
      ],
      path: "Sources/Benchmarks", exclude: ["README.md"],
      swiftSettings: swiftSettings),

    tests("BenchmarksTests", ["Corpus", "dragoman-bench"]),

    // What tests share: marked text, small corpora, temporary folders.
    .target(
      name: "TestSupport", dependencies: ["Corpus"],
      path: "Tests/Support", swiftSettings: swiftSettings),
  ],
  // C23, for the `#embed` of the word lists.
  cLanguageStandard: .gnu2x
)

// Fuzzing brings its own main function and instruments all that it tries: docs/fuzzing.md.
if Context.environment["DRAGOMAN_FUZZING"] != nil {
  package.targets += [
    .target(name: "Fuzzer", path: "Sources/Fuzzing/Fuzzer", swiftSettings: swiftSettings),
    .executableTarget(
      name: "fuzz-input", dependencies: ["Fuzzer", "Screen", "Terminal"],
      path: "Sources/Fuzzing/Input", swiftSettings: swiftSettings),
    .executableTarget(
      name: "fuzz-drawing", dependencies: ["Fuzzer", "Screen"], path: "Sources/Fuzzing/Drawing",
      swiftSettings: swiftSettings),
  ]
}

// For a sanitizer only the tests that are named are built, and what they need: docs/fuzzing.md.
if let tests = Context.environment["DRAGOMAN_SANITIZED"] {
  var needed = Set(tests.split(separator: " ").map(String.init))
  for _ in package.targets {
    for target in package.targets where needed.contains(target.name) {
      for case .byNameItem(let name, _) in target.dependencies { needed.insert(name) }
    }
  }
  package.products = []
  package.dependencies = []
  package.targets.removeAll { !needed.contains($0.name) }
}
