import FlaskHTTP

extension Dispatcher {
    /// Takes note of how long a view held the event loop.
    func record(_ nanoseconds: Int, _ entry: RouteEntry, _ context: Context) {
        if entry.load.recordOnLoop(nanoseconds: nanoseconds) { logMoved(entry, context) }
    }

    /// Calls a view and what is around it on a thread that may block, watching whether it does.
    func onThread(_ entry: RouteEntry, _ call: () throws -> Reply) rethrows -> Reply {
        guard entry.load.isWatched else { return try call() }
        let use = ThreadUse()
        defer { entry.load.recordOnThread(blocked: use.held(for: ViewLoad.hold)) }
        return try call()
    }

    /// What goes on with a pipeline whose next function is a view that returns at once, where a task has come to it.
    ///
    /// The task was on its way already, for a session or a hook that had to be waited for.
    ///
    /// - Returns: the call of the view on a thread that may block; `nil` if the view may be called in the task.
    func leavingTask(_ context: Context, with pipeline: Pipeline) -> Reply? {
        guard let entry = context.routing.viewEntry, entry.load.needsThread else { return nil }
        return .blocking { [self] in
            try onThread(entry) { try bind(context) { try pipeline.drive(context, tasksOn: .eventLoop()) } }
        }
    }

    /// Calls a view that returns at once inside a task, watching how long it holds the event loop.
    func callInTask<Result>(_ context: Context, _ call: () -> Result) -> Result {
        guard let entry = context.routing.viewEntry, entry.load.isWatched else { return call() }
        let start = MonotonicClock.nanoseconds
        defer { record(MonotonicClock.nanoseconds - start, entry, context) }
        return call()
    }
}
