import Screen
import Testing

struct ColorTests {
  private typealias Color = Style.Color

  @Test(arguments: [
    (0, ColorDepth.none), (2, .none), (8, .eight), (15, .eight), (16, .sixteen), (88, .sixteen),
    (256, .indexed), (1 << 24, .indexed),
  ])
  func `a terminal between two steps has the colours of the lower`(count: Int, depth: ColorDepth) {
    #expect(ColorDepth(palette: count) == depth)
  }

  @Test(arguments: [ColorDepth.none, .eight, .sixteen, .indexed, .direct])
  func `the terminal's own colour stays`(depth: ColorDepth) {
    #expect(Color.standard.reduced(to: depth) == .standard)
  }

  @Test func `without colours nothing is left but the attributes`() {
    let style = Style(
      [.bold, .reverse], foreground: .red, background: .direct(RGB(number: 0xABCDEF)))
    #expect(style.reduced(to: .none) == Style([.bold, .reverse]))
  }

  @Test(arguments: [(9, 1), (15, 7), (12, 4)])
  func `eight colours show a bright one plain`(bright: UInt8, plain: UInt8) {
    #expect(Color.indexed(bright).reduced(to: .eight) == .indexed(plain))
    #expect(Color.indexed(bright).reduced(to: .sixteen) == .indexed(bright))
  }

  @Test func `the grey that is bright black does not vanish into black`() {
    #expect(Color.indexed(8).reduced(to: .eight) == .standard)
  }

  @Test(
    arguments: [
      (0xFF0000, 196, 9, 1), (0x5F87AF, 67, 12, 4), (0xD75F00, 166, 9, 1), (0x00FFFF, 51, 14, 6),
      (0xEEEEEE, 255, 7, 7), (0x000000, 16, 0, 0),
    ] as [(UInt32, UInt8, UInt8, UInt8)])
  func `a direct colour becomes the nearest that there is`(
    number: UInt32, indexed: UInt8, sixteen: UInt8, eight: UInt8
  ) {
    let color = Color.direct(RGB(number: number))
    #expect(color.reduced(to: .direct) == color)
    #expect(color.reduced(to: .indexed) == .indexed(indexed))
    #expect(color.reduced(to: .sixteen) == .indexed(sixteen))
    #expect(color.reduced(to: .eight) == .indexed(eight))
  }

  @Test func `a colour of the cube is its own nearest, and never one of the first sixteen`() {
    for index in UInt8(16)...255 {
      let reduced = Color.direct(Palette.color(index)).reduced(to: .indexed)
      guard case .indexed(let found) = reduced.kind else {
        Issue.record("no index")
        continue
      }
      #expect(found >= 16)
      #expect(Palette.color(found) == Palette.color(index))
    }
  }

  @Test func `a terminal of direct colours without the palette is given red, green and blue`() {
    let depth = ColorDepth(palette: 8, isDirect: true)
    #expect(Color.indexed(208).reduced(to: depth) == .direct(RGB(number: 0xFF8700)))
    #expect(Color.indexed(3).reduced(to: depth) == .indexed(3))
  }

  @Test func `what is brought down can be shown`() {
    for depth in [ColorDepth.none, .eight, .sixteen, .indexed] {
      for index in UInt8.min...UInt8.max {
        guard case .indexed(let shown) = Color.indexed(index).reduced(to: depth).kind else {
          continue
        }
        #expect(Int(shown) < depth.palette)
      }
    }
  }

  @Test func `black and white are as far apart as colours can be`() {
    let (black, white) = (RGB(number: 0), RGB(number: 0xFFFFFF))
    #expect(abs(OKLab(black).distance(to: OKLab(white)) - 1) < 0.001)
    #expect(abs(black.contrast(with: white) - 21) < 0.001)
  }

  @Test func `OKLab has the values that its author gives for red`() {
    let red = OKLab(RGB(number: 0xFF0000))
    #expect(abs(red.lightness - 0.628) < 0.001)
    #expect(abs(red.a - 0.225) < 0.001)
    #expect(abs(red.b - 0.126) < 0.001)
  }
}
