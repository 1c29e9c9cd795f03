import Corpus
import Explorer
import Screen
import TestSupport
import Testing

/// Hostile text in every pane and view, at every cut.
struct HostileScreensTests {
  private func driver(columns: Int = 120, rows: Int = 30) -> Driver {
    var driver = Driver(HostileCorpus.corpus, columns: columns, rows: rows)
    driver.state.notices = HostileCorpus.notices
    return driver
  }

  /// Screens that show many of the texts at once.
  @Test(arguments: [
    "", "20j", "40j", "50j", "<Ctrl-P>", "<Ctrl-P>x", "!", "!<PgDn>", "/quay", "/quay<PgDn><PgDn>",
    "/quay<Alt-k>", "/quay<Alt-k><PgDn>", "fx",
  ])
  func `lists of hostile text keep their columns at every width`(keys: String) {
    var driver = driver()
    driver.press(keys)
    for columns in Array(20...131) + [200] {
      expectStraight(driver.state, Size(columns: columns, rows: 24))
    }
  }

  /// What is shown of one document at a time.
  @Test(arguments: HostileText.all.indices)
  func `a hostile document keeps every pane in its place`(number: Int) {
    var random = SplitMix64(seed: UInt64(number))
    for keys in [
      "", "<Tab><Tab>", "<Tab><Tab>t", "<Enter><Enter>", "<Enter><Enter>t<PgDn>", "<Tab><Tab>e",
      "<Tab><Tab>e<Enter>", "<Tab>j/quay<Enter>K", "<Tab><Tab>jj<Enter>", "z", "?",
    ] {
      var driver = driver()
      driver.press(number > 0 ? "\(number)j" + keys : keys)
      for _ in 0..<3 {
        let columns = Int.random(in: 20...130, using: &random)
        let rows = Int.random(in: 6...40, using: &random)
        expectStraight(driver.state, Size(columns: columns, rows: rows))
      }
    }
  }

  @Test(arguments: HostileText.all)
  func `what is said and typed on the status line is safe`(hostile: HostileText) {
    for keys in ["", "/", "f", "<Ctrl-P>", "e<Enter>"] {
      var driver = Driver(columns: 80, rows: 24)
      driver.state.title = hostile.text
      driver.press(keys)
      driver.send(.pasted(hostile.text))
      for columns in [20, 33, 59, 60, 80, 101] {
        expectStraight(driver.state, Size(columns: columns, rows: 24))
      }
      driver.send(.note(hostile.text))
      expectStraight(driver.state, Size(columns: 80, rows: 24))
      driver.send(.exported(.failed(path: hostile.text, message: hostile.text)))
      expectStraight(driver.state, Size(columns: 80, rows: 24))
      driver.send(.exported(.exists(path: hostile.text)))
      expectStraight(driver.state, Size(columns: 80, rows: 24))
    }
  }

  @Test(arguments: HostileText.all.indices)
  func `what is copied has the very bytes of the document`(number: Int) {
    var driver = driver()
    driver.press((number > 0 ? "\(number)j" : "") + "<Tab>y")
    let document = HostileCorpus.corpus.documents[number]
    let place = SectionPlace(document: number, section: 0)
    let words = document.text[HostileCorpus.corpus.reach(of: place)]
    guard case .copy(let copied) = driver.effects.last else {
      Issue.record("nothing was copied")
      return
    }
    #expect(Array(copied.utf8) == Array(words.utf8))
    #expect(HostileCorpus.holds(number, in: copied))
  }

  /// No control in any cell, clusters whole, and where panes have borders, straight ones.
  private func expectStraight(
    _ state: State, _ size: Size, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let frame = render(state, size: size)
    if let fault = frame.fault {
      Issue.record("\(size.columns)x\(size.rows): \(fault)", sourceLocation: sourceLocation)
    }
    guard state.showsPanes, !Layout.isTooSmall(size) else { return }
    let layout = Layout(
      size: size, focus: state.focus, isZoomed: state.isZoomed, shares: state.settings.panes)
    guard layout.hasBorders else { return }
    for (pane, area) in layout.panes {
      for row in area.row + 1..<area.row + area.rows - 1 {
        for column in [area.column, area.column + area.columns - 1]
        where frame[row, column].character != "│" {
          Issue.record(
            "the border of \(pane) is broken at \(row),\(column) of \(size):\n\(frame.text)",
            sourceLocation: sourceLocation)
          return
        }
      }
    }
  }
}

extension State {
  /// Whether nothing lies over the panes but the line of their filter.
  fileprivate var showsPanes: Bool { screen.map { $0.isOverlay && $0.context == .filter } ?? true }
}
