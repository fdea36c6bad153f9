#if DEBUG && os(Linux)
    import Dispatch

    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #endif

    /// Notices changes by Linux's inotify: of files below watched folders, of new folders, and of files that editors
    /// rename into place.
    ///
    /// All of it happens on one thread, that of ``start()``.
    final class InotifyWatcher: Sendable {
        private let plan: WatchPlan
        private let report: @Sendable ([String]) -> Void
        private let descriptor: Int32

        /// Opens the kernel's queue; `nil` if the system has none left.
        init?(_ plan: WatchPlan, report: @escaping @Sendable ([String]) -> Void) {
            descriptor = inotify_init1(Int32(IN_CLOEXEC))
            guard descriptor >= 0 else { return nil }
            self.plan = plan
            self.report = report
        }

        /// Watches from now on, until the process ends: the folders are registered when this returns.
        func start() {
            var session = InotifySession(plan: plan, descriptor: descriptor)
            for root in plan.roots { session.add(root: root) }
            let ready = session
            DispatchQueue(label: "flask.watcher").async { [self] in
                var session = ready
                while session.wait(-1) {
                    session.read()
                    let start = DispatchTime.now().uptimeNanoseconds
                    while session.wait(FileWatcher.quiet) {
                        session.read()
                        let passed = (DispatchTime.now().uptimeNanoseconds - start) / 1_000_000
                        if passed > FileWatcher.longestBurst { break }
                    }
                    let changed = session.takeChanges()
                    if !changed.isEmpty { report(changed) }
                }
            }
        }
    }

    /// The folders that the kernel watches, and what it told.
    private struct InotifySession {
        let plan: WatchPlan
        let descriptor: Int32
        private var folders: [Int32: String] = [:]
        /// Files that are watched by themselves, by the descriptor of their folder: their neighbours do not count.
        private var loneFiles: [String: Set<String>] = [:]
        private var changes: Set<String> = []

        init(plan: WatchPlan, descriptor: Int32) {
            self.plan = plan
            self.descriptor = descriptor
        }

        private static let mask =
            IN_CLOSE_WRITE | IN_ATTRIB | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_DELETE_SELF

        mutating func add(root: String) {
            if FilePath.isFolder(root) { return add(folder: root, isNew: false) }
            let folder = FilePath.parent(of: root)
            loneFiles[folder, default: []].insert(root)
            watch(folder)
        }

        /// Watches a folder and those below it; the files of a new one count as changed.
        private mutating func add(folder: String, isNew: Bool) {
            var rest = [folder]
            while let next = rest.popLast() {
                guard !plan.skips(folder: next), folders.count < 50_000 else { continue }
                watch(next)
                loneFiles[next] = nil
                for name in FilePath.entries(of: next) {
                    let path = FilePath.join(next, name)
                    if FilePath.isFolder(path) { rest.append(path) } else if isNew { note(path) }
                }
            }
        }

        private mutating func watch(_ folder: String) {
            let number = inotify_add_watch(descriptor, folder, UInt32(Self.mask))
            if number >= 0 { folders[number] = folder }
        }

        /// Waits for news: -1 for as long as it takes, else that many milliseconds.
        func wait(_ milliseconds: Int32) -> Bool {
            var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            while true {
                let count = poll(&request, 1, milliseconds)
                if count < 0, errno == EINTR { continue }
                return count > 0
            }
        }

        /// Reads what the kernel tells.
        mutating func read() {
            let size = MemoryLayout<inotify_event>.size
            var buffer = [UInt8](repeating: 0, count: 65536)
            let count = systemRead(descriptor, &buffer, buffer.count)
            var place = 0
            while count - place >= size {
                let event = buffer.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: inotify_event.self) }
                let name = buffer[(place + size)..<min(place + size + Int(event.len), buffer.count)].prefix { $0 != 0 }
                place += size + Int(event.len)
                handle(event, String(decoding: name, as: UTF8.self))
            }
        }

        private mutating func handle(_ event: inotify_event, _ name: String) {
            if has(event, IN_Q_OVERFLOW) { return rescan() }
            if has(event, IN_IGNORED) { folders[event.wd] = nil }
            guard let folder = folders[event.wd], !name.isEmpty else { return }
            let path = FilePath.join(folder, name)
            if has(event, IN_ISDIR) {
                if has(event, IN_CREATE) || has(event, IN_MOVED_TO) { add(folder: path, isNew: true) }
                return
            }
            // A file that is written now tells again when it is closed; a link does not.
            if has(event, IN_CREATE), isBeingWritten(path) { return }
            note(path)
        }

        private func isBeingWritten(_ path: String) -> Bool {
            var facts = stat()
            return lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG && facts.st_nlink == 1
        }

        private mutating func note(_ path: String) {
            if let files = loneFiles[FilePath.parent(of: path)], !files.contains(path) { return }
            if plan.kind(of: path) != nil { changes.insert(path) }
        }

        /// The kernel lost track: everything may have changed.
        private mutating func rescan() {
            for root in plan.roots where FilePath.isFolder(root) { add(folder: root, isNew: true) }
        }

        mutating func takeChanges() -> [String] {
            defer { changes = [] }
            return changes.sorted()
        }

        private func has(_ event: inotify_event, _ flag: Int32) -> Bool { event.mask & UInt32(bitPattern: flag) != 0 }
    }

    #if canImport(Glibc)
        private let systemRead = Glibc.read
    #elseif canImport(Musl)
        private let systemRead = Musl.read
    #endif
#endif
