internal import CTerminal
package import Screen

/// The terminal in full-screen mode, for as long as the session lives.
///
/// A process has one session, used by one thread; `Waker` is for the others. However the program
/// ends, the terminal is restored: by `deinit`, `exit`, a signal or a crash (see `CTerminal`).
package struct Session: ~Copyable {
  /// The terminal's size when it was last asked, in cells.
  package private(set) var size = Size(columns: 0, rows: 0)

  /// Lets other threads end the wait in `next`.
  package let waker = Waker()

  private var decoder = KeyDecoder()
  private var encoder = CellEncoder()
  /// What the terminal shows; nil when that is unknown.
  private var shown: Frame?
  private var bytes = [UInt8](repeating: 0, count: 4096)

  /// How long an escape may wait for the rest of a key's sequence, in milliseconds.
  private static let escapeTime = 25

  /// Enters full-screen mode on the terminal that standard output is.
  ///
  /// Keys are read from the same terminal when standard input is something else.
  package init() throws(TerminalError) {
    switch Int(dragoman_terminal_open()) {
    case DRAGOMAN_TERMINAL_OPENED: break
    case DRAGOMAN_TERMINAL_UNKNOWN:
      throw .unknownTerminal(name: unsafe String(cString: dragoman_terminal_name()))
    case DRAGOMAN_TERMINAL_BUSY: throw .busy
    default: throw .notATerminal
    }
    measure()
  }

  deinit {
    dragoman_terminal_close()
  }

  /// Shows a frame: what differs from the last one goes to the terminal in one write.
  package mutating func show(_ frame: Frame) {
    if shown?.size != frame.size {
      dragoman_terminal_erase()
      shown = Frame(size: frame.size)
    }
    if let shown {
      for run in FrameDiff(from: shown, to: frame).runs { encoder.put(run, of: frame) }
    }
    shown = frame
    dragoman_terminal_flush(
      Int32(clamping: min(frame.cursor.row, size.rows - 1)),
      Int32(clamping: min(frame.cursor.column, size.columns - 1)))
  }

  /// Waits until something happens, and returns it all; nothing after `timeout` milliseconds.
  ///
  /// Without a timeout it waits for ever and uses no time meanwhile. A `resized` event comes
  /// after the program was suspended as well, since the terminal then has to be drawn anew.
  package mutating func next(timeout: Int? = nil) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    var remaining = timeout
    while events.isEmpty {
      let time = waitingTime(remaining)
      let happened = Happened(rawValue: dragoman_terminal_wait(Int32(clamping: time ?? -1)))
      if happened.isEmpty {
        events += decoder.flush().map(TerminalEvent.key)
        remaining = remaining.map { $0 - (time ?? 0) }
        if let remaining, remaining <= 0 { break }
      }
      take(happened, into: &events)
    }
    return events
  }

  /// Stops the program as Ctrl-Z does, with the terminal restored; returns when it goes on.
  package mutating func suspend() {
    dragoman_terminal_suspend()
    forgetFrame()
  }

  /// Gives the terminal as it was to `body`, to run another program in it.
  package mutating func handOver<Result, Failure: Error>(
    to body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    dragoman_terminal_leave()
    defer {
      dragoman_terminal_enter()
      forgetFrame()
    }
    return try body()
  }

  /// Writes every cell of the last frame again, for a screen that something else wrote on.
  package mutating func redraw() {
    guard let frame = shown else { return }
    dragoman_terminal_forget()
    show(frame)
  }

  /// Rings the terminal's bell.
  package func bell() {
    dragoman_terminal_bell()
  }

  /// The time to wait: the caller's, but no more than an escape may take.
  private func waitingTime(_ remaining: Int?) -> Int? {
    guard decoder.isWaiting else { return remaining }
    return min(remaining ?? Self.escapeTime, Self.escapeTime)
  }

  private mutating func take(_ happened: Happened, into events: inout [TerminalEvent]) {
    if happened.contains(.input) {
      let count = unsafe dragoman_terminal_read(&bytes, Int32(bytes.count))
      if count == 0 {
        events.append(.closed)
      } else {
        events += decoder.decode(bytes[..<Int(count)]).map(TerminalEvent.key)
      }
    }
    if happened.contains(.closed) { events.append(.closed) }
    if happened.contains(.stop) {
      suspend()
      events.append(.resized(size))
    } else if happened.contains(.continued) {
      dragoman_terminal_enter()
      forgetFrame()
      events.append(.resized(size))
    } else if happened.contains(.resized) {
      // Even at the old size again, what is shown may have been moved about in between.
      dragoman_terminal_forget()
      measure()
      events.append(.resized(size))
    }
    if happened.contains(.woken) { events.append(.woken) }
  }

  private mutating func forgetFrame() {
    shown = nil
    measure()
  }

  private mutating func measure() {
    var rows: Int32 = 0
    var columns: Int32 = 0
    unsafe dragoman_terminal_measure(&rows, &columns)
    size = Size(columns: Int(columns), rows: Int(rows))
  }
}

/// What `dragoman_terminal_wait` answers.
private struct Happened: OptionSet {
  let rawValue: Int32
  static let input = Happened(rawValue: Int32(DRAGOMAN_TERMINAL_INPUT))
  static let woken = Happened(rawValue: Int32(DRAGOMAN_TERMINAL_WOKEN))
  static let resized = Happened(rawValue: Int32(DRAGOMAN_TERMINAL_RESIZED))
  static let stop = Happened(rawValue: Int32(DRAGOMAN_TERMINAL_STOP))
  static let continued = Happened(rawValue: Int32(DRAGOMAN_TERMINAL_CONTINUED))
  static let closed = Happened(rawValue: Int32(DRAGOMAN_TERMINAL_CLOSED))
}
