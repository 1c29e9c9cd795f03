/// A name reduced to what its spellings share: lower case, no article, no owner's ending.
///
/// One key can read many names, one after the other, in the same memory.
struct NameKey {
  /// The words, one behind the other.
  private(set) var bytes: [UInt8] = []
  /// Where each word ends.
  private(set) var ends: [Int] = []
  /// The words, in order.
  private(set) var words: [Fingerprint] = []

  init() {}

  init(_ name: String) { read(name) }

  /// The key as other documents know it.
  var fingerprint: Fingerprint { Fingerprint(words) }

  /// Takes another name.
  mutating func read(_ name: String) {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      take(name.utf8Span.span)
    } else {
      let lower = name.lowercased()
      let composed = Composition.composed(lower.utf8Span.span)
      take(composed.span)
    }
    if ends.count > 1 && words[0] == Self.article { removeFirst() }
  }

  private mutating func take(_ name: Span<UInt8>) {
    var index = 0
    while index < name.count {
      let byte = name[index]
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: finishWord()
      case 0x22, 0x2C: break
      case 0x41...0x5A: bytes.append(byte | 0x20)
      // A space that does not break.
      case 0xC2 where index + 1 < name.count && name[index + 1] == 0xA0:
        finishWord()
        index += 1
      // Typographic apostrophes and quotation marks: U+2018, U+2019, U+201C, U+201D.
      case 0xE2 where index + 2 < name.count && name[index + 1] == 0x80:
        switch name[index + 2] {
        case 0x98, 0x99: bytes.append(0x27)
        case 0x9C, 0x9D: break
        default: bytes += [byte, 0x80, name[index + 2]]
        }
        index += 2
      default: bytes.append(byte)
      }
      index += 1
    }
    finishWord()
  }

  private mutating func finishWord() {
    let start = ends.last ?? 0
    if bytes.count - start > 2, bytes[bytes.count - 2] == 0x27, bytes[bytes.count - 1] == 0x73 {
      bytes.removeLast(2)
    }
    guard bytes.count > start else { return }
    ends.append(bytes.count)
    words.append(Fingerprint(bytes[start...]))
  }

  private mutating func removeFirst() {
    let length = ends.removeFirst()
    bytes.removeFirst(length)
    words.removeFirst()
    for index in ends.indices { ends[index] -= length }
  }

  private static let article = Fingerprint("the")
}
