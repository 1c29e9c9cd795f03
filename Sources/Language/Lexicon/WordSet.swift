/// A set of words; a look costs a load or two.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private var numbers = HashNumbers()

  init() {}

  init(_ words: some Sequence<Word>) {
    for word in words { insert(word) }
  }

  init(arrayLiteral words: Word...) { self.init(words) }

  @inline(__always)
  func contains(_ word: Word) -> Bool { numbers.number(of: word.hash) != nil }

  mutating func insert(_ word: Word) {
    if !contains(word) { numbers.add(word.hash) }
  }
}
