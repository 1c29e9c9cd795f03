import Explorer
import Screen
import TestSupport
import Testing

/// What is kept of a frame must be what would be drawn anew.
struct PainterTests {
  @Test(arguments: [
    "<Tab><Tab>jjjjkkjj", "<Tab><Tab><PgDn><PgUp>Gg", "<Enter><Enter>jjk<Enter>jj<BS>j",
    "<Tab><Tab>jxjjxk", "<Tab><Tab>jfport<Enter>jk<Esc>", "<Tab><Tab>jzjkzj", "<Tab><Tab>3jtjLk",
    "jk<Tab>jj<Tab>jj", "/quay<Enter>Ljj<Esc>j", "<Tab><Tab>j>>j<<j", "<Tab><Tab>j?<Esc>j",
  ])
  func `a frame painted after others is the frame that is drawn anew`(script: String) {
    for (columns, rows) in [(120, 30), (80, 12), (40, 8)] {
      var driver = Driver(columns: columns, rows: rows)
      var painter = Painter()
      for key in KeyScript.keys(in: script) {
        driver.send(.key(key))
        #expect(painter.frame(of: driver.state, size: driver.state.size) == driver.frame)
      }
    }
  }

  @Test(arguments: [(120, 30), (80, 24), (70, 7)])
  func `places of more digits are painted as they are drawn`(columns: Int, rows: Int) {
    var driver = Driver(CrowdedCorpus.corpus, columns: columns, rows: rows)
    var painter = Painter()
    driver.press("<Tab><Tab>")
    for key in KeyScript.keys(in: "jjjjj<Enter>jjjjjjjjjkkkkG<PgUp>gfoffice 1<Enter>jjk") {
      driver.send(.key(key))
      #expect(painter.frame(of: driver.state, size: driver.state.size) == driver.frame)
    }
  }

  @Test(arguments: 0..<6)
  func `any walk is painted as it is drawn`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var driver = Driver(columns: 110, rows: 16)
    var painter = Painter()
    driver.press("<Tab><Tab>")
    let keys = KeyScript.keys(in: "jjjjkkkk<PgDn><PgUp>gG<Tab><Enter><BS>xtLvz<Esc>12n")
    for _ in 0..<150 {
      if let key = keys.randomElement(using: &random) { driver.send(.key(key)) }
      #expect(painter.frame(of: driver.state, size: driver.state.size) == driver.frame)
    }
  }

  @Test func `another theme is painted at once`() {
    var driver = Driver(columns: 110, rows: 16)
    var painter = Painter()
    driver.press("<Tab><Tab>j")
    _ = painter.frame(of: driver.state, size: driver.state.size)
    driver.press("j:theme dark<Enter>")
    #expect(painter.frame(of: driver.state, size: driver.state.size) == driver.frame)
    driver.press("k")
    #expect(painter.frame(of: driver.state, size: driver.state.size) == driver.frame)
  }
}
