import Corpus
import Explorer
import Screen
import TestSupport
import Testing

/// Where in a list the reader is, and by what it is filtered, on the borders or on the status line.
struct PlaceTests {
  @Test func `each border says which row of how many is selected`() {
    var driver = Driver(columns: 120, rows: 30)
    driver.press("<Tab>jj<Tab>j")
    #expect(driver.row(28).contains(" 1/3 ─┴"))
    #expect(driver.row(28).contains(" 3/4 ─┴"))
    #expect(driver.row(28).hasSuffix(" 2/4 ─┘"))
    driver.press("tk")
    #expect(driver.row(28).hasSuffix("───┘"), "all of the text is in sight")
  }

  @Test func `a number goes to the row that the border counts`() {
    var driver = Driver(columns: 120, rows: 30)
    driver.press("<Tab><Tab>5g")
    #expect(driver.row(28).hasSuffix(" 5/6 ─┘"))
  }

  @Test func `of a text the border has the last line in sight`() {
    var driver = Driver(columns: 80, rows: 12)
    driver.press("<Enter>t<Tab>")
    #expect(driver.row(10).hasSuffix(" 8/18 ▾ ─┘"))
    driver.press("<PgDn><PgDn>")
    #expect(driver.row(10).hasSuffix(" 18/18 ─┘"))
  }

  @Test func `a filter that is kept stands on the border, whichever pane has the keys`() {
    var driver = Driver(columns: 120, rows: 30)
    driver.press("fharbour<Enter><Tab>fwhat<Enter><Tab>fmara<Enter><Tab>")
    #expect(driver.state.focus == .documents)
    for words in ["Documents (harbour)", "Sections (what)", "(mara)"] {
      #expect(driver.row(1).contains(words))
    }
    #expect(driver.row(28).contains(" 1/1 of 3 ") && driver.row(28).contains(" 1/2 of 4 "))
  }

  @Test func `a title gives way to its filter`() {
    var builder = CorpusBuilder()
    builder.actor("Ann")
    let title = (1...20).map { "word\($0)" }.joined(separator: " ")
    builder.document("a.txt", "# \(title)\n⟦Ann|Ann⟧ spoke.")
    var driver = Driver(builder.corpus(), columns: 80, rows: 24)
    driver.press("<Tab><Tab>fann<Enter>")
    #expect(driver.row(1).contains("… (ann) "))
    driver.press("f of somebody else<Enter>")
    #expect(driver.row(1).contains("… (ann of…) "))
  }

  @Test(arguments: [(30, 12), (59, 24), (20, 6), (70, 7)])
  func `a narrow screen shows the filters of all panes`(columns: Int, rows: Int) {
    var driver = Driver(columns: columns, rows: rows)
    driver.press("ffer<Enter><Tab>fpri<Enter>")
    #expect(driver.screen.contains("(fer)"))
    #expect(driver.screen.contains("(pri)"))
  }

  @Test func `at eighty columns the documents that are out of sight are on the status line`() {
    var driver = Driver(columns: 80, rows: 24)
    #expect(driver.status.contains("1/4 sections") && !driver.status.contains("documents"))
    driver.press("fferry<Enter><Tab>")
    #expect(driver.status.contains("1/1 of 3 documents (ferry)"))
  }

  @Test func `at eighty columns the hints name search, filter, claims and export`() {
    for keys in ["", "<Tab>", "<Tab><Tab>"] {
      var driver = Driver(columns: 80, rows: 24)
      driver.press(keys)
      for hint in ["Tab pane", "/ search", "f filter", "C claims", "e export"] {
        #expect(driver.status.contains(hint), "\(keys)")
      }
      #expect(driver.row(0).hasSuffix("? help"))
    }
  }

  @Test func `where the documents are out of sight the title line has the one that is open`() {
    var driver = Driver(columns: 80, rows: 24)
    #expect(driver.row(0).contains("papers   3 documents"))
    driver.press("<Tab>")
    #expect(driver.row(0).contains("papers › The Harbour Question"))
  }
}
