#if DEBUG
    /// Colours the words of Swift, line by line; what begins in lines before is not known but for comments and long strings.
    struct SwiftHighlighter {
        private enum State { case code, comment, longString }

        private var state = State.code

        private static let keywords: Set<String> = [
            "actor", "any", "as", "associatedtype", "async", "await", "break", "case", "catch", "class", "consuming", "continue",
            "default", "defer", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "final", "for", "func",
            "guard", "if", "import", "in", "init", "inout", "internal", "is", "lazy", "let", "mutating", "nil", "nonisolated",
            "override", "package", "private", "protocol", "public", "repeat", "return", "self", "Self", "some", "static", "struct",
            "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
        ]

        /// The line with spans around its words.
        mutating func html(of line: String) -> HTML {
            var output = HTML.empty
            var rest = Substring(line)
            while !rest.isEmpty {
                let (piece, style) = next(in: rest)
                output += style.map { "<span class=\"\($0)\">\(piece)</span>" } ?? "\(piece)"
                rest = rest[piece.endIndex...]
            }
            return output
        }

        /// The first piece of a text that is not empty, and its class.
        private mutating func next(in text: Substring) -> (Substring, String?) {
            switch state {
            case .comment: return (through("*/", in: text), "c")
            case .longString: return (through("\"\"\"", in: text), "s")
            case .code: break
            }
            if text.hasPrefix("//") { return (text, "c") }
            if text.hasPrefix("/*") { return open("/*", .comment, until: "*/", text, "c") }
            if text.hasPrefix("\"\"\"") { return open("\"\"\"", .longString, until: "\"\"\"", text, "s") }
            let first = text[text.startIndex]
            if first == "\"" { return (string(in: text), "s") }
            if first.isNumber { return (text.prefix { $0.isNumber || $0 == "_" || $0 == "." || $0 == "x" }, "d") }
            guard Self.isWord(first) else {
                return (text.prefix { !Self.isWord($0) && $0 != "\"" && $0 != "/" && !$0.isNumber }.orFirst(of: text), nil)
            }
            let word = text.prefix { Self.isWord($0) || $0.isNumber }
            if Self.keywords.contains(String(word)) || first == "@" { return (word, "k") }
            return (word, first.isUppercase ? "t" : nil)
        }

        private mutating func open(
            _ start: String, _ state: State, until end: String, _ text: Substring, _ style: String
        ) -> (Substring, String?) {
            self.state = state
            let inside = text.dropFirst(start.count)
            let piece = through(end, in: inside)
            return (text[text.startIndex..<piece.endIndex], style)
        }

        /// What comes up to an end and the end itself; all of the text if it is not there.
        private mutating func through(_ end: String, in text: Substring) -> Substring {
            var index = text.startIndex
            while index < text.endIndex {
                if text[index...].hasPrefix(end) {
                    state = .code
                    return text[..<text.index(index, offsetBy: end.count)]
                }
                index = text.index(after: index)
            }
            return text
        }

        private func string(in text: Substring) -> Substring {
            var isEscaped = false
            var index = text.index(after: text.startIndex)
            while index < text.endIndex {
                let character = text[index]
                index = text.index(after: index)
                if character == "\"" && !isEscaped { break }
                isEscaped = character == "\\" && !isEscaped
            }
            return text[..<index]
        }

        private static func isWord(_ character: Character) -> Bool {
            character.isLetter || character == "_" || character == "@" || character == "#"
        }
    }

    extension Substring {
        /// The piece itself, or the first character of a text if it is empty.
        fileprivate func orFirst(of text: Substring) -> Substring { isEmpty ? text.prefix(1) : self }
    }
#endif
