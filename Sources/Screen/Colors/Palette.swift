/// The 256 colours of terminals, as xterm has them.
///
/// The first sixteen are what its owner makes of them; these are xterm's defaults (XTerm-col.ad),
/// which stand for them where a colour has to be compared. The others are a cube of 6x6x6 and 24
/// greys, the same everywhere.
package enum Palette {
  private static let first: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]

  /// What a colour of the cube has of red, green or blue.
  private static let levels: [UInt8] = [0, 95, 135, 175, 215, 255]

  package static func color(_ index: UInt8) -> RGB {
    let index = Int(index)
    if index < 16 { return RGB(number: first[index]) }
    if index >= 232 {
      let grey = UInt8(8 + 10 * (index - 232))
      return RGB(red: grey, green: grey, blue: grey)
    }
    let place = index - 16
    return RGB(
      red: levels[place / 36], green: levels[place / 6 % 6], blue: levels[place % 6])
  }

  /// The colour that looks most like another one of those that are the same everywhere.
  static func nearest(to color: RGB) -> UInt8 { nearest(to: color, among: 16...255) }

  /// The colour that looks most like another one of the first sixteen.
  ///
  /// A colour becomes a colour and a grey a grey: among so few, what is as light is often one of
  /// another kind.
  static func nearestOfFirst(to color: RGB) -> UInt8 {
    nearest(to: color, among: OKLab(color).chroma < leastChroma ? [0, 7, 8, 15] : hues)
  }

  private static let hues = Array(UInt8(1)...6) + Array(UInt8(9)...14)

  /// Below this nobody would name a hue.
  private static let leastChroma = 0.03

  /// The nearest in OKLab, the first of those equally near.
  private static func nearest(to color: RGB, among candidates: some Sequence<UInt8>) -> UInt8 {
    let wanted = OKLab(color)
    var best = (index: UInt8(0), distance: Double.infinity)
    for index in candidates {
      let distance = wanted.distance(to: OKLab(Self.color(index)))
      if distance < best.distance { best = (index, distance) }
    }
    return best.index
  }
}
