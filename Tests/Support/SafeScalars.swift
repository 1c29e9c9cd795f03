extension Unicode.Scalar {
  /// Whether a terminal shows it, or leaves it in its cell: no control, nothing that turns the
  /// direction of what follows, nothing hidden.
  package var isSafeToDraw: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate:
      return false
    case .format:
      // Joiners, which belong to their clusters, the tags of flags, and the visible number signs.
      return value == 0x200C || value == 0x200D || 0xE0020...0xE007F ~= value
        || !properties.isDefaultIgnorableCodePoint
    default:
      return true
    }
  }
}
