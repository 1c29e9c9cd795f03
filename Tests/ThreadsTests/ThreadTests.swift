import Synchronization
import Testing
import Threads

struct ThreadTests {
  @Test func `all threads run and are waited for`() {
    let runs = Atomic(0)
    Thread.concurrently(4) { runs.add(1, ordering: .relaxed) }
    #expect(runs.load(ordering: .relaxed) == 4)
  }

  @Test func `one thread is the caller's own`() {
    let runs = Atomic(0)
    Thread.concurrently(1) { runs.add(1, ordering: .relaxed) }
    #expect(runs.load(ordering: .relaxed) == 1)
  }

  @Test func `a worker runs its jobs in order`() {
    let worker = Worker()
    let order = Mutex<[Int]>([])
    for job in 0..<100 { worker.async { order.withLock { $0.append(job) } } }
    worker.wait()
    #expect(order.withLock { $0 } == Array(0..<100))
  }
}
