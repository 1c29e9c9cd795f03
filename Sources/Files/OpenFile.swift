internal import Glibc

/// A file that is open for reading; closed at the end of its life.
struct OpenFile: ~Copyable {
  private let descriptor: Int32

  /// Opens a file.
  ///
  /// - Parameter waits: Whether to wait for somebody to write to a FIFO.
  init(_ path: UnsafePointer<CChar>, waits: Bool = false) throws(FileError) {
    let flags = O_RDONLY | O_CLOEXEC | O_NOCTTY | (waits ? 0 : O_NONBLOCK)
    let opened = unsafe open(path, flags)
    guard opened >= 0 else { throw .last }
    descriptor = opened
  }

  deinit { close(descriptor) }

  /// What the system says about it.
  var status: FileStatus {
    get throws(FileError) { try FileStatus(descriptor: descriptor) }
  }

  /// The next bytes; fewer than asked for only where the file ends.
  func read(_ count: Int) throws(FileError) -> [UInt8] {
    try Descriptor.read(count, from: descriptor)
  }

  /// All bytes from here on.
  func readToEnd(limit: Int) throws(FileError) -> [UInt8] {
    try Descriptor.readToEnd(descriptor, limit: limit)
  }

  /// Goes to a byte offset.
  func seek(to offset: Int) throws(FileError) {
    guard lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else { throw .last }
  }
}

/// Reads and writes the system's numbers of open files.
package enum Descriptor {
  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Reads into one array until it is full or the file ends.
  static func read(_ count: Int, from descriptor: Int32) throws(FileError) -> [UInt8] {
    var failure: FileError?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[filled...])
        let result = unsafe Glibc.read(descriptor, rest.baseAddress, rest.count)
        if result < 0 {
          if errno == EINTR { continue }
          failure = .last
          return
        }
        if result == 0 { return }
        filled += result
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Reads until the file ends, in pieces that grow from 4 KB to 1 MB.
  static func readToEnd(_ descriptor: Int32, limit: Int) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var size = 1 << 12
    while true {
      let piece = try read(size, from: descriptor)
      if piece.isEmpty { return bytes }
      guard bytes.count + piece.count <= limit else { throw .tooLarge(limit: limit) }
      bytes += piece
      size = min(size * 2, 1 << 20)
    }
  }

  /// Writes all bytes, also where the system takes them in parts or a signal interrupts it.
  ///
  /// Returns the system's error number, or 0.
  package static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Int32 {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno == EAGAIN {
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&ready, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}
