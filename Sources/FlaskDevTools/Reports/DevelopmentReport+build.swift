#if DEBUG
    import FlaskHTTP

    extension DevelopmentReport {
        /// The report of a build that failed.
        ///
        /// - Parameters:
        ///   - output: what the package manager printed.
        ///   - id: what tells the report from others.
        ///   - root: the package's folder, which paths are shown below.
        init(build output: String, id: String, root: String) {
            let messages = CompilerMessage.parse(output)
            let errors = messages.filter { $0.severity == .error && $0.file != nil }
            let rest = messages.filter { $0.severity == .error && $0.file == nil }
            let count = errors.isEmpty ? rest.count : errors.count
            let title = count == 1 ? "The build failed with an error" : "The build failed with \(count) errors"
            var html = "\(ReportPage.style)<div class=flask-report><h1>\(title)</h1>"
            html += "<p class=what>The page goes on by itself once the next build succeeds.</p>"
            html += errors.prefix(50).map { Self.section($0, root: root) }.joined()
            if errors.isEmpty { html += rest.map { "<section><h2>\(HTMLEscaping.escape($0.text))</h2></section>" }.joined() }
            let text = HTMLEscaping.escape(String(output.suffix(20_000)))
            html += errors.isEmpty ? "<details open>" : "<details>"
            html += "<summary>Output of swift build</summary><pre>\(text)</pre></details></div>"
            self.init(kind: .build, id: id, title: title, html: html)
        }

        private static func section(_ message: CompilerMessage, root: String) -> String {
            var html = "<section><h2>\(HTMLEscaping.escape(message.text))</h2>"
            if let file = message.file, let line = message.line {
                html += place(file: file, line: line, column: message.column, root: root)
                let columns = message.column.map { $0 - 1..<$0 }
                html += SourceExcerpt(file: file, line: line, around: 3, columns: columns)?.html().text ?? ""
            }
            for note in message.notes.prefix(10) {
                let place = note.file.map { " (\(shortened($0, root: root)):\(note.line ?? 0))" } ?? ""
                html += "<p class=note>\(HTMLEscaping.escape(note.text + place))</p>"
            }
            return html + "</section>"
        }

        /// The line that names a place, with a link that opens it in an editor.
        static func place(file: String, line: Int, column: Int?, root: String) -> String {
            let link = EditorLink.chosen.url(file: file, line: line, column: column ?? 1)
            let text = "\(shortened(file, root: root)):\(line)\(column.map { ":\($0)" } ?? "")"
            return "<p class=place><a href=\"\(HTMLEscaping.escape(link))\">\(HTMLEscaping.escape(text))</a></p>"
        }

        private static func shortened(_ file: String, root: String) -> String {
            FilePath.isInside(file, root) ? String(file.dropFirst(root.count + 1)) : file
        }
    }
#endif
