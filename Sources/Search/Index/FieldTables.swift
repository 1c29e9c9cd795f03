internal import Corpus
internal import Synchronization

/// What only fields ask for, made when the first one does.
///
/// Most searches are for words, and a corpus in growth is replaced before anyone has asked for
/// more. A class, because copies of an index share what one of them has made.
final class FieldTables: Sendable {
  private let corpus: Corpus
  private let map: UnitMap
  private let madeNames = Mutex<NameIndex?>(nil)
  private let madeTitles = Mutex<TitleIndex?>(nil)
  private let madeClaims = Mutex<ClaimIndex?>(nil)

  init(_ corpus: Corpus, _ map: UnitMap) {
    self.corpus = corpus
    self.map = map
  }

  var names: NameIndex { Self.made(madeNames) { NameIndex(corpus.actors) } }
  var titles: TitleIndex { Self.made(madeTitles) { TitleIndex(corpus.documents) } }
  var claims: ClaimIndex { Self.made(madeClaims) { ClaimIndex(corpus, map) } }

  private static func made<Table: Sendable>(
    _ table: borrowing Mutex<Table?>, _ make: () -> Table
  ) -> Table {
    table.withLock { table in
      if let table { return table }
      let made = make()
      table = made
      return made
    }
  }
}
