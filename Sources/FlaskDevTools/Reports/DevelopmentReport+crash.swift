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
            html += Self.frames(facts.frames.prefix(60), root: root)
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

        /// The frames: those of the application with their source, others folded up between them.
        private static func frames(_ frames: some Sequence<CrashFacts.Frame>, root: String) -> String {
            var html = ""
            var others: [CrashFacts.Frame] = []
            func unfold() {
                guard !others.isEmpty else { return }
                let count = others.count == 1 ? "A frame" : "\(others.count) frames"
                let sections = others.map { section($0, root: root, isOwn: false) }.joined()
                html += "<details><summary>\(count) of the runtime and of packages</summary>\(sections)</details>"
                others = []
            }
            for frame in frames {
                guard let file = frame.file, FilePath.isInside(file, root), !file.contains("/.build/") else {
                    others.append(frame)
                    continue
                }
                unfold()
                html += section(frame, root: root, isOwn: true)
            }
            unfold()
            return html
        }

        private static func section(_ frame: CrashFacts.Frame, root: String, isOwn: Bool) -> String {
            var html = "<section><h2>\(HTMLEscaping.escape(frame.function))</h2>"
            if let file = frame.file, let line = frame.line {
                html += place(file: file, line: line, column: frame.column, root: root)
                if isOwn { html += SourceExcerpt(file: file, line: line, around: 3)?.html().text ?? "" }
            }
            return html + "</section>"
        }
    }
#endif
