/// What a person does at a terminal, whatever bytes it sends for it.
package enum Input: Hashable, Sendable {
  case key(Key)
  case mouse(Mouse)
  /// Text that was pasted, with LF at its line ends and no other control characters but tabs; so
  /// many bytes at its end were too many to be kept.
  case pasted(String, omitted: Int)
  /// The terminal's window came to the front, or went behind another.
  case focused(Bool)
}
