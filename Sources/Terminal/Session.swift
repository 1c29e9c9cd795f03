internal import CTerminal
package import Screen

/// The terminal in full-screen mode, for as long as the session lives.
///
/// A process has one session, which one thread uses; `Waker` is for the others. However the
/// program ends, the terminal is restored: by `deinit`, `exit`, a signal or a crash (see
/// `CTerminal`).
package struct Session: ~Copyable {
  /// The terminal's size when it was last measured, in cells.
  package private(set) var size = Size(columns: 0, rows: 0)

  /// Lets other threads end a wait in `next`.
  package let waker = Waker()

  /// Whether only ASCII is drawn, for terminals of another encoding than UTF-8.
  package var isASCII: Bool {
    get { encoder.isASCII }
    set { encoder.isASCII = newValue }
  }

  private var input = TimedInput()
  private var encoder: CellEncoder
  /// What the terminal shows; nil if that is unknown.
  private var shown: Frame?
  /// When it was shown, in milliseconds of the clock of input.
  private var timeShown = 0
  /// Whether the bell has rung since then.
  private var hasRung = false
  /// Larger than the kernel's buffer of a terminal's input.
  private var bytes = [UInt8](repeating: 0, count: 8192)

  /// How long a frame stays while more input arrives, in milliseconds: as on a 60 Hz screen.
  private static let frameTime = 16

  /// Enters full-screen mode on the terminal that standard output is.
  ///
  /// If standard input is something else, keys are read from `/dev/tty`.
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

  /// Shows a frame: the cells that changed since the last one go to the terminal in one write.
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

  /// Waits for events and returns them; none after `timeout` milliseconds.
  ///
  /// Without a timeout it waits without end and uses no time. A `resized` event follows a
  /// suspension as well, since the terminal has to be drawn again.
  ///
  /// In a flood of input, each call returns what arrives in the time of a frame, with turns of the
  /// wheel and drags gathered, so that one frame shows it all.
  package mutating func next(timeout: Int? = nil) -> [TerminalEvent] {
    let end = timeout.map { now + $0 }
    while true {
      let result = wait(until: end)
      var inputs: [Input] = []
      var others: [TerminalEvent] = []
      collect(result, &inputs, &others)
      if !inputs.isEmpty, others.isEmpty { gather(&inputs, &others) }
      if !inputs.isEmpty || !others.isEmpty {
        return inputs.gathered.map(TerminalEvent.input) + others
      }
      if let end, now >= end { return [] }
    }
  }

  /// Adds what else arrives before it is time for a frame.
  ///
  /// It is time once the last frame has been shown long enough and nothing more is waiting; in a
  /// flood, after the time of a frame. An incomplete key is waited for.
  private mutating func gather(_ inputs: inout [Input], _ others: inout [TerminalEvent]) {
    let start = now
    let quiet = min(timeShown + Self.frameTime, start + Self.frameTime)
    while others.isEmpty, input.isInsideKey || now < start + Self.frameTime {
      let result = wait(until: input.isInsideKey ? nil : max(quiet, now))
      let isOver = result.isEmpty && !input.isInsideKey
      collect(result, &inputs, &others)
      if isOver { return }
    }
  }

  /// Stops the program as Ctrl-Z does, with the terminal restored; returns when it continues.
  package mutating func suspend() {
    dragoman_terminal_suspend()
    forgetFrame()
  }

  /// Restores the terminal while `body` runs another program in it.
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

  /// Writes every cell of the last frame again, in case something else wrote on the screen.
  package mutating func redraw() {
    guard let frame = shown else { return }
    dragoman_terminal_forget()
    show(frame)
  }

  /// Rings the terminal's bell, at most once a frame.
  package mutating func bell() {
    if !hasRung { dragoman_terminal_bell() }
    hasRung = true
  }

  /// Turns reports of the mouse on or off; off at the start, so that the terminal selects text.
  package func setMouse(_ isOn: Bool) {
    dragoman_terminal_set_mouse(isOn ? 1 : 0)
  }

  /// Writes a request to the terminal, which must not move its cursor or change a cell.
  package func write(_ bytes: [UInt8]) {
    unsafe dragoman_terminal_write(bytes, Int32(clamping: bytes.count))
  }

  private var now: Int { Int(dragoman_terminal_time()) }

  /// Waits for events until a time, or until incomplete input times out.
  private func wait(until end: Int?) -> WaitResult {
    let now = now
    let times = [end.map { max($0 - now, 0) }, input.remaining(at: now)].compactMap(\.self)
    return WaitResult(
      rawValue: dragoman_terminal_wait(times.min().map(Int32.init(clamping:)) ?? -1))
  }

  /// Reads the input that is waiting, and appends it and the other events.
  private mutating func collect(
    _ result: WaitResult, _ inputs: inout [Input], _ events: inout [TerminalEvent]
  ) {
    if result.contains(.input) {
      var time: Int64 = 0
      let count = unsafe dragoman_terminal_read(&bytes, Int32(bytes.count), &time)
      if count == 0 {
        events.append(.closed)
      } else {
        inputs += input.decode(bytes[..<Int(count)], at: Int(time))
      }
    } else {
      inputs += input.flush(at: now)
    }
    if result.contains(.closed) { events.append(.closed) }
    if result.contains(.stop) {
      suspend()
      events.append(.resized(size))
    } else if result.contains(.continued) {
      dragoman_terminal_enter()
      forgetFrame()
      events.append(.resized(size))
    } else if result.contains(.resized) {
      // Even if the size is the old one again, the terminal may have moved what it shows.
      dragoman_terminal_forget()
      measure()
      events.append(.resized(size))
    }
    if result.contains(.woken) { events.append(.woken) }
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

/// What `dragoman_terminal_wait` returns.
private struct WaitResult: OptionSet {
  let rawValue: Int32
  static let input = WaitResult(rawValue: Int32(DRAGOMAN_TERMINAL_INPUT))
  static let woken = WaitResult(rawValue: Int32(DRAGOMAN_TERMINAL_WOKEN))
  static let resized = WaitResult(rawValue: Int32(DRAGOMAN_TERMINAL_RESIZED))
  static let stop = WaitResult(rawValue: Int32(DRAGOMAN_TERMINAL_STOP))
  static let continued = WaitResult(rawValue: Int32(DRAGOMAN_TERMINAL_CONTINUED))
  static let closed = WaitResult(rawValue: Int32(DRAGOMAN_TERMINAL_CLOSED))
}
