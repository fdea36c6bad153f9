#if DEBUG
    /// Splits a snippet into its statements, by lines and semicolons outside of brackets, texts and comments.
    struct SnippetSplitter {
        private let characters: [Character]
        private var index = 0
        private var depth = 0
        private var line = 1
        private var start = 0
        private var startLine = 1
        private var items: [SnippetItem] = []

        private init(_ code: String) { characters = Array(code) }

        /// The items of a snippet.
        static func items(of code: String) -> [SnippetItem] {
            var splitter = SnippetSplitter(code)
            return splitter.split()
        }

        private mutating func split() -> [SnippetItem] {
            while index < characters.count {
                switch characters[index] {
                case "(", "[", "{": depth += 1
                case ")", "]", "}": depth -= 1
                case "\"": skipText()
                case "/" where peek(1) == "/": skip { $0.isNewline }
                case "/" where peek(1) == "*": skipComment()
                case ";" where depth <= 0: finish(at: index)
                case let character where character.isNewline:
                    if depth <= 0 && endsStatement() { finish(at: index) }
                    line += 1
                default: break
                }
                index += 1
            }
            finish(at: characters.count)
            return items
        }

        private func peek(_ offset: Int) -> Character? {
            index + offset < characters.count ? characters[index + offset] : nil
        }

        /// Goes on to the character before one that ends something.
        private mutating func skip(until isEnd: (Character) -> Bool) {
            while index + 1 < characters.count, !isEnd(characters[index + 1]) { index += 1 }
        }

        private mutating func skipComment() {
            index += 2
            while index < characters.count, !(characters[index] == "*" && peek(1) == "/") {
                if characters[index].isNewline { line += 1 }
                index += 1
            }
            index += 1
        }

        /// Goes to the last quote of a text.
        private mutating func skipText() {
            let isLong = peek(1) == "\"" && peek(2) == "\""
            index += isLong ? 3 : 1
            while index < characters.count {
                let character = characters[index]
                if character == "\\" {
                    index += 1
                    if index < characters.count, characters[index] == "(" { skipInterpolation() }
                } else if character == "\"" {
                    if !isLong { return }
                    if peek(1) == "\"" && peek(2) == "\"" {
                        index += 2
                        return
                    }
                } else if character.isNewline {
                    line += 1
                    if !isLong { return }
                }
                index += 1
            }
        }

        private mutating func skipInterpolation() {
            var open = 0
            while index < characters.count {
                if characters[index] == "(" { open += 1 }
                if characters[index] == ")" { open -= 1 }
                if characters[index] == "\"" { skipText() }
                if open == 0 || (index < characters.count && characters[index].isNewline) { return }
                index += 1
            }
        }

        /// Whether the line break here ends what stands before it.
        private func endsStatement() -> Bool {
            let before = String(characters[start..<index]).trimmingBlanks, after = nextLine
            if before.hasSuffix("=") || before.hasSuffix(",") || before.hasSuffix("->") { return false }
            if ["&&", "||", "??", " +", " -", " *", " ?", " :"].contains(where: before.hasSuffix) { return false }
            if before.hasPrefix("@"), !before.contains(where: \.isWhitespace) { return false }
            return ![".", "?", ":", "&&", "||", "+ ", "- ", "* ", "== ", "else", "catch", "{"].contains(where: after.hasPrefix)
        }

        private var nextLine: String {
            var rest = characters[index...].drop(while: \.isWhitespace)
            rest = rest.prefix(8)
            return String(rest)
        }

        private mutating func finish(at end: Int) {
            let text = String(characters[start..<max(start, end)])
            let trimmed = text.trimmingBlanks
            let skipped = text.prefix { $0.isWhitespace }.count { $0.isNewline }
            if !trimmed.isEmpty { items.append(SnippetItem(trimmed, line: startLine + skipped)) }
            start = min(end + 1, characters.count)
            // The line break at the end is counted after this.
            startLine = line + (end < characters.count && characters[end].isNewline ? 1 : 0)
        }
    }

    extension String {
        /// The text without white space at its ends.
        var trimmingBlanks: String {
            var rest = Substring(self)
            while rest.first?.isWhitespace == true { rest.removeFirst() }
            while rest.last?.isWhitespace == true { rest.removeLast() }
            return String(rest)
        }
    }
#endif
