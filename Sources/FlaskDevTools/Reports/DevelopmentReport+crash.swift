#if DEBUG
    import FlaskHTTP

    extension DevelopmentReport {
        /// The report of a crash.
        ///
        /// - Parameters:
        ///   - facts: what is known.
        ///   - id: what tells the report from others.
        ///   - root: the package's folder, which paths are shown below and whose frames come with their source.
        init(crash facts: CrashFacts, id: String, root: String) {
            let title = facts.message ?? "The application \(facts.end.description)"
            var html = "\(ReportPage.style)<div class=flask-report><h1>\(HTMLEscaping.escape(title))</h1>"
            html += "<p class=what>The application crashed (\(HTMLEscaping.escape(facts.end.description))). "
            html += "A new process serves the next requests.</p>"
            html += Self.requests(facts)
            for frame in facts.frames.prefix(60) { html += Self.section(frame, root: root) }
            if facts.frames.isEmpty { html += "<p>There is no backtrace of it.</p>" }
            self.init(kind: .crash, id: id, title: title, html: html + "</div>")
        }

        private static func requests(_ facts: CrashFacts) -> String {
            guard let first = facts.requests.first else { return "" }
            if facts.hasCulprit || facts.requests.count == 1 {
                let note = "<p class=place>the request that was being served</p>"
                return "<section><h2>\(HTMLEscaping.escape(first))</h2>\(note)</section>"
            }
            let list = facts.requests.map { "<h2>\(HTMLEscaping.escape($0))</h2>" }.joined()
            return "<section>\(list)<p class=place>the requests that were being served, one of which it was</p></section>"
        }

        private static func section(_ frame: CrashFacts.Frame, root: String) -> String {
            var html = "<section><h2>\(HTMLEscaping.escape(frame.function))</h2>"
            if let file = frame.file, let line = frame.line {
                html += place(file: file, line: line, column: frame.column, root: root)
                if let excerpt = SourceExcerpt(file: file, line: line, around: 3)?.html().text {
                    let isOwn = FilePath.isInside(file, root) && !file.contains("/.build/")
                    html += isOwn ? excerpt : "<details><summary>Source</summary>\(excerpt)</details>"
                }
            }
            return html + "</section>"
        }
    }
#endif
