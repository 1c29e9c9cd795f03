import Corpus
import Testing

/// Whom pronouns and descriptions mean.
struct ResolverTests {
  @Test
  func `a pronoun is the nearest actor of its kind`() throws {
    let linked = try Linked("Ms. Velden met Mr. Sund in Oslo. She left. He stayed.")
    #expect(linked.bearers(of: "She") == ["Velden"])
    #expect(linked.bearers(of: "He") == ["Sund"])
  }

  @Test(arguments: [
    // A subject is more salient than an object, and that than what stands behind a preposition.
    ("Erik Sund met Jan Holm. He left.", "He", "Erik Sund"),
    ("Erik Sund wrote about Jan Holm. He left.", "He", "Erik Sund"),
    // Whoever was mentioned last outweighs who was more salient long before.
    ("Erik Sund left. It rained. It snowed. They saw Jan Holm. He slept.", "He", "Jan Holm"),
    // Who has just come outweighs who was spoken of at length before.
    ("Erik Sund left. He slept. He ate. They saw Jan Holm. He sang.", "He", "Jan Holm"),
  ])
  func `a pronoun is the most salient actor that fits`(
    _ text: String, _ pronoun: String, _ name: String
  ) throws {
    #expect(try Linked(text).bearers(of: pronoun).last == name)
  }

  @Test
  func `a pronoun that leaves no doubt tells a gender`() throws {
    let linked = try Linked("Toma Velden left. She slept. Jan Holm came. She won. He lost.")
    #expect(linked.bearers(of: "She") == ["Toma Velden", "Toma Velden"])
    #expect(linked.bearers(of: "He") == ["Jan Holm"])
  }

  @Test
  func `an object is not the subject of its clause`() throws {
    let linked = try Linked("Erik Sund came. Jan Holm met him.")
    #expect(linked.bearers(of: "him") == ["Erik Sund"])
  }

  @Test
  func `they can be a body, and never a person`() throws {
    #expect(try Linked("The Ministry of Boats met. They left.").bearers(of: "They").count == 1)
    #expect(try Linked("Marta Velden met. They left.").bearers(of: "They").isEmpty)
    #expect(try Linked("It hit the Ministry of Boats. They left.").bearers(of: "They").isEmpty)
  }

  @Test
  func `the group is rather one just named than one with the word in its name`() throws {
    let linked = try Linked(
      "The Contact Group met. It rained. It snowed. It hailed. The Velden Union won. They sued the group."
    )
    #expect(linked.bearers(of: "the group") == ["Velden Union"])
  }

  @Test
  func `a description is who shares most words with it`() throws {
    let linked = try Linked(
      "Prime Minister Marta Velden met Finance Minister Erik Sund. The prime minister slept.")
    #expect(linked.bearers(of: "The prime minister") == ["Marta Velden"])
  }

  @Test
  func `it is a state or a body, and never a person`() throws {
    let linked = try Linked("Norway met Marta Velden. It left the talks.")
    #expect(linked.bearers(of: "It") == ["Norway"])
  }

  @Test
  func `a pronoun with nobody before it is nobody`() throws {
    let linked = try Linked("He left the house. It rained. Marta Velden came.")
    #expect(linked.bearers(of: "He").isEmpty)
    #expect(linked.bearers(of: "It").isEmpty)
  }

  @Test(arguments: [
    ("Prime Minister Marta Velden left. The minister slept.", "The minister", "Marta Velden"),
    ("Marta Velden, the mayor of Ostrand, left. The mayor slept.", "The mayor", "Marta Velden"),
    ("The minister, Marta Velden, left the house.", "The minister", "Marta Velden"),
    (
      "The company Velden Marine sold a boat. They sued the company.", "the company",
      "Velden Marine"
    ),
    (
      "The International Dredging Agency met. They left the agency.", "the agency",
      "International Dredging Agency"
    ),
    ("It stood in the Ostrand Herald. They sued the paper.", "the paper", "Ostrand Herald"),
    (
      "The minister slept for hours. Prime Minister Marta Velden left.", "The minister",
      "Marta Velden"
    ),
  ])
  func `a description is who bears it as title or in its name`(
    _ text: String, _ words: String, _ name: String
  ) throws {
    #expect(try Linked(text).bearers(of: words) == [name])
  }

  @Test
  func `a description is the nearest of those who bear it`() throws {
    let linked = try Linked(
      "Mayor Marta Velden left. The mayor slept. Mayor Erik Sund came. The mayor ate.")
    #expect(linked.bearers(of: "The mayor") == ["Marta Velden", "Erik Sund"])
  }

  @Test func `no state is the president, whatever stands before its name`() throws {
    let linked = try Linked(
      ["President Norway came. The president slept."]
        + (1...3).map { _ in "Norway met Sweden. Norway signed the treaty with the government." })
    #expect(try linked.actor("Norway").kind == .state)
    #expect(linked.bearers(of: "The president").isEmpty)
  }

  @Test func `a title that one text in many gives holds in that one`() throws {
    let texts = (1...8).map { _ in "Marta Velden came. The president slept." }
    let linked = try Linked(["President Marta Velden came. The president slept."] + texts)
    #expect(linked.bearers(of: "The president") == ["Marta Velden"])
    #expect(linked.bearers(of: "The president", in: 5).isEmpty)
  }

  @Test(arguments: [
    ("Marta Velden left. The minister slept.", "The minister"),
    ("Mayor Marta Velden left. The ministers slept.", "The ministers"),
    ("Norway left the talks. They sued the company.", "the company"),
  ])
  func `a description that nobody bears is nobody`(_ text: String, _ words: String) throws {
    #expect(try Linked(text).bearers(of: words).isEmpty)
  }
}
