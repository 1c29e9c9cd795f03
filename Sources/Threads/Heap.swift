internal import CThreads

/// How the system's allocator keeps memory.
package enum Heap {
  /// Keeps freed memory in the process, for later allocations.
  ///
  /// By default, arrays of 128 kB and more go back to the system at once, and each new one costs a
  /// page fault for every 4 kB: a fifth of the time of building an index. Call it once, before any
  /// thread is started.
  package static func keepFreedMemory() {
    dragoman_heap_keep(4 << 20, 32 << 20, 1 << 20)
  }
}
