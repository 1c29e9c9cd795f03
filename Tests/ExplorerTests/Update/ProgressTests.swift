import Corpus
import Explorer
import Screen
import TestSupport
import Testing

struct ProgressTests {
  private func progress(_ change: (inout LoadProgress) -> Void) -> LoadProgress {
    var progress = LoadProgress()
    change(&progress)
    return progress
  }

  private func title(_ progress: LoadProgress, columns: Int = 120) -> String {
    var driver = Driver(columns: columns, rows: 20)
    driver.send(.progressed(progress))
    return driver.row(0)
  }

  @Test func `the title line says what is being done, how far it is and how long it takes`() {
    #expect(title(progress { $0.documentsFound = 12_004 }).contains("finding files… 12,004"))
    let reading = progress {
      $0.stage = .reading
      ($0.documentsFound, $0.documentsRead, $0.bytesRead) = (2225, 1204, 41_300_000)
      $0.secondsLeft = 3
    }
    #expect(title(reading).contains("reading 1,204 of 2,225 · 41 MB · 3 s left"))
    let analysing = progress {
      $0.stage = .analysing
      ($0.documentsFound, $0.documentsAnalysed, $0.secondsLeft) = (2225, 804, 80)
    }
    #expect(title(analysing).contains("names and claims 804 of 2,225 · 2 min left"))
    #expect(title(analysing, columns: 40).contains("names 804/2,225"))
  }

  @Test func `the end says nothing, a stop says what is missing`() {
    let end = title(progress { $0.isFinished = true })
    #expect(end.contains("dragoman papers   3 documents"))
    let stopped = progress {
      $0.stage = .reading
      ($0.documentsFound, $0.documentsRead) = (2225, 1204)
      ($0.isFinished, $0.isCancelled) = (true, true)
    }
    #expect(title(stopped).contains("stopped: 1,204 of 2,225 read"))
  }

  @Test func `Ctrl-G stops loading, once there is any`() {
    var driver = Driver()
    driver.press("<Ctrl-G>")
    #expect(driver.effects == [.bell] && driver.status.contains("nothing is being loaded"))
    driver.send(.progressed(LoadProgress()))
    driver.press("<Esc>")
    #expect(driver.status.contains("Ctrl-G stops loading"))
    driver.press("<Ctrl-G>")
    #expect(driver.effects.last == .cancelLoading)
  }

  /// The sample before anybody has looked for names and claims.
  private var read: Corpus {
    Corpus(
      documents: DocumentList(
        Sample.corpus.documents.map { document in
          var document = document
          document.isAnalysed = false
          document.mentions = []
          document.claims = ClaimTable()
          return document
        }))
  }

  @Test func `names and claims that are still to come are announced, and the text is there`() {
    var driver = Driver(columns: 120, rows: 30)
    driver.send(.loaded(read, LoadProgress(), []))
    #expect(driver.screen.contains("names and claims are still being read…"))
    driver.press("<Enter>jt")
    #expect(driver.screen.contains("the old quay had been sinking"))
    driver.press("L")
    driver.send(.loaded(Sample.corpus, LoadProgress(), []))
    #expect(driver.screen.contains("Mara Lindqvist said"))
    driver.send(.loaded(read, progress { ($0.isFinished, $0.isCancelled) = (true, true) }, []))
    #expect(driver.screen.contains("names and claims were not read"))
  }

  @Test func `what is on the screen is looked at first, whenever it is something else`() {
    var driver = Driver(columns: 120, rows: 30)
    driver.effects = []
    driver.send(.loaded(read, LoadProgress(), []))
    #expect(driver.effects == [.look(at: [0, 1, 2])])
    driver.press("j")
    #expect(driver.effects.last == .look(at: [1, 0, 2]))
    driver.press("<Tab>j")
    #expect(driver.effects.count == 2)
    driver.send(.loaded(Sample.corpus, LoadProgress(), []))
    driver.press("<Tab><Tab>j")
    #expect(driver.effects.count == 2)
  }
}
