internal import NIOCore

/// Runs the jobs of tasks on an event loop.
///
/// A job that is enqueued on the loop itself while ``run(_:)`` is active needs no hop: it runs before that returns.
final class EventLoopTaskExecutor: TaskExecutor {
    private struct Queue {
        var jobs: [UnownedJob] = []
        var isDraining = false
    }

    private let eventLoop: any EventLoop
    private let queue: NIOLoopBoundBox<Queue>

    init(eventLoop: any EventLoop) {
        self.eventLoop = eventLoop
        queue = NIOLoopBoundBox(Queue(), eventLoop: eventLoop)
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        guard eventLoop.inEventLoop, queue.value.isDraining else {
            eventLoop.execute { self.run { self.queue.value.jobs.append(job) } }
            return
        }
        queue.value.jobs.append(job)
    }

    /// Calls a closure on the loop, then runs the jobs that it led to.
    func run(_ body: () -> Void) {
        let isOutermost = !queue.value.isDraining
        queue.value.isDraining = true
        body()
        if isOutermost { drain() }
    }

    /// Runs the waiting jobs; a task that yields again and again must not keep the loop from its connections.
    private func drain() {
        var next = 0
        while next < queue.value.jobs.count, next < Self.jobsPerTurn {
            let job = queue.value.jobs[next]
            next += 1
            job.runSynchronously(on: asUnownedTaskExecutor())
        }
        let rest = queue.value.jobs.dropFirst(next)
        if rest.isEmpty {
            queue.value.jobs.removeAll(keepingCapacity: true)
        } else {
            queue.value.jobs = Array(rest)
            // A task that is due at once would run before the loop looks at its connections.
            eventLoop.scheduleTask(in: .microseconds(50)) { self.run {} }
        }
        queue.value.isDraining = false
    }

    private static let jobsPerTurn = 256
}
