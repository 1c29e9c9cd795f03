import Screen
import Testing

struct StandInTests {
  @Test(
    arguments: [
      ("é", "e"), ("e\u{301}", "e"), ("Å", "A"), ("ł", "l"), ("ß", "s"), ("Æ", "A"), ("ı", "i"),
      ("“", "\""), ("’", "'"), ("—", "-"), ("…", "~"), ("│", "|"), ("▌", "|"), ("▸", ">"),
      ("漢", "?"), ("ع", "?"), ("🙂", "?"), ("\u{FFFD}", "?"), ("\u{A0}", " "), ("a", "a"),
    ] as [(Character, Character)])
  func `a letter keeps its shape and a sign its meaning as far as ASCII goes`(
    letter: Character, plain: Character
  ) {
    #expect(StandIn.ascii(for: letter) == plain)
  }

  @Test func `whatever stands in is printable ASCII`() {
    for value in UInt32(0x80)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let plain = StandIn.ascii(for: Character(scalar))
      #expect(plain.asciiValue.map { 0x20..<0x7F ~= $0 } == true)
    }
  }
}
