#if DEBUG
    import FlaskHTTP
    import Synchronization

    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #else
        import Darwin
    #endif

    /// What the supervisor writes to the terminal.
    struct SupervisorConsole: Sendable {
        private let isTerminal = isatty(2) != 0
        /// Whether a line of progress stands at the end of what the terminal shows.
        private static let showsProgress = Atomic<Bool>(false)

        /// Writes a line as Werkzeug writes its own.
        func say(_ text: String) {
            clearProgress()
            StandardError.write(" * \(text)\n")
        }

        /// Passes on what the application writes.
        static func pass(_ bytes: [UInt8]) {
            let clears = showsProgress.exchange(false, ordering: .relaxed)
            Descriptor.write((clears ? Array("\r\u{1B}[2K".utf8) : []) + bytes, to: 2)
        }

        /// Writes a line that must not be overlooked.
        func warn(_ text: String) { say(TerminalStyle.apply(.bold, .red, to: text)) }

        /// Shows in one line how far a build has come; nowhere but on a terminal.
        func progress(_ line: String) {
            guard isTerminal, BuildRun.isProgress(line) else { return }
            Self.showsProgress.store(true, ordering: .relaxed)
            StandardError.write("\r\u{1B}[2K * Building \(line.prefix(68))")
        }

        /// Takes the line of the progress away.
        func clearProgress() {
            if Self.showsProgress.exchange(false, ordering: .relaxed) { StandardError.write("\r\u{1B}[2K") }
        }

        /// Tells of a crash in a few lines; the page in the browser has the rest.
        func tell(_ facts: CrashFacts) {
            warn("The application crashed: \(facts.message ?? facts.end.description)")
            for request in facts.requests.prefix(5) { StandardError.write("     while serving \(request)\n") }
            for frame in facts.frames.filter({ $0.file != nil }).prefix(12) {
                StandardError.write("     at \(frame.function) (\(frame.file ?? ""):\(frame.line ?? 0))\n")
            }
        }
    }
#endif
