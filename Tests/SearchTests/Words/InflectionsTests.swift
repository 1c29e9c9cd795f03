import Search
import Testing

struct InflectionsTests {
  /// Stems by the inflectional steps (1a, 1b, 1c, 5) of Snowball's own English stemmer, 3.1.1.
  private static let stems = """
    abilities:abiliti accused:accus accusing:accus adds:add adding:add agreed:agre
    agreeing:agre allegedly:alleg army:armi armies:armi ages:age added:add babies:babi
    bedded:bed begged:beg boxes:box canning:canning churches:church claimed:claim
    communities:communiti controlled:control controlling:control countries:countri
    crossed:cross denied:deni denies:deni earring:earring egging:egg emergency:emergenci
    evening:evening evenings:evening exceeded:exceed fizzed:fizz generally:generalli
    general:general happy:happi hopped:hop hoping:hope hissing:hiss inning:inning
    international:international kiwis:kiwi luxuriated:luxuriat making:make misses:miss
    negotiating:negotiat occurred:occur offed:off organization:organization organs:organ
    outing:outing past:past pasted:paste pleased:pleas proceeds:proceed proceeding:proceed
    processes:process sized:size states:state stopped:stop succeed:succeed
    succeeding:succeed troubled:troubl universities:universiti using:use used:use
    visited:visit visiting:visit virus:virus viruses:virus weeping:weep yielded:yield
    youngest:youngest yearly:yearli enjoyed:enjoy enjoys:enjoy playing:play cries:cri
    cry:cri by:by feed:feed bleed:bleed freed:freed greedy:greedi interestingly:interest
    reportedly:report guaranteed:guarante proceed:proceed bluely:blueli radio:radio
    beauty:beauti beautiful:beautiful king:king thing:thing paste:paste pastes:paste
    rate:rate rating:rate rated:rate hop:hop hope:hope hopes:hope
    """

  /// Words by their stems.
  private static let families: [String: Set<String>] = stems.split { $0 == " " || $0 == "\n" }
    .reduce(into: [:]) { families, pair in
      let parts = pair.split(separator: ":").map { String($0) }
      families[parts[1], default: []].insert(parts[0])
    }

  private func forms(of word: String, in words: some Sequence<String>) -> Set<String> {
    let dictionary = SortedWords(words.map { Array($0.utf8) })
    return Set(
      Inflections.forms(of: Array(word.utf8), in: dictionary)
        .map { String(decoding: dictionary.word(Int($0)), as: UTF8.self) })
  }

  @Test func `words are forms of each other where Snowball's steps give them one stem`() {
    let all = Self.families.values.flatMap { $0 }
    #expect(all.count > 100)
    for family in Self.families.values {
      for word in family { #expect(forms(of: word, in: all) == family, "\(word)") }
    }
  }

  @Test(arguments: [
    ("said", "say says saying said"), ("says", "say says saying said"),
    ("find", "find finds found"), ("found", "find finds found founded"),
    ("goes", "go goes going went"), ("crisis", "crisis crises"), ("women", "woman women"),
    ("buses", "bus buses"), ("skies", "sky skies"), ("die", "die died dying"),
  ])
  func `irregular forms are known by a list`(word: String, family: String) {
    let all =
      "say says saying said find finds found founded go goes going went crisis crises woman women "
      + "bus buses sky skies die died dying do day"
    let known = all.split(separator: " ").map { String($0) }
    #expect(forms(of: word, in: known) == Set(family.split(separator: " ").map { String($0) }))
  }

  @Test(arguments: [
    ("unit", "united"), ("new", "news"), ("even", "evening"), ("organization", "organ"),
    ("be", "being"), ("it", "its"), ("doe", "does"), ("iran", "iranian"), ("police", "policy"),
    ("general", "generation"), ("wed", "wedding"), ("nation", "national"),
  ])
  func `words that only look alike are no forms`(left: String, right: String) {
    #expect(forms(of: left, in: [left, right]) == [left])
    #expect(forms(of: right, in: [left, right]) == [right])
    #expect(!Inflections.areForms(Array(left.utf8), Array(right.utf8)))
  }

  @Test func `a cue is a form of its lemma`() {
    #expect(Inflections.areForms(Array("demanded".utf8), Array("demand".utf8)))
    #expect(Inflections.areForms(Array("said".utf8), Array("says".utf8)))
  }

  @Test func `words of other scripts and odd words are only themselves`() {
    for word in ["иран", "u.s", "1979", "", "é", "東", "a"] {
      #expect(forms(of: word, in: [word, word + "s"]) == [word])
    }
  }
}
