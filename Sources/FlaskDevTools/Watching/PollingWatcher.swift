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

        /// The part of the time that is spent on looking, at most.
        private static let share: UInt64 = 20

        /// Looks from now on until the process ends: ten times a second where that takes next to nothing, else less often.
        func start() { look(after: stamps(), in: .milliseconds(100)) }

        private func look(after known: [String: FileStamp], in pause: DispatchTimeInterval) {
            queue.asyncAfter(deadline: .now() + pause) {
                let start = DispatchTime.now().uptimeNanoseconds
                let now = self.stamps()
                let time = DispatchTime.now().uptimeNanoseconds - start
                let changed = Self.difference(known, now)
                if !changed.isEmpty { self.report(changed) }
                self.look(after: now, in: .nanoseconds(Int(min(max(time * Self.share, 100_000_000), 2_000_000_000))))
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
