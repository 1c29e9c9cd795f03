internal import CThreads

/// How the system's allocator keeps memory.
package enum Heap {
  /// Lets the allocator keep what is freed for what is allocated next.
  ///
  /// By its own rules it gives arrays of 128 kB and more back to the system at once, and each that
  /// is made anew then costs a page fault for every 4 kB: a fifth of the time of building an index.
  /// To be called once, before there are threads.
  package static func keepFreedMemory() {
    dragoman_heap_keep(4 << 20, 32 << 20, 1 << 20)
  }
}
