internal import Glibc

/// Ends the program with words on standard error unless something holds; the fuzzer then keeps the
/// input that it was tried with.
package func require(
  _ holds: Bool, _ words: @autoclosure () -> String, file: StaticString = #fileID,
  line: UInt = #line
) {
  if holds { return }
  let message = Array("\(file):\(line): \(words())\n".utf8)
  _ = unsafe write(STDERR_FILENO, message, message.count)
  abort()
}
