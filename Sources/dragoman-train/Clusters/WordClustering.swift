/// Words that are among like neighbours, found in text that nobody annotated.
struct WordClustering {
  /// How many words are clustered, and how finely.
  struct Settings {
    var vocabularyLimit = 60_000
    /// A word has to be seen as often.
    var minimumCount = 3
    var fineCount = 512
    var coarseCount = 64
    var passes = 12
  }

  /// A word with the numbers, from 0, of its clusters.
  struct Word: Equatable {
    /// As `SurfaceWords` writes it.
    var bytes: [UInt8]
    var coarse: Int
    var fine: Int
    /// How often it was seen.
    var count: Int
  }

  /// The words in the order of their bytes.
  let words: [Word]

  /// Clusters the words of all texts; the same texts in the same order give the same clusters.
  ///
  /// Half a minute for 40 million words. `report` is told of each step in a line.
  static func induce(
    from stream: WordStream, _ settings: Settings = Settings(), report: (String) -> Void = { _ in }
  ) -> WordClustering {
    let vocabulary = Vocabulary(
      stream, limit: settings.vocabularyLimit, minimumCount: settings.minimumCount)
    let bigrams = BigramTable(vocabulary.sequence, wordCount: vocabulary.words.count)
    report(
      "\(vocabulary.sequence.count) words, \(vocabulary.words.count) of them unlike, "
        + "in \(bigrams.following.neighbours.count) pairs")
    var exchange = ClassExchange(bigrams, classCount: max(settings.fineCount, 1))
    report("mutual information \(exchange.mutualInformation) bits")
    for pass in 0..<settings.passes {
      let moves = exchange.pass()
      report("pass \(pass + 1): \(moves) moves, \(exchange.mutualInformation) bits")
      if moves == 0 { break }
    }
    var agglomeration = ClassAgglomeration(exchange.pairs)
    let groups = agglomeration.groups(settings.coarseCount)
    return WordClustering(vocabulary, fine: exchange.classes, groups: groups)
  }

  private init(_ vocabulary: Vocabulary, fine: [Int], groups: [Int]) {
    words = vocabulary.words.indices
      .filter { vocabulary.isText($0) }
      .map { rank in
        Word(
          bytes: vocabulary.words[rank], coarse: groups[fine[rank]], fine: fine[rank],
          count: vocabulary.counts[rank])
      }
      .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }

  /// A line a word: the word, its coarse and fine cluster and its count, with tabs between.
  var table: String {
    words.map { word in
      "\(String(decoding: word.bytes, as: UTF8.self))\t\(word.coarse)\t\(word.fine)\t\(word.count)\n"
    }.joined()
  }
}
