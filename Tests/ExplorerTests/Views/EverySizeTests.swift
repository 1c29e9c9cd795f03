import Explorer
import Screen
import TestSupport
import Testing

struct EverySizeTests {
  /// Key scripts that lead to every kind of screen.
  static let screens = [
    "", "<Tab>", "<Tab><Tab>", "G<Enter><Enter>", "<Enter><Enter>t", "<Enter><Enter><Enter>",
    "<Enter><Enter><Enter>G", "<Enter><Enter>G<Enter>", "/quay", "/quay (", "/zzz", "/quay<Enter>n",
    "fwhat", "<Tab>fzzz<Enter>", "e", "e<Enter>", "/quay<Alt-e>", "?", "?G", "!", "z", "<Tab>z",
    "<Enter><Enter>tz", "7", "/quay<Alt-k>", "/quay<Alt-k>ssG", "/quay<Enter>K?", "<Ctrl-P>",
    "<Ctrl-P>quay", "<Ctrl-P>zzz", "<Enter><Enter><Enter><Ctrl-P>",
    ":", ":ex<Tab>", ":go<Tab><Tab><Tab>", ":serch quay<Enter>", ":export <Tab>", ":search x",
    ":actor <Tab><Tab>", "<Alt-x>", "<Alt-x>zoom", "<Alt-x>qqqq", "?/mark", "?jjj", "?10j",
    "<Ctrl-W>", "/quay<F1>", "/quay<Alt-k>:", "/quay<Alt-k>?",
  ]

  @Test(arguments: screens)
  func `every screen can be drawn at every size, with the focus in sight`(keys: String) {
    var driver = Driver(columns: 100, rows: 30)
    driver.press(keys)
    for columns in Array(1...24) + [30, 39, 40, 59, 60, 61, 79, 80, 99, 100, 101, 140, 200] {
      for rows in Array(1...12) + [16, 24, 40, 60] {
        let size = Size(columns: columns, rows: rows)
        let frame = render(driver.state, size: size)
        #expect(frame.size == size)
        #expect(0..<rows ~= frame.cursor.row && 0..<columns ~= frame.cursor.column)
        let isSmall = columns < 20 || rows < 5
        #expect(
          isSmall || !driver.state.hasSelection
            || frame[frame.cursor.row, frame.cursor.column].style.attributes.contains(.reverse),
          "\(columns)x\(rows), cursor \(frame.cursor)\n\(frame.text)")
      }
    }
  }

  @Test(arguments: screens)
  func `a state resized is the state drawn at that size`(keys: String) {
    for size in [Size(columns: 33, rows: 9), Size(columns: 70, rows: 20)] {
      var driver = Driver(columns: size.columns, rows: size.rows)
      driver.press(keys)
      #expect(driver.frame.cursor == render(driver.state, size: size).cursor)
    }
  }

  @Test(arguments: screens)
  func `every cell can be pointed at, and the cursor's is the selected row`(keys: String) {
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
    if context == .exportFormat || context == .lines { return true }
    guard context == .panes else { return false }
    switch focus {
    case .documents: return documentRows.count > 0
    case .sections: return sectionRows.count > 0
    case .detail: return !showsText && (0..<detail.rows.count).contains(where: detail.isSelectable)
    }
  }
}
