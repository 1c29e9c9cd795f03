/// What is known of some words; a look costs a load or two.
struct WordTable<Value: Sendable>: Sendable {
  private var numbers = HashNumbers()
  private var values: [Value] = []

  init() {}

  init(_ dictionary: [Word: Value]) {
    for (word, value) in dictionary {
      numbers.add(word.hash)
      values.append(value)
    }
  }

  @inline(__always)
  subscript(_ word: Word) -> Value? { numbers.number(of: word.hash).map { values[$0] } }
}
