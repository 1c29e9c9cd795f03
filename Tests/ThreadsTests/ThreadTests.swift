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

  @Test func `a worker runs what it was given before it was let go of`() {
    let done = Monitor(0)
    do {
      let worker = Worker()
      for _ in 0..<10 { worker.async { done.withLock { $0 += 1 } } }
    }
    done.wait { $0 == 10 ? () : nil }
    #expect(done.withLock { $0 } == 10)
  }

  @Test func `a worker goes on after a rest`() {
    let worker = Worker()
    let runs = Atomic(0)
    for _ in 0..<5 {
      worker.async { runs.add(1, ordering: .relaxed) }
      worker.wait()
    }
    #expect(runs.load(ordering: .relaxed) == 5)
  }

  @Test func `whoever waits on a monitor goes on when another thread has changed it`() {
    let baton = Monitor(0)
    let order = Mutex<[Int]>([])
    let turn = Atomic(0)
    Thread.concurrently(4) {
      let mine = turn.add(1, ordering: .relaxed).oldValue
      baton.wait { $0 == mine ? () : nil }
      order.withLock { $0.append(mine) }
      baton.withLock { $0 += 1 }
    }
    #expect(order.withLock { $0 } == [0, 1, 2, 3])
  }

  @Test func `a wait with an end ends without a change, and with one at once`() {
    let monitor = Monitor(0)
    #expect(monitor.wait(milliseconds: 1) { $0 > 0 ? $0 : nil } == nil)
    Thread.run { monitor.withLock { $0 = 7 } }
    #expect(monitor.wait(milliseconds: 60_000) { $0 > 0 ? $0 : nil } == 7)
  }
}
