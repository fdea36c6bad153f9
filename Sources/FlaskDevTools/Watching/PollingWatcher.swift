#if DEBUG
    import Dispatch

    /// Notices changes by looking at every file again and again.
    final class PollingWatcher: Sendable {
        private let plan: WatchPlan
        private let report: @Sendable ([String]) -> Void
        private let queue = DispatchQueue(label: "flask.watcher")

        init(_ plan: WatchPlan, report: @escaping @Sendable ([String]) -> Void) {
            self.plan = plan
            self.report = report
        }

        /// Looks twice a second from now on, until the process ends.
        func start() { look(after: stamps()) }

        private func look(after known: [String: FileStamp]) {
            queue.asyncAfter(deadline: .now() + .milliseconds(500)) {
                let now = self.stamps()
                let changed = Self.difference(known, now)
                if !changed.isEmpty { self.report(changed) }
                self.look(after: now)
            }
        }

        /// The files that are new, gone or different.
        static func difference(_ old: [String: FileStamp], _ new: [String: FileStamp]) -> [String] {
            let changed = new.filter { old[$0.key] != $0.value }.keys
            return (changed + old.keys.filter { new[$0] == nil }).sorted()
        }

        /// What is known of every watched file.
        func stamps() -> [String: FileStamp] {
            var found: [String: FileStamp] = [:]
            var rest = plan.roots
            while let path = rest.popLast() {
                guard let stamp = FileStamp(path) else { continue }
                if stamp.isFolder {
                    guard !plan.skips(folder: path), rest.count < 100_000 else { continue }
                    rest += FilePath.entries(of: path).map { FilePath.join(path, $0) }
                } else if plan.kind(of: path) != nil {
                    found[path] = stamp
                }
            }
            return found
        }
    }
#endif
