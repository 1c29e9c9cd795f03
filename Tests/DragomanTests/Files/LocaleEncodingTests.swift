import Testing

@testable import Dragoman

struct LocaleEncodingTests {
  @Test(arguments: [
    ([:], true), (["LANG": "de_DE.UTF-8"], true), (["LANG": "xx_YY.utf8@euro"], true),
    (["LANG": "de_DE"], true), (["LANG": "C"], false), (["LANG": "POSIX"], false),
    (["LANG": "C.UTF-8"], true), (["LANG": "ru_RU.KOI8-R"], false),
    (["LANG": "de_DE.ISO-8859-15@euro"], false),
    (["LANG": "C.UTF-8", "LC_CTYPE": "C"], false),
    (["LANG": "C", "LC_CTYPE": "C", "LC_ALL": "en_GB.UTF-8"], true),
  ])
  func `the first variable that is set says the encoding`(
    environment: [String: String], isUnicode: Bool
  ) {
    #expect(LocaleEncoding { environment[$0] }.isUnicode == isUnicode)
  }
}
