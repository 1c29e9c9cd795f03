import Corpus
import Explorer
import Search
import TestSupport
import Testing

/// Tab in the search prompt.
struct CompletingTests {
  private func driver(_ keys: String, corpus: Corpus = Sample.corpus) -> Driver {
    var driver = Driver(corpus, columns: 100, rows: 30)
    driver.press(keys)
    return driver
  }

  private func text(_ keys: String) -> String { driver(keys).state.search?.editor.text ?? "" }

  @Test(arguments: [
    ("/sta<Tab>", "status:"), ("/status:al<Tab>", "status:alleged "),
    ("/by:unn<Tab>", "by:unnamed "),
    ("/voice:q<Tab>", "voice:quoted "), ("/source:d<Tab>", "source:described "),
    ("/quay scope:se<Tab>", "quay scope:section "), ("/-sta<Tab>al<Tab>", "-status:alleged "),
    ("/by:nor<Tab>", "by:norland "), ("/by:norlandi<Tab>", "by:norland "),
    ("/about:auth<Tab>", "about:\"port authority\" "),
    ("/by:\"mara<Tab>", "by:\"mara lindqvist\" "),
    ("/doc:ferry<Tab>", "doc:\"a ferry for norland\" "),
    ("/in:afterw<Tab>", "in:\"chapter 2: afterwards\" "),
    ("/nest<Tab>y<Tab>", "nested:yes "),
  ])
  func `Tab completes fields, values, names and titles`(keys: String, query: String) {
    #expect(text(keys) == query)
  }

  @Test func `Tab again tries the next, Shift-Tab the one before`() {
    #expect(text("/status:<Tab>") == "status:asserted ")
    #expect(text("/status:<Tab><Tab><Tab>") == "status:alleged ")
    #expect(text("/status:<Tab><Tab><Shift-Tab>") == "status:asserted ")
    #expect(text("/status:<Tab><Shift-Tab>") == "status:denied ")
  }

  @Test func `a word in the middle is completed where it stands`() {
    #expect(text("/sta quay<Ctrl-A><Right><Right><Right><Tab>al") == "status:al quay")
  }

  @Test func `where nothing can be completed, Tab selects the next hit, Shift-Tab the one before`()
  {
    #expect(driver("/quay<Tab><Tab><Shift-Tab><Enter>").sectionTitle == "What was seen")
    #expect(text("/quay <Tab>") == "quay ")
  }

  @Test func `what a field can be is listed while it is typed, with what it means`() {
    var driver = driver("/status:")
    for status in Claim.Status.allCases {
      #expect(driver.screen.contains("status:\(status.rawValue)"))
    }
    #expect(driver.screen.contains("claims that somebody denies"))
    driver.press("de")
    #expect(!driver.screen.contains("status:hedged"))
    driver.press("<Ctrl-U>quay")
    #expect(!driver.screen.contains("status:"))
  }

  @Test func `the most mentioned come first, after the words that mean nobody by name`() {
    let driver = driver("/by:")
    #expect(
      driver.state.search?.rows.isEmpty == true
        && driver.screen.contains("by:unnamed") && driver.screen.contains("by:\"mara lindqvist\""))
  }

  @Test(arguments: Field.allCases.map(\.rawValue))
  func `every completion can be read`(field: String) throws {
    var driver = driver("/\(field):")
    for _ in 0..<12 {
      driver.press("<Tab>")
      let text = driver.state.search?.editor.text ?? ""
      #expect(throws: Never.self) { try Query.parse(text, asTyped: true) }
    }
  }

  @Test func `names and titles may hold anything`() throws {
    var driver = Driver(HostileCorpus.corpus, columns: 90, rows: 20)
    for field in ["by:", "doc:", "in:"] {
      driver.press("/" + field)
      for _ in 0..<8 {
        driver.press("<Tab>")
        let text = driver.state.search?.editor.text ?? ""
        #expect(throws: Never.self) { try Query.parse(text, asTyped: true) }
      }
      driver.press("<Esc>")
    }
  }
}

/// The query language, explained over the prompt.
struct QueryHelpTests {
  private func driver(_ keys: String) -> Driver {
    var driver = Driver(columns: 100, rows: 80)
    driver.press(keys)
    return driver
  }

  @Test func `F1 in the prompt shows all fields, operators and words of the screen`() {
    let driver = driver("/quay<F1>")
    for field in Field.allCases {
      #expect(driver.screen.contains(field.definition.example))
      #expect(driver.screen.contains(field.definition.summary.prefix(40)))
    }
    for text in ["OR", "NEAR/5", "nego*", "khamanei~", "-status:denied"] {
      #expect(driver.screen.contains(text))
    }
  }

  @Test func `Esc returns to the prompt as it was`() {
    var driver = driver("/quay<Down><Down><Left>")
    let before = driver.screen
    driver.press("<F1>jj<Esc>")
    #expect(driver.screen == before && driver.state.context == .search)
    driver.press("<F1>q")
    #expect(driver.screen == before)
  }

  @Test func `Enter puts the example into the prompt`() {
    #expect(driver("/quay<F1>jj<Enter>").state.search?.editor.text == "houthis OR hezbollah ")
    #expect(driver(":query-help<Enter><Enter>").state.search?.editor.text == "sanctions relief")
  }

  @Test func `? lists the keys of the prompt, and closing that returns to it`() {
    let driver = driver("/quay<F1>?")
    #expect((driver.state.screen as? ActionList)?.openedIn == .search)
    #expect(self.driver("/quay<F1>?<Esc>").state.context == .search)
    #expect(self.driver(":query-help<Enter><Esc>").state.context == .panes)
  }
}
