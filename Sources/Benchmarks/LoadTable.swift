import ArgumentParser

/// `dragoman-bench load`.
struct LoadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load",
    abstract: "Measures each stage of loading.",
    discussion: """
      The stages are run one after the other, each over all files. "first wave" is what makes text \
      searchable; "whole" is all of them. Memory is what the process holds behind each stage, in \
      bytes to a byte of text.
      """)

  @Argument(help: "A folder of text files, and of folders of them.")
  var folder: String

  @Option(help: "So many threads, and no second run; without it, one and then two.")
  var threads: Int?

  func validate() throws {
    guard threads.map({ $0 > 0 }) ?? true else { throw ValidationError("--threads is at least 1") }
  }

  func run() throws {
    let folder = try TextFolder(folder)
    guard let threads else {
      let one = LoadStages.measure(folder, threads: 1)
      print(LoadTable(one, folder: folder).text)
      let two = LoadStages.measure(folder, threads: 2)
      print("\n" + LoadTable(two, folder: folder, isFirstOfProcess: false).text)
      print("\n" + SpeedUp(one, two).text)
      return
    }
    print(LoadTable(LoadStages.measure(folder, threads: threads), folder: folder).text)
  }
}

/// The stages of loading as a table: millions of bytes a second, and memory.
struct LoadTable {
  /// The lines.
  let text: String

  /// Memory is told only of the first run of a process: what is given back stays the process's.
  init(_ stages: LoadStages, folder: TextFolder, isFirstOfProcess: Bool = true) {
    self.init(
      stages, files: folder.paths.count, byteCount: folder.byteCount,
      isFirstOfProcess: isFirstOfProcess)
  }

  init(_ stages: LoadStages, files: Int, byteCount: Int, isFirstOfProcess: Bool = true) {
    let megabytes = Double(byteCount) / 1e6
    func row(_ name: String, _ duration: Elapsed, memory: Int?) -> String {
      let bytes = memory.map {
        Double(max(0, $0 - stages.memoryBefore)) / Double(max(1, byteCount))
      }
      return TableCell.text(name, width: 18)
        + TableCell.text(duration.processor, digits: 3, width: 9)
        + TableCell.text(duration.wall, digits: 3, width: 9)
        + TableCell.text(megabytes / max(duration.processor, 1e-9), digits: 1, width: 10)
        + TableCell.text(megabytes / max(duration.wall, 1e-9), digits: 1, width: 10)
        + (bytes.map { TableCell.text($0, digits: 2, width: 10) } ?? "")
    }
    var lines = [
      "\(files) files, \(TableCell.text(megabytes, digits: 1)) MB, "
        + (stages.threads == 1 ? "1 thread" : "\(stages.threads) threads"),
      TableCell.text("stage", width: 18) + "    cpu s   wall s  MB/cpu-s  MB/wall-s"
        + (isFirstOfProcess ? "  memory/text" : ""),
    ]
    lines += stages.stages.map {
      row($0.name, $0.duration, memory: isFirstOfProcess ? $0.memory : nil)
    }
    lines.append(row("first wave", stages.firstWave, memory: nil))
    lines.append(row("whole", stages.whole, memory: nil))
    lines.append(row("whole, by loader", stages.loader, memory: nil))
    text = lines.joined(separator: "\n")
  }
}

/// How much sooner two threads are done than one.
struct SpeedUp {
  /// A line a stage.
  let text: String

  init(_ one: LoadStages, _ two: LoadStages) {
    let rows =
      zip(one.stages, two.stages).map { ($0.name, $0.duration.wall, $1.duration.wall) }
      + [
        ("whole", one.whole.wall, two.whole.wall),
        ("whole, by loader", one.loader.wall, two.loader.wall),
      ]
    text =
      rows.map { name, one, two in
        TableCell.text(name, width: 18) + TableCell.text(one / max(two, 1e-9), digits: 2, width: 9)
          + " times as fast on two threads"
      }.joined(separator: "\n")
  }
}
