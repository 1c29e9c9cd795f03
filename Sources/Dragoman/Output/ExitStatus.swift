/// What the program tells the shell.
enum ExitStatus: Int32 {
  case done = 0
  case nothingFound = 1
  /// Bad usage, unreadable input or unwritable output.
  case failed = 2
}

/// Why a command stopped short, in words for its user.
struct Failure: Error, Equatable {
  /// Lower case: what, where and what to do.
  var message: String
  var status: ExitStatus

  init(_ message: String, status: ExitStatus = .failed) {
    self.message = message
    self.status = status
  }
}
