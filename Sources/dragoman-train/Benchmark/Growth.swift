import Foundation

/// How the time for an odd text grows with it.
struct Growth {
  private struct Step {
    let words: Int
    let times: Pipeline.Times
  }

  private let text: HostileText
  private var steps: [Step] = []

  /// Runs the pipeline over a text with so many words, and again with twice as many, and so on.
  init(_ text: HostileText, smallest: Int, doublings: Int, pipeline: Pipeline) {
    self.text = text
    for doubling in 0...doublings {
      let words = smallest << doubling
      let file = (path: "odd.txt", bytes: Array(text.text(words: words).utf8))
      // The shorter of two runs: the first may pay for memory that the second finds.
      let runs = (0..<2).map { _ in pipeline.run([file]) }
      guard let times = runs.min(by: { $0.total < $1.total }) else { continue }
      steps.append(Step(words: words, times: times))
    }
  }

  /// The table: for each size the seconds of each stage, and how many times the previous total.
  var table: String {
    var previous: Double?
    let lines = steps.map { step in
      let ratio = previous.map {
        Column.text(step.times.total / max($0, 1e-9), digits: 2, width: 8)
      }
      previous = step.times.total
      return Column.text(step.words, width: 9)
        + [step.times.reading, step.times.analysis, step.times.linking, step.times.total]
        .map { Column.text($0, digits: 4, width: 10) }.joined() + (ratio ?? "")
    }
    let head = text.name + "\n        N   reading  analysis   linking       all   ratio"
    return ([head] + lines).joined(separator: "\n")
  }
}
