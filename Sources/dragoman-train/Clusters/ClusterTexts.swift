import Corpus
import Foundation
import Language

/// The texts that words are clustered by.
struct ClusterTexts {
  private(set) var stream = WordStream()
  private var annotated: Set<String> = []

  /// Adds the text files in a folder and the folders in it, in the order of their paths' bytes.
  ///
  /// - Throws: What reading throws.
  mutating func add(folder: String) throws {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".txt") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for path in paths {
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(path)"))
      stream.add(SurfaceWords(DocumentText(String(decoding: data, as: UTF8.self))))
    }
  }

  /// Adds the texts of records, each text once, however many sets have it.
  mutating func add(_ records: [AnnotatedRecord], weight: Int = 3) {
    for record in records where annotated.insert(record.text).inserted {
      stream.add(SurfaceWords(DocumentText(record.text)), weight: weight)
    }
  }
}

/// All texts in order, each word as the number of its first sight.
struct WordStream {
  /// The words' bytes in order of first sight; the first is the empty word that ends a line.
  private(set) var words: [[UInt8]] = [[]]
  /// For each word, how often it was seen.
  private(set) var counts: [Int] = [1]
  /// The texts as indices of `words`, from a line's end on.
  private(set) var sequence: [Int32] = [0]
  private var indices: [[UInt8]: Int32] = [[]: 0]

  /// Whether no text with a word was added.
  var isEmpty: Bool { words.count == 1 }

  /// Adds a text, `weight` times to the sequence but once to the counts.
  ///
  /// A word that only a weighted text has is as rare as it is: were it counted by weight, most
  /// words of the texts that models are trained on had clusters, and fewer of the texts they meet.
  mutating func add(_ text: SurfaceWords, weight: Int = 1) {
    let start = sequence.count
    var lower = 0
    for upper in text.ends {
      let index = index(of: Array(text.bytes[lower..<upper]))
      counts[Int(index)] += 1
      sequence.append(index)
      lower = upper
    }
    let once = Array(sequence[start...])
    for _ in 1..<max(weight, 1) { sequence += once }
  }

  private mutating func index(of word: [UInt8]) -> Int32 {
    if let known = indices[word] { return known }
    let new = Int32(words.count)
    indices[word] = new
    words.append(word)
    counts.append(0)
    return new
  }
}

/// The words that are clustered, the most frequent first, and all texts in terms of them.
///
/// A word too rare to be one of them counts as a word of its shape: what stands next to rare
/// capitalised words tells much about the words beside them.
struct Vocabulary {
  /// The words' bytes by rank, and after them the shapes of the rare ones.
  private(set) var words: [[UInt8]]
  /// For each word, how often it was seen.
  private(set) var counts: [Int]
  /// The texts, as ranks.
  private(set) var sequence: [Int32]

  /// Takes the most frequent words, `limit` at most, that were seen `minimumCount` times; of two
  /// as frequent the one that comes first by bytes.
  init(_ stream: WordStream, limit: Int, minimumCount: Int) {
    let ranked = stream.words.indices
      .filter { $0 == 0 || stream.counts[$0] >= minimumCount }
      .sorted { Self.precedes($0, $1, in: stream) }
      .prefix(limit)
    words = ranked.map { stream.words[$0] }
    counts = ranked.map { stream.counts[$0] }
    var rankOf = [Int32](repeating: -1, count: stream.words.count)
    for (rank, word) in ranked.enumerated() { rankOf[word] = Int32(rank) }

    var shapeRanks: [[UInt8]: Int32] = [:]
    for word in stream.words.indices where rankOf[word] < 0 {
      let shape = Self.shape(of: stream.words[word])
      let rank = shapeRanks[shape] ?? Int32(words.count)
      if shapeRanks.updateValue(rank, forKey: shape) == nil {
        words.append(shape)
        counts.append(0)
      }
      counts[Int(rank)] += stream.counts[word]
      rankOf[word] = rank
    }
    sequence = stream.sequence.map { rankOf[Int($0)] }
  }

  /// Whether a word is in the texts; a line's end and a shape do not.
  func isText(_ rank: Int) -> Bool { words[rank].first.map { $0 > 0x20 } ?? false }

  private static func precedes(_ left: Int, _ right: Int, in stream: WordStream) -> Bool {
    if stream.counts[left] != stream.counts[right] {
      return stream.counts[left] > stream.counts[right]
    }
    return stream.words[left].lexicographicallyPrecedes(stream.words[right])
  }

  /// A control byte, which no word begins with, and `.`, `a`, `A` or `B` for a mark or number, a
  /// word in small letters, in capitals, and with a capital in front.
  private static func shape(of word: [UInt8]) -> [UInt8] {
    guard let first = word.first else { return word }
    if first < 0x80 && !isUpper(first & 0xDF) { return [0x01, 0x2E] }
    guard isUpper(first) else { return [0x01, 0x61] }
    return [0x01, word.contains { $0 >= 0x61 } ? 0x42 : 0x41]
  }

  private static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
}

/// Lays out the clusters of words as `ClusterTable` reads them.
enum ClusterFile {
  /// The hash of a word and the numbers, from 1, of its clusters.
  struct Entry {
    var key: UInt32
    var fine: Int
    var coarse: Int
  }

  /// The bytes of a model; of two words with one hash the first counts.
  static func bytes(_ entries: [Entry]) -> [UInt8] {
    var bits = 4
    while Double(entries.count) > 0.7 * Double(1 << bits) { bits += 1 }
    let mask = 1 << bits - 1
    var keys = [UInt32](repeating: 0, count: 1 << bits)
    var values = keys
    for entry in entries {
      let key = entry.key
      var slot = Int(key) & mask
      while keys[slot] != 0 && keys[slot] != key { slot = (slot + 1) & mask }
      guard key != 0, keys[slot] == 0 else { continue }
      keys[slot] = key
      values[slot] = UInt32(entry.fine) & 0xFFFF | UInt32(entry.coarse) << 16
    }
    var bytes = ClusterTable.magic + [UInt8(bits)]
    bytes += [UInt8](repeating: 0, count: ClusterTable.headerLength - bytes.count)
    for slot in keys.indices {
      for number in [keys[slot], values[slot]] {
        unsafe withUnsafeBytes(of: number.littleEndian) { bytes += unsafe Array($0) }
      }
    }
    return bytes
  }
}
