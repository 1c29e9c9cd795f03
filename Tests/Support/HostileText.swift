/// Text made to spoil a screen: what a title, a name, a path or a line of a document may hold.
///
/// Wherever text is drawn, each of these has to leave every cell in its place, and no byte that a
/// terminal obeys. To add one, add a row.
package struct HostileText: Sendable, CustomStringConvertible {
  /// What it tries, in a few words.
  package let name: String
  package let text: String

  package var description: String { name }

  private init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }

  package static let all: [HostileText] = controls + directions + invisible + clusters + lengths

  private static let controls = [
    HostileText("a colour", "red \u{1B}[31mred\u{1B}[0m"),
    HostileText("a cleared screen", "\u{1B}[2J\u{1B}[Hgone"),
    HostileText("a place", "\u{1B}[1;1Hhere\u{1B}[999C\u{1B}[B"),
    HostileText("a reset", "\u{1B}c\u{1B}[!p\u{1B}[?1049l"),
    HostileText("a title", "\u{1B}]0;owned\u{7}\u{1B}]2;owned\u{1B}\\"),
    HostileText("a copy (OSC 52)", "\u{1B}]52;c;cm0gLXJmIH4=\u{7}"),
    HostileText("a link (OSC 8)", "\u{1B}]8;;http://a.b/\u{1B}\\link\u{1B}]8;;\u{1B}\\"),
    HostileText("a device control string", "\u{1B}P$q\"p\u{1B}\\\u{1B}_G\u{1B}\\\u{1B}^pm\u{1B}\\"),
    HostileText("a question to the terminal", "\u{1B}[6n\u{1B}[c\u{1B}]11;?\u{7}\u{5}"),
    HostileText("other letters", "\u{E}lines\u{F}\u{1B}(0lqk\u{1B}(B"),
    HostileText("an open sequence", "before\u{1B}[38;5;"),
    HostileText("C1 controls", "\u{9B}2J\u{9D}0;x\u{9C}\u{90}\u{84}\u{85}\u{8D}\u{9E}"),
    HostileText("carriage returns", "safe.txt\rexec.sh\r\n"),
    HostileText("backspaces", "good\u{8}\u{8}\u{8}\u{8}evil"),
    HostileText("tabs and feeds", "a\tb\u{B}c\u{C}d\t\t"),
    HostileText("NUL and DEL", "a\u{0}b\u{7F}c\u{0}"),
    HostileText(
      "every C0 control",
      String(String.UnicodeScalarView((0..<0x20).map { Unicode.Scalar($0 as UInt8) }))),
    HostileText("line separators", "one\u{2028}two\u{2029}three\u{85}four"),
    HostileText(
      "sequences of an editor", "%{\u{1B}]50;x\u{7}%} \u{1B}[?2004h\u{1B}[200~x\u{1B}[201~"),
  ]

  private static let directions = [
    HostileText("an override", "invoice\u{202E}fdp.exe"),
    HostileText("overrides left open", "\u{202A}\u{202B}\u{202D}\u{202E}a\u{202E}b"),
    HostileText("isolates", "\u{2066}a\u{2067}b\u{2068}c\u{2069}\u{2069}\u{2069}"),
    HostileText("marks of direction", "a\u{200E}b\u{200F}c\u{61C}d"),
    HostileText("Hebrew with a number", "שלום 123 עולם, abc"),
    HostileText("Arabic with points", "السَّلامُ عَلَيْكُم (٢٠٢٦)"),
    HostileText("Hebrew and its mirror", "(שלום) [עולם] <abc>"),
    HostileText("a Persian non-joiner", "می\u{200C}خواهم"),
    HostileText("an Arabic number sign", "\u{600}\u{661}\u{662}\u{6DD}\u{663}"),
  ]

  private static let invisible = [
    HostileText("no width", "pay\u{200B}pal\u{2060}\u{FEFF}.com"),
    HostileText("no width at the start", "\u{200B}\u{200D}\u{FEFF}start"),
    HostileText("joiners between Latin letters", "a\u{200D}b\u{200C}c\u{200D}\u{200D}d"),
    HostileText("tags", "a\u{E0001}\u{E0068}\u{E0069}b\u{E007F}"),
    HostileText("a message in selectors", "😀\u{FE00}\u{FE01}\u{E0101}\u{E01EF}!"),
    HostileText("fillers", "\u{115F}\u{1160}\u{3164}\u{FFA0}\u{2800}\u{180E}\u{34F}"),
    HostileText("soft hyphens", "co\u{AD}op\u{AD}\u{AD}"),
    HostileText("annotations", "\u{FFF9}base\u{FFFA}note\u{FFFB}\u{FFFC}"),
    HostileText("private use", "\u{E000}\u{F8FF}\u{F0000}\u{10FFFD}"),
    HostileText("no characters", scalars(0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF, 0x378)),
    HostileText(
      "bytes that were not UTF-8",
      String(decoding: [0x61, 0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0x62] as [UInt8], as: UTF8.self)),
    HostileText("blanks of all kinds", "a\u{A0}b\u{2003}c\u{202F}d\u{3000}e\u{1680}f"),
    HostileText("music without shape", "\u{1D173}a\u{1D17A}\u{1BCA0}"),
  ]

  private static let clusters = [
    HostileText("a mark without a base", "\u{301}start \u{301}\u{20E3} \u{0E33}"),
    HostileText(
      "marks by the hundred", "Z" + String(repeating: "\u{301}\u{316}\u{489}", count: 150) + "algo"),
    HostileText("a mark that reaches far", "\u{FDFD} \u{1242B} \u{A9C5} \u{2E3B}"),
    HostileText("families", "👩‍👩‍👧‍👦👨🏿‍🤝‍👨🏻👩‍❤️‍💋‍👩"),
    HostileText(
      "a family without end", Array(repeating: "👩", count: 60).joined(separator: "\u{200D}")),
    HostileText("joiners of pictures left open", "👩\u{200D}👩\u{200D}x\u{200D}"),
    HostileText("skin tones alone", "🏽a🏽🏽👍🏽☝🏽"),
    HostileText("flags, an odd one", "🇫🇷🇩🇪🇯"),
    HostileText(
      "a flag of tags", "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}🏴\u{E0067}"),
    HostileText("keycaps and selectors", "1️⃣#️⃣*⃣ ❤️❤\u{FE0E}☎️©️ 漢\u{FE00}"),
    HostileText("new pictures", scalars(0x1FAE8, 0x1FAE9, 0x1F6D8, 0x1FACD)),
    HostileText("jamo", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1100}\u{1161}\u{1161}\u{11A8}\u{11A8}"),
    HostileText("conjuncts", "क्षत्रिय र्त्स्न्य தமிழ் க்ஷ ไทยกำ"),
    HostileText(
      "a conjunct without end", Array(repeating: "क", count: 200).joined(separator: "\u{94D}")),
    HostileText("wide and narrow", "漢a字b한c、Ａ｡ﾊﾟ"),
    HostileText("what the lines are drawn with", "│┌─┐│└┘┼▌▸█░"),
  ]

  private static let lengths = [
    HostileText("nothing", ""),
    HostileText("blanks", "      "),
    HostileText("a word of ten thousand letters", String(repeating: "w", count: 10_000)),
    HostileText("wide without a blank", String(repeating: "漢", count: 2_000)),
    HostileText("pictures without a blank", String(repeating: "👍🏽", count: 300)),
    HostileText("controls only", String(repeating: "\u{1B}[A", count: 300)),
  ]

  private static func scalars(_ values: UInt32...) -> String {
    String(String.UnicodeScalarView(values.compactMap { Unicode.Scalar($0) }))
  }
}
