/// What Unicode's tables say of letters.
enum Letters {
  /// Whether UTF-8 bytes begin with a capital, of any script.
  static func isCapital(_ bytes: some Collection<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    if first < 0x80 { return 0x41...0x5A ~= first }
    // Below are marks and the letters that have no case; whatever has one takes two bytes or more.
    guard first >= 0xC3, let letter = scalar(bytes) else { return false }
    return letter.properties.isUppercase || letter.properties.generalCategory == .titlecaseLetter
  }

  private static func scalar(_ bytes: some Collection<UInt8>) -> Unicode.Scalar? {
    var decoder = UTF8()
    var iterator = bytes.prefix(4).makeIterator()
    if case .scalarValue(let scalar) = decoder.decode(&iterator) { return scalar }
    return nil
  }
}
