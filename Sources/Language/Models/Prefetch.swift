internal import CModels

extension Array {
  /// Has an element brought near, without waiting for it: what is asked for some places ahead is there
  /// when it is needed.
  @inline(__always)
  func prefetch(_ index: Int) {
    unsafe withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      let start = unsafe base + index * MemoryLayout<Element>.stride
      for offset in stride(from: 0, to: MemoryLayout<Element>.size, by: 64) {
        unsafe dragoman_prefetch(start + offset)
      }
      // It may reach into one more line of the cache.
      unsafe dragoman_prefetch(start + MemoryLayout<Element>.size - 1)
    }
  }
}
