import Corpus
import Screen
import Testing

@testable import Explorer

struct SettingsTests {
  @Test func `a theme is chosen by its name, for this run`() {
    var driver = Driver()
    driver.press(":theme Monochrome<Enter>")
    #expect(driver.state.settings.theme == .monochrome)
    #expect(!driver.frame.styledText.contains("C:"))
  }

  @Test func `a theme that there is not is refused with those that there are`() {
    var driver = Driver()
    driver.press(":theme mauve<Enter>")
    #expect(driver.state.settings.theme == .standard)
    #expect(driver.screen.contains("standard, dark, light, colour-blind, colour-blind-light"))
  }

  @Test func `styles of one's own stay in every theme`() {
    var driver = Driver()
    let own = Style([.bold], foreground: .blue)
    driver.state.settings.use(.dark, styles: ["denied": own])
    #expect(driver.state.settings.theme.denied == own)
    driver.press(":theme light<Enter>")
    #expect(driver.state.settings.theme.denied == own)
    #expect(driver.state.settings.theme.actor == Theme.light.actor)
  }

  @Test func `the text keeps its margin and its width`() {
    var driver = Driver(columns: 200, rows: 40)
    driver.state.settings.textMargin = 4
    driver.state.settings.textWidth = 30
    driver.press("<Tab><Tab>v")
    #expect(driver.state.layout?.columns == 30)
    driver.state.settings.textMargin = 20
    driver.send(.resized(Size(columns: 40, rows: 10)))
    #expect(driver.state.layout.map { $0.columns >= 18 } == true)
  }

  @Test func `what was noticed before loading stays among the notices`() {
    var driver = Driver()
    driver.state.add([Notice(.remark, path: "/ada/config.toml:3", message: "no such option")])
    #expect(driver.screen.contains(" config.toml:3: no such option (!)"))
    driver.send(.loaded(Sample.corpus, LoadProgress(), []))
    driver.press("!")
    #expect(driver.screen.contains("/ada/config.toml:3: no such option"))
  }

  @Test(arguments: [(40, 10), (80, 24), (200, 60)])
  func `with ASCII signs nothing on the screen is drawn with others`(columns: Int, rows: Int) {
    var driver = Driver(columns: columns, rows: rows)
    driver.state.settings.lines = .ascii
    let signs = Set("│─┌┐└┘├┤┬┴┼▌▸▾")
    for keys in [
      "", "<Tab><Tab>", "v", "z", "z", "?", "<Esc>", "e", "<Esc>", "/quay", "<Esc>", ":",
    ] {
      driver.press(keys)
      #expect(!driver.screen.contains { signs.contains($0) }, "after \(keys)")
    }
  }
}
