#if DEBUG
    /// Tells which files change; bursts come as one.
    ///
    /// Linux's inotify is used where there is one, and a look at all files every now and then elsewhere.
    struct FileWatcher: Sendable {
        /// How long it has to be quiet before a burst counts as over, in milliseconds.
        static let quiet: Int32 = 40
        /// How long a burst may last, in milliseconds.
        static let longestBurst = 300

        /// How changes are noticed, as it is told to the developer.
        static var name: String {
            #if os(Linux)
                "inotify"
            #else
                "stat"
            #endif
        }

        /// Begins to watch.
        ///
        /// - Parameters:
        ///   - plan: what to watch.
        ///   - report: gets the paths that changed, sorted; called on a thread of the watcher.
        /// - Returns: whether it could be done.
        static func start(_ plan: WatchPlan, report: @escaping @Sendable ([String]) -> Void) -> Bool {
            #if os(Linux)
                if let watcher = InotifyWatcher(plan, report: report) {
                    watcher.start()
                    return true
                }
            #endif
            PollingWatcher(plan, report: report).start()
            return true
        }
    }
#endif
