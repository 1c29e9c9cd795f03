/// A regular expression as a tree.
indirect enum PatternSyntax: Hashable, Sendable {
  /// A place in the text that takes up none of it.
  enum Place: UInt8, Hashable, Sendable {
    case lineStart
    case lineEnd
    case wordBoundary
    case notWordBoundary
  }

  case empty
  /// One of the scalars; the literal, where it is just one letter or digit of ASCII in lower case.
  case scalar(ScalarSet, literal: UInt8?)
  case place(Place)
  case sequence([PatternSyntax])
  case alternatives([PatternSyntax])
  /// No upper bound where there is none; the offset is that of the operator, for messages.
  case repeated(PatternSyntax, least: Int, most: Int?, offset: Int)
}
