#if DEBUG
    import FlaskHTTP

    /// Some lines of a source file around one of them.
    struct SourceExcerpt: Sendable, Equatable {
        /// The lines with their numbers.
        let lines: [(number: Int, text: String)]
        /// The line that matters.
        let line: Int
        let column: Int?

        /// Reads a file; `nil` if it cannot be read or has no such line.
        init?(file: String, line: Int, column: Int? = nil, around radius: Int = 3) {
            guard let bytes = FilePath.content(of: file) else { return nil }
            self.init(text: String(decoding: bytes, as: UTF8.self), line: line, column: column, around: radius)
        }

        /// Takes lines of a text.
        init?(text: String, line: Int, column: Int? = nil, around radius: Int = 3) {
            let all = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            guard line >= 1, line <= all.count else { return nil }
            lines = (max(1, line - radius)...min(all.count, line + radius)).map { ($0, String(all[$0 - 1])) }
            self.line = line
            self.column = column
        }

        static func == (left: SourceExcerpt, right: SourceExcerpt) -> Bool {
            left.line == right.line && left.column == right.column && left.lines.elementsEqual(right.lines) { $0 == $1 }
        }

        /// The lines as HTML, the one that matters marked.
        var html: String {
            let width = String(lines.last?.number ?? 0).count
            let rows = lines.map { number, text in
                let digits = String(number)
                let padding = String(repeating: " ", count: width - digits.count)
                let row = "<i>\(padding)\(digits)</i>  \(HTMLEscaping.escape(text))"
                return number == line ? "<b>\(row)</b>" : row
            }
            return "<pre>\(rows.joined(separator: "\n"))</pre>"
        }
    }
#endif
