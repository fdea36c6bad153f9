#if DEBUG
    /// Some lines of a file around the one that matters.
    package struct SourceExcerpt: Sendable {
        /// The lines.
        package let lines: [String]
        /// The number of the first one, counted from 1.
        package let first: Int
        /// The number of the line that matters.
        package let line: Int
        /// The first column that matters and the one behind the last, counted from 0 in Unicode scalars; `nil` for none.
        package var columns: Range<Int>?

        /// The longest file that is looked into.
        private static let maximumSize = 4 << 20
        /// The most characters of a line that are shown.
        private static let maximumWidth = 400

        /// Takes lines of a text; `nil` if it has no such line.
        ///
        /// - Parameters:
        ///   - text: the whole text.
        ///   - line: the line that matters, counted from 1.
        ///   - around: how many lines to take before and behind it.
        ///   - columns: what of it matters.
        package init?(of text: String, line: Int, around: Int = 5, columns: Range<Int>? = nil) {
            // Compilers count these ends; to look at bytes is many times quicker than at characters.
            let all = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            guard line >= 1, line <= all.count else { return nil }
            let range = max(1, line - around)...min(all.count, line + around)
            let lines = range.map { number in
                let line = Substring(all[number - 1])
                return String((line.utf8.last == UInt8(ascii: "\r") ? line.dropLast() : line).prefix(Self.maximumWidth))
            }
            self.init(lines: lines, first: range.lowerBound, line: line, columns: columns)
        }

        /// Takes lines of a file; `nil` if it cannot be read or has no such line.
        ///
        /// - Parameters:
        ///   - path: the file.
        ///   - line: the line that matters, counted from 1.
        ///   - around: how many lines to take before and behind it.
        ///   - columns: what of it matters.
        package init?(file path: String, line: Int, around: Int = 5, columns: Range<Int>? = nil) {
            guard path.hasPrefix("/"), let text = TextFile.read(path, atMost: Self.maximumSize) else { return nil }
            self.init(of: text, line: line, around: around, columns: columns)
        }

        private init(lines: [String], first: Int, line: Int, columns: Range<Int>?) {
            self.lines = lines
            self.first = first
            self.line = line
            self.columns = columns
        }

        /// The line that matters, without the blanks around it.
        package var text: String {
            let line = lines[line - first]
            let start = line.firstIndex { !$0.isWhitespace } ?? line.endIndex
            return String(line[start...])
        }

        /// The lines with their numbers.
        ///
        /// - Parameter highlights: whether the lines are Swift, whose words get colours.
        /// - Returns: an element of its own.
        package func html(highlights: Bool = true) -> HTML {
            var highlighter = SwiftHighlighter()
            var rows = HTML.empty
            for (offset, text) in lines.enumerated() {
                let number = first + offset, isHit = number == line
                let content = highlights ? highlighter.html(of: text) : HTML(escaping: text)
                rows += """
                    <span class="row\(isHit ? " hit" : "")"><span class="n">\(number)</span>\(content)\n</span>
                    """
                if isHit, let carets = carets(below: text) {
                    rows += """
                        <span class="row hit"><span class="n"></span><span class="caret">\(carets)</span>\n</span>
                        """
                }
            }
            return "<pre class=\"source\"><code>\(rows)</code></pre>"
        }

        /// Blanks and carets, with the tabs of the text kept.
        private func carets(below text: String) -> String? {
            guard let columns, columns.lowerBound >= 0, !columns.isEmpty else { return nil }
            let scalars = text.unicodeScalars
            guard columns.lowerBound <= scalars.count else { return nil }
            let blanks = scalars.prefix(columns.lowerBound).map { $0 == "\t" ? "\t" : " " }.joined()
            return blanks + String(repeating: "^", count: min(columns.count, 200))
        }
    }
#endif
