import ArgumentParser
import Corpus
import Explorer
import Loading
import Screen

/// `dragoman-bench frames`.
struct FramesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frames",
    abstract: "Measures what a key costs up to the frame that answers it.",
    discussion: """
      Without a terminal: the key to the state, the state to a frame, the frame to what differs \
      from the one before. Keys are pressed over and over, so that all of it is warm.
      """)

  @ArgumentParser.Argument(help: "Files and folders to open.")
  var paths: [String]

  @Option(help: "Columns of the screen.")
  var columns = 120

  @Option(help: "Rows of the screen.")
  var rows = 40

  @Option(help: "How often each row of keys is pressed.")
  var reps = 200

  func validate() throws {
    guard reps > 0, columns > 0, rows > 0 else {
      throw ValidationError("--reps, --columns and --rows are at least 1")
    }
  }

  func run() throws {
    var bench = try FrameBench(paths, size: Size(columns: columns, rows: rows))
    for walk in FrameBench.walks { print(bench.measure(walk, repetitions: reps).text) }
  }
}

/// The explorer without a terminal, pressed and timed.
struct FrameBench {
  /// Keys that lead somewhere, and keys that lead about there and back again.
  struct Walk {
    var name: String
    var before: String
    var keys: String
  }

  private let start: State
  private let size: Size

  static let walks = [
    Walk(name: "claims, a row", before: "<Tab><Tab>", keys: "jjjjjjkkkkkk"),
    Walk(name: "claims, a page", before: "<Tab><Tab>", keys: "<PgDn><PgUp>"),
    Walk(name: "sections, a row", before: "<Tab>", keys: "jjjkkk"),
    Walk(name: "documents, a row", before: "", keys: "jk"),
    Walk(name: "text, a row", before: "<Tab><Tab>t", keys: "jjjkkk"),
    Walk(name: "text, a page", before: "<Tab><Tab>t", keys: "<PgDn><PgUp>"),
    Walk(name: "pane", before: "", keys: "<Tab><Tab><Tab>"),
  ]

  init(_ paths: [String], size: Size) throws {
    self.size = size
    let loaded = try Loader(paths: paths, threads: 2).load()
    var state = State(title: paths.joined(separator: " "))
    _ = update(&state, .resized(size))
    var progress = LoadProgress()
    progress.documentsFound = loaded.corpus.documents.count
    progress.documentsRead = loaded.corpus.documents.count
    progress.isFinished = true
    _ = update(&state, .loaded(loaded.corpus, progress, loaded.notices))
    start = state
  }

  /// Presses the keys of a walk over and over.
  mutating func measure(_ walk: Walk, repetitions: Int) -> FrameCost {
    var state = start
    for key in KeyScript.keys(in: walk.before) { _ = update(&state, .key(key)) }
    var painter = Painter()
    var frame = painter.frame(of: state, size: size)
    var cost = FrameCost(name: walk.name)
    let keys = KeyScript.keys(in: walk.keys)
    for _ in 0..<repetitions {
      for key in keys {
        cost.update.append(Stopwatch.threadTime { _ = update(&state, .key(key)) })
        let old = frame
        cost.render.append(
          Stopwatch.threadTime { frame = painter.frame(of: state, size: size) })
        cost.compare.append(
          Stopwatch.threadTime {
            cost.cells += FrameDiff(from: old, to: frame).runs.reduce(0) { $0 + $1.columns.count }
          })
      }
    }
    return cost
  }
}

/// What the keys of a walk cost, key by key, in seconds.
struct FrameCost {
  var name: String
  var update: [Double] = []
  var render: [Double] = []
  var compare: [Double] = []
  /// Cells that differed, of all keys together.
  var cells = 0

  /// A line of a table.
  var text: String {
    func microseconds(_ times: [Double]) -> String {
      TableCell.text(Quantiles.median(times) * 1e6, digits: 1, width: 7)
    }
    return TableCell.text(name, width: 18) + " update" + microseconds(update) + " us  render"
      + microseconds(render) + " us  compare" + microseconds(compare) + " us  cells"
      + TableCell.right("\(cells / max(update.count, 1))", width: 6)
  }
}
