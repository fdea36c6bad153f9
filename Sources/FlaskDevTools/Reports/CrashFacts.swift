#if DEBUG
    import FlaskJSON

    /// What is known of a crash.
    struct CrashFacts: Sendable, Equatable {
        struct Frame: Sendable, Equatable {
            let function: String
            let file: String?
            let line: Int?
            let column: Int?
        }

        /// The requests that were being served; the first one is the one whose thread trapped, if that is known.
        var requests: [String] = []
        var hasCulprit = false
        /// How the process ended.
        var end: ProcessStatus
        /// The message on the standard error stream, without its place: `Fatal error: Index out of range`.
        var message: String?
        /// The frames of the thread that trapped, the innermost first.
        var frames: [Frame] = []

        /// Collects what is known.
        ///
        /// - Parameters:
        ///   - end: how the process ended.
        ///   - standardError: the last it wrote there.
        ///   - backtrace: the JSON of Swift's backtracer.
        init(end: ProcessStatus, standardError: String = "", backtrace: [UInt8]? = nil) {
            self.end = end
            message = Self.message(standardError) ?? Self.lastWord(standardError, before: end)
            guard let backtrace, let value = try? JSONValue(parsing: backtrace) else { return }
            let thread = value["threads"]?.array?.first { $0["crashed"]?.bool == true }
            frames = thread?["frames"]?.array?.compactMap(Self.frame) ?? []
        }

        /// The last line of a process that ended itself: a mistake in the setup is told by it.
        private static func lastWord(_ standardError: String, before end: ProcessStatus) -> String? {
            guard case .exited(let code) = end, code != 0 else { return nil }
            return standardError.split(whereSeparator: \.isNewline).last.map(String.init)
        }

        /// The last message of Swift's runtime in a text.
        private static func message(_ text: String) -> String? {
            let marks = ["Fatal error", "Precondition failed", "Assertion failed"]
            for line in text.split(whereSeparator: \.isNewline).reversed() {
                for mark in marks {
                    guard let start = line.indices.first(where: { line[$0...].hasPrefix(mark) }) else { continue }
                    return String(line[start...])
                }
            }
            return nil
        }

        /// Reads a frame; `nil` for one of the runtime or the compiler, which explains nothing.
        private static func frame(_ value: JSONValue) -> Frame? {
            if value["system"]?.bool == true || value["thunk"]?.bool == true { return nil }
            guard let description = value["description"]?.string else { return nil }
            let location = value["sourceLocation"]
            let file = location?["file"]?.string.flatMap { $0.hasPrefix("//<") || $0.hasPrefix("<") ? nil : $0 }
            var function = withoutOffset(description)
            // Code at the top of a file has no name.
            if function.hasSuffix(" in ") || function.hasSuffix(" in") {
                function =
                    function.split(separator: " ").joined(separator: " ") + " " + (file.map(FilePath.name) ?? "the program")
            }
            return Frame(
                function: function, file: file, line: file == nil ? nil : location?["line"]?.int,
                column: file == nil ? nil : location?["column"]?.int)
        }

        /// `view(_:) + 42` without the number.
        private static func withoutOffset(_ text: String) -> String {
            let words = text.split(separator: " ", omittingEmptySubsequences: false)
            guard words.count > 2, words[words.count - 2] == "+", Int(words[words.count - 1]) != nil else { return text }
            return words.dropLast(2).joined(separator: " ")
        }
    }
#endif
