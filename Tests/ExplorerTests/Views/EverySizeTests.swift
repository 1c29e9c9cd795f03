import Explorer
import Screen
import TestSupport
import Testing

/// Each kind of screen at each size; `DRAGOMAN_THOROUGH=1` tries all sizes up to 300x100.
struct EverySizeTests {
  @Test(arguments: Screens.all)
  func `every screen can be drawn at every size, with the focus in sight`(keys: String) {
    var driver = Driver(columns: 100, rows: 30)
    driver.press(keys)
    driver.state.notices = Sample.notices
    expectDrawn(driver, seed: keys.count)
  }

  @Test(arguments: [
    "", "15j", "G", "<Tab>", "<Tab>j", "<Tab><Tab>", "<Tab><Tab>G", "<Tab><Tab>jjjjj<Enter>",
    "<Tab>z",
    "f1<Enter><Tab>fe<Enter><Tab>fo<Enter>", "<Tab><Tab>x", "<Enter><Enter>tz",
    "<Enter><Enter>t<PgDn>",
    "<Tab><Tab><Enter>", "/word7<Enter>n",
  ])
  func `crowded lists can be drawn at every size`(keys: String) {
    var driver = Driver(CrowdedCorpus.corpus, columns: 100, rows: 30)
    driver.press(keys)
    expectDrawn(driver, seed: keys.count)
  }

  private func expectDrawn(_ driver: Driver, seed: Int) {
    for size in Sizes.sampled(seed: seed) {
      let frame = render(driver.state, size: size)
      #expect(frame.size == size)
      if let fault = frame.fault { Issue.record("\(size.columns)x\(size.rows): \(fault)") }
      let isSmall = Layout.isTooSmall(size)
      #expect(
        isSmall || !driver.state.hasSelection
          || frame[frame.cursor.row, frame.cursor.column].style.attributes.contains(.reverse),
        "\(size.columns)x\(size.rows), cursor \(frame.cursor)\n\(frame.text)")
      // What is typed, is typed on the status line.
      #expect(isSmall || !driver.state.hasPrompt || frame.cursor.row == size.rows - 1)
    }
  }

  @Test(arguments: Screens.all)
  func `a state resized is the state drawn at that size`(keys: String) {
    for size in [Size(columns: 33, rows: 9), Size(columns: 70, rows: 20)] {
      var driver = Driver(columns: size.columns, rows: size.rows)
      driver.press(keys)
      #expect(driver.frame.cursor == render(driver.state, size: size).cursor)
    }
  }

  @Test(arguments: Screens.all)
  func `every cell can be pressedTarget at, and the cursor's is the selected row`(keys: String) {
    for size in [
      Size(columns: 120, rows: 30), Size(columns: 70, rows: 7), Size(columns: 20, rows: 5),
    ] {
      var driver = Driver(columns: size.columns, rows: size.rows)
      driver.press(keys)
      for row in -1...size.rows {
        for column in -1...size.columns { _ = driver.state.target(row: row, column: column) }
      }
      let cursor = driver.frame.cursor
      let target = driver.state.target(row: cursor.row, column: cursor.column)
      guard driver.state.hasSelection, driver.state.context == .panes else { continue }
      #expect(target == .pane(driver.state.focus, row: driver.state.selectedRow), "\(size)")
    }
  }

  @Test(arguments: 0..<60)
  func `any keys in any order leave a screen that can be drawn`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let keys =
      Action.all.flatMap(\.standardKeys).flatMap(\.keys).filter { $0 != .control("c") }
      + "quay (東é1/".map { Key.character($0) }
    var driver = Driver(columns: 90, rows: 14)
    for _ in 0..<300 {
      if let key = keys.randomElement(using: &random) { driver.send(.key(key)) }
      if Int.random(in: 0..<4, using: &random) == 0 {
        driver.send(.mouse(.anything(using: &random)))
      }
      if Int.random(in: 0..<12, using: &random) == 0 {
        let size = Size(
          columns: Int.random(in: 0...130, using: &random),
          rows: Int.random(in: 0...40, using: &random))
        driver.send(.resized(size))
      }
      #expect(driver.frame.size == driver.state.size)
    }
  }
}

extension Mouse {
  fileprivate static func anything(using random: inout SplitMix64) -> Mouse {
    let actions: [Mouse.Action] = [
      .press(.left, clicks: 1), .press(.left, clicks: 2), .press(.left, clicks: 3),
      .press(.right, clicks: 1), .press(.middle, clicks: 1), .release, .drag(.left), .drag(.right),
      .wheel(1), .wheel(-1), .wheel(.max), .wheel(.min),
    ]
    return Mouse(
      actions.randomElement(using: &random) ?? .release, row: .random(in: -1...40, using: &random),
      column: .random(in: -1...140, using: &random))
  }
}

extension State {
  /// Whether something is typed on the status line.
  fileprivate var hasPrompt: Bool {
    [.search, .goTo, .filter].contains(context)
  }

  fileprivate var selectedRow: Int {
    switch focus {
    case .documents: documents.selected
    case .sections: sections.selected
    case .detail: detail.position.selected
    }
  }

  /// Whether there is something to stand on: not in an empty list, a text without marks on the
  /// screen, a prompt, or lines that are only read.
  fileprivate var hasSelection: Bool {
    if [.exportFormat, .lines, .queryHelp].contains(context) { return true }
    guard context == .panes else { return false }
    switch focus {
    case .documents: return documentRows.count > 0
    case .sections: return sectionRows.count > 0
    case .detail: return !showsText && (0..<detail.rows.count).contains(where: detail.isSelectable)
    }
  }
}
