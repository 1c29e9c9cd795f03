/// How the words of a source led to the actor that makes the claim.
package enum Resolution: String, Sendable, CaseIterable {
  /// They name it.
  case name
  /// They name it in part, and nearly all documents mean it: "Trump".
  case usage
  /// A spokesman or spokeswoman speaks for it: "a spokeswoman for the port".
  case spokesman
  /// They name the capital through which a state speaks: "Paris said".
  case capital
  /// They name what it has written: "its report", "a study by the university".
  case report
  /// They describe it, and it was named elsewhere: "the minister".
  case description
  /// They describe it, and its name stands beside them: "the minister, Anna X".
  case apposition
  /// A pronoun, for the most salient actor that fits it.
  case pronoun
  /// A pronoun that fits several equally well: left open.
  case open
  /// A pronoun that goes on with whoever spoke last: "he added".
  case continued
  /// A transcript's label, whose speaker stands elsewhere: "Q", "COUNSEL".
  case turn
  /// "I" or "we", for whoever is being quoted.
  case firstPerson = "first-person"
  /// "You", for whoever answers.
  case secondPerson = "second-person"
  /// "The statement", for whoever has just made it.
  case statement
}
