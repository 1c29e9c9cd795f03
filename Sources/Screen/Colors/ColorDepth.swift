/// The colours that a terminal can show.
package struct ColorDepth: Hashable, Sendable {
  /// How many colours of its palette it can be asked for: 0, 8, 16 or 256.
  package let palette: Int
  /// Whether it takes red, green and blue.
  package let isDirect: Bool

  /// Takes as many colours of the palette as a terminal has; between the steps, the lower one.
  package init(palette: Int, isDirect: Bool = false) {
    self.palette = [256, 16, 8].first { $0 <= palette } ?? 0
    self.isDirect = isDirect
  }

  package static let none = ColorDepth(palette: 0)
  package static let eight = ColorDepth(palette: 8)
  package static let sixteen = ColorDepth(palette: 16)
  package static let indexed = ColorDepth(palette: 256)
  package static let direct = ColorDepth(palette: 256, isDirect: true)
}

extension Style.Color {
  /// What a terminal can show that looks most like the colour.
  ///
  /// Without direct colour the nearest of the palette: of 16 to 255 where there are that many, since
  /// the first sixteen are what their owner made of them. On eight colours the plain form is left of
  /// a bright one, and of the grey that is bright black the terminal's own.
  package func reduced(to depth: ColorDepth) -> Style.Color {
    switch kind {
    case .standard: self
    case .indexed(let index):
      if index < depth.palette {
        self
      } else if depth.isDirect {
        .direct(Palette.color(index))
      } else if depth.palette == 0 {
        .standard
      } else if index >= 16 {
        Self.indexed(Palette.nearestOfFirst(to: Palette.color(index))).reduced(to: depth)
      } else {
        index == 8 ? .standard : .indexed(index - 8)
      }
    case .direct(let color):
      if depth.isDirect {
        self
      } else if depth.palette == 256 {
        .indexed(Palette.nearest(to: color))
      } else {
        Self.indexed(Palette.nearestOfFirst(to: color)).reduced(to: depth)
      }
    }
  }
}

extension Style {
  /// The style in the colours that a terminal can show, with all its attributes.
  package func reduced(to depth: ColorDepth) -> Style {
    Style(
      attributes, foreground: foreground.reduced(to: depth),
      background: background.reduced(to: depth))
  }
}
