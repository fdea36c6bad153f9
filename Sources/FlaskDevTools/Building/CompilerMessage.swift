#if DEBUG
    /// Something that the compiler, the linker or the package manager has to say.
    struct CompilerMessage: Sendable, Hashable {
        enum Severity: String, Sendable {
            case error, warning, note
        }

        let severity: Severity
        let text: String
        /// The file; `nil` for what concerns none.
        var file: String?
        var line: Int?
        var column: Int?
        /// What explains the message.
        var notes: [CompilerMessage] = []

        /// Finds the messages in the output of `swift build`, each once.
        ///
        /// A file that is compiled and whose module is emitted is complained about twice.
        static func parse(_ output: String) -> [CompilerMessage] {
            var messages: [CompilerMessage] = []
            var seen: Set<CompilerMessage> = []
            // Notes of a message that came a second time belong to it and go with it.
            var takesNotes = false
            for line in output.split(whereSeparator: \.isNewline) {
                guard let message = CompilerMessage(line: line) else { continue }
                if message.severity == .note {
                    if takesNotes, let last = messages.indices.last { messages[last].notes.append(message) }
                    continue
                }
                takesNotes = seen.insert(message).inserted
                if takesNotes { messages.append(message) }
            }
            return messages
        }

        /// Reads the first line of a message: `FILE:LINE:COLUMN: error: TEXT`, or `error: TEXT`.
        init?(line: some StringProtocol) {
            let line = Substring(line)
            for severity in [Severity.error, .warning, .note] {
                let bare = "\(severity.rawValue): "
                if line.utf8.starts(with: bare.utf8) {
                    self.init(severity: severity, text: String(line.dropFirst(bare.count)))
                    return
                }
                guard let (head, text) = line.parts(around: ": \(severity.rawValue): "), head.utf8.first == UInt8(ascii: "/")
                else {
                    continue
                }
                let fields = head.split(separator: ":")
                guard fields.count >= 3, let column = Int(fields[fields.count - 1]), let number = Int(fields[fields.count - 2])
                else {
                    continue
                }
                let file = head.dropLast(fields[fields.count - 1].count + fields[fields.count - 2].count + 2)
                self.init(severity: severity, text: String(text), file: String(file), line: number, column: column)
                return
            }
            return nil
        }

        init(severity: Severity, text: String, file: String? = nil, line: Int? = nil, column: Int? = nil) {
            (self.severity, self.text, self.file, self.line, self.column) = (severity, text, file, line, column)
        }
    }

    extension Substring {
        /// What stands before and behind the first occurrence of a text.
        fileprivate func parts(around separator: String) -> (Substring, Substring)? {
            let bytes = Array(separator.utf8)
            var index = utf8.startIndex
            while index != utf8.endIndex {
                if utf8[index...].starts(with: bytes) {
                    return (self[..<index], self[utf8.index(index, offsetBy: bytes.count)...])
                }
                index = utf8.index(after: index)
            }
            return nil
        }
    }
#endif
