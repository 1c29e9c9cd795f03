import Corpus
import Explorer
import Screen
import Search
import Testing

/// Queries on claims: what they find is claims, in the results, under n and N, and on lines.
struct ClaimHitsTests {
  private func driver(_ keys: String, columns: Int = 100, rows: Int = 30) -> Driver {
    var driver = Driver(columns: columns, rows: rows)
    driver.press(keys)
    return driver
  }

  @Test func `each claim is shown whole: who says it, how surely, in which words`() {
    let driver = driver("/by:lindqvist ")
    #expect(driver.row(1).contains("The Harbour Question"))
    #expect(driver.row(2).contains("What was seen"))
    #expect(driver.row(3).contains("Mara Lindqvist said"))
    #expect(driver.row(4).contains("the old quay had been sinking for years"))
    #expect(driver.row(5).contains("Mara Lindqvist denied") && driver.row(5).contains("denied"))
    #expect(driver.row(6).contains("any delay in the warnings"))
  }

  @Test func `how many claims are found is said, and what lists them, where there is room`() {
    #expect(
      driver("/by:lindqvist ").status
        .contains("3 claims in 2 sections of 2 documents · Alt-c lists them"))
    let narrow = driver("/by:lindqvist ", columns: 40, rows: 10).status
    #expect(narrow.contains("3 claims") && !narrow.contains("lists"))
    #expect(driver("/by:lindqvist <Alt-c>").state.screen is ClaimList)
  }

  @Test func `the bar lies over the whole claim`() {
    let driver = driver("/by:lindqvist <Down>", columns: 80)
    let frame = driver.frame
    for row in [5, 6] {
      for column in [0, 40, 79] {
        #expect(frame[row, column].style.attributes.contains(.reverse), "\(row) \(column)")
      }
    }
    #expect(!frame[4, 40].style.attributes.contains(.reverse))
  }

  @Test func `the bar lies over both lines of a hit`() {
    let frame = driver("/quay<Down>", columns: 80).frame
    for row in [4, 5] { #expect(frame[row, 75].style.attributes.contains(.reverse)) }
    #expect(!frame[3, 75].style.attributes.contains(.reverse))
  }

  @Test func `Enter goes to the selected claim, n and N from claim to claim`() {
    var driver = driver("/by:lindqvist <Down><Enter>")
    #expect(driver.status.contains("claim 2 of 3"))
    #expect(driver.marked.contains("anydelayinthewarnings"))
    driver.press("n")
    #expect(driver.status.contains("claim 3 of 3"))
    #expect(driver.marked.contains("“Weneedthequay,”"))
    driver.press("NN")
    #expect(driver.status.contains("claim 1 of 3"))
    #expect(driver.marked.contains("theoldquayhadbeensinkingforyears"))
    #expect(!driver.marked.contains("delay"))
  }

  @Test func `the claim that n has come to looks unlike the others, without colours too`() {
    var driver = driver("/by:lindqvist <Enter>")
    let frame = driver.frame
    let theme = Theme.standard
    let styles = frame.styles
    #expect(styles.contains(theme.match(.content, isCurrent: true)))
    #expect(styles.contains(theme.match(.content, isCurrent: false)))
    driver.press("n")
    #expect(driver.frame != frame)
  }

  @Test func `a query for words and claims walks the claims`() {
    #expect(driver("/quay by:lindqvist <Enter>").status.contains("claim 1 of 3"))
    #expect(driver("/quay<Enter>").status.contains("match 1 of 4"))
  }

  @Test func `the lines have one for each claim, and Enter goes to it`() {
    var driver = driver("/by:lindqvist <Alt-k>")
    #expect(driver.status.contains("1/3 lines"))
    driver.press("jj<Enter>")
    #expect(driver.status.contains("claim 3 of 3"))
    driver.press("<Esc>")
    #expect(driver.state.context == .lines && driver.status.contains("3/3"))
  }

  @Test func `a claim stays selected when the corpus grows`() {
    var driver = driver("/by:lindqvist <Down><Down>")
    driver.send(.loaded(driver.state.corpus, driver.state.progress, []))
    driver.press("<Enter>")
    #expect(driver.status.contains("claim 3 of 3"))
  }

  @Test func `y copies the claim that is selected`() {
    let driver = driver("/by:lindqvist <Down><Alt-y>")
    guard case .copy(let text)? = driver.effects.last else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.contains("any delay in the warnings"))
  }
}

extension Driver {
  /// The words on the screen that look like the current match.
  fileprivate var marked: String {
    let frame = frame
    var text = ""
    for row in 1..<frame.size.rows - 1 {
      for column in 0..<frame.size.columns
      where frame[row, column].style.attributes.isSuperset(
        of: Theme.standard.match(.content, isCurrent: true).attributes)
      {
        text += frame[row, column].character.map(String.init) ?? ""
      }
    }
    // A line may end between two words.
    return text.filter { $0 != " " }
  }
}

extension Frame {
  fileprivate var styles: Set<Style> {
    var styles: Set<Style> = []
    for row in 1..<size.rows - 1 {
      for column in 0..<size.columns { styles.insert(self[row, column].style) }
    }
    return styles
  }
}
