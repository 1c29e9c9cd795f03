/// The distinct words met so far, each with a number and what is known of it.
///
/// Speech repeats itself: of a hundred words some ninety have been met before, in this document or
/// another, and need not be looked up in the lists again.
struct Vocabulary: Sendable {
  /// What the lists say of a word.
  struct Entry: Sendable {
    var classes: WordClass = []
    var verbLemma: Word?
    var verbForm: Morphology.VerbForm?
    var nounLemma: Word?
    var isPlural = false
  }

  /// How many words are kept beyond the end of a document.
  ///
  /// A bound for memory: with what the models keep of each, some 800 bytes, about 50 megabytes.
  static let limit = 1 << 16

  /// By a word's number; number 0 is the edge of a sentence.
  private(set) var spellings: [Spelling] = [.edge]
  private var entries = [Entry()]
  private var numbers = HashNumbers()

  init() { numbers.add(0) }

  /// Whether there are so many words that it is time to begin anew.
  var isFull: Bool { spellings.count > Self.limit }

  /// The key of a word by its bytes.
  ///
  /// - Parameter kind: What of the token beside its bytes decides what is known of it.
  @inline(__always)
  static func key(of bytes: UnsafeBufferPointer<UInt8>, kind: UInt64) -> UInt64 {
    var key: UInt64 = 0xCBF2_9CE4_8422_2325 &+ kind
    for index in bytes.indices {
      key = unsafe (key ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3
    }
    return key
  }

  /// The number of the word with a key; nil where it has not been met.
  @inline(__always)
  func number(of key: UInt64) -> Int? { numbers.number(of: key) }

  /// Has what tells the number of a key brought near, without waiting for it.
  @inline(__always)
  func prefetch(_ key: UInt64) { numbers.prefetch(key) }

  /// Has the entry with a number brought near, without waiting for it.
  @inline(__always)
  func prefetch(entry number: Int) { entries.prefetch(number) }

  @inline(__always)
  func entry(_ number: Int) -> Entry { entries[number] }

  /// Keeps what is known of a word that has no number, and gives it one.
  mutating func add(_ key: UInt64, _ entry: Entry, _ spelling: Spelling) -> Int {
    numbers.add(key)
    entries.append(entry)
    spellings.append(spelling)
    return spellings.count - 1
  }
}
