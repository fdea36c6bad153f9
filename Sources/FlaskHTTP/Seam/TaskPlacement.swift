/// Where the task of a ``Reply`` runs.
public enum TaskPlacement: Sendable {
    /// On the event loop of the connection, so that an `await` that does not suspend costs no change of threads.
    ///
    /// The closure is told how many nanoseconds the task held the loop before it first suspended.
    case eventLoop(report: (@Sendable (_ nanoseconds: Int) -> Void)? = nil)
    /// On the threads that tasks run on by themselves, for tasks that hold their thread.
    case sharedThreads
}
