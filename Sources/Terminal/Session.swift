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

  /// Whether only ASCII is drawn: for terminals of another encoding than UTF-8.
  package var isASCII: Bool {
    get { encoder.isASCII }
    set { encoder.isASCII = newValue }
  }

  private var input = TimedInput()
  private var encoder: CellEncoder
  /// What the terminal shows; nil when that is unknown.
  private var shown: Frame?
  /// When that was, in milliseconds of the clock of input.
  private var timeShown = 0
  /// Whether the bell has rung since.
  private var hasRung = false
  /// More than the kernel keeps of a terminal's input.
  private var bytes = [UInt8](repeating: 0, count: 8192)

  /// How long a frame stays while more input comes, in milliseconds: that of a 60 Hz screen.
  private static let frameTime = 16

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
    input = TimedInput(keys: TerminalKeys { name in Self.capability(name) })
    encoder = CellEncoder()
    measure()
  }

  private static func capability(_ name: String) -> [UInt8]? {
    guard let value = unsafe dragoman_terminal_capability(name) else { return nil }
    return unsafe Array(String(cString: value).utf8)
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
    timeShown = now
    hasRung = false
  }

  /// Waits until something happens, and returns it all; nothing after `timeout` milliseconds.
  ///
  /// Without a timeout it waits for ever and uses no time meanwhile. A `resized` event comes
  /// after the program was suspended as well, since the terminal then has to be drawn anew.
  ///
  /// Of a flood of input each call takes what a frame's time brings, with turns of the wheel and
  /// drags gathered, so that one frame shows it all.
  package mutating func next(timeout: Int? = nil) -> [TerminalEvent] {
    let end = timeout.map { now + $0 }
    while true {
      let happened = wait(until: end)
      var inputs: [Input] = []
      var others: [TerminalEvent] = []
      take(happened, &inputs, &others)
      if !inputs.isEmpty, others.isEmpty { gather(&inputs, &others) }
      if !inputs.isEmpty || !others.isEmpty {
        return inputs.gathered.map(TerminalEvent.input) + others
      }
      if let end, now >= end { return [] }
    }
  }

  /// Takes what else comes before it is time for a frame.
  ///
  /// That is once the last one has stood its time and no more waits; with a flood, once a frame's
  /// time has been spent on it. A key that is half there is waited for.
  private mutating func gather(_ inputs: inout [Input], _ others: inout [TerminalEvent]) {
    let start = now
    let quiet = min(timeShown + Self.frameTime, start + Self.frameTime)
    while others.isEmpty, input.isAmidKey || now < start + Self.frameTime {
      let happened = wait(until: input.isAmidKey ? nil : max(quiet, now))
      let isOver = happened.isEmpty && !input.isAmidKey
      take(happened, &inputs, &others)
      if isOver { return }
    }
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

  /// Rings the terminal's bell, once a frame at most.
  package mutating func bell() {
    if !hasRung { dragoman_terminal_bell() }
    hasRung = true
  }

  /// Has the terminal report the mouse, or leaves it to the terminal, as at the start.
  package func setMouse(_ isOn: Bool) {
    dragoman_terminal_set_mouse(isOn ? 1 : 0)
  }

  /// Writes bytes that move no cursor and change no cell: a request that only the terminal sees.
  package func write(_ bytes: [UInt8]) {
    unsafe dragoman_terminal_write(bytes, Int32(clamping: bytes.count))
  }

  private var now: Int { Int(dragoman_terminal_time()) }

  /// Waits for something to happen, until a time or until what is held back is due.
  private func wait(until end: Int?) -> Happened {
    let now = now
    let times = [end.map { max($0 - now, 0) }, input.remaining(at: now)].compactMap(\.self)
    return Happened(rawValue: dragoman_terminal_wait(times.min().map(Int32.init(clamping:)) ?? -1))
  }

  private mutating func take(
    _ happened: Happened, _ inputs: inout [Input], _ events: inout [TerminalEvent]
  ) {
    if happened.contains(.input) {
      var time: Int64 = 0
      let count = unsafe dragoman_terminal_read(&bytes, Int32(bytes.count), &time)
      if count == 0 {
        events.append(.closed)
      } else {
        inputs += input.take(bytes[..<Int(count)], at: Int(time))
      }
    } else {
      inputs += input.expire(at: now)
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
