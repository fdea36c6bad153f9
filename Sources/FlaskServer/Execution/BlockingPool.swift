internal import NIOCore
internal import NIOPosix
internal import Synchronization

/// The threads for steps that block; started when first needed.
final class BlockingPool: Sendable {
    private let threads: Int
    private let pool = Mutex<NIOThreadPool?>(nil)

    init(threads: Int) { self.threads = max(1, threads) }

    /// Runs a closure on one of the threads.
    func run(_ body: @escaping @Sendable () -> Void) {
        let started = pool.withLock { pool in
            if let pool { return pool }
            let new = NIOThreadPool(numberOfThreads: threads)
            new.start()
            pool = new
            return new
        }
        started.submit { _ in body() }
    }

    /// Ends the threads once their work is done.
    func shutDown() async {
        let started = pool.withLock { $0 }
        try? await started?.shutdownGracefully()
    }
}
