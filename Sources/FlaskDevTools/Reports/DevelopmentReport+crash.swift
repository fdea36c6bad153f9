#if DEBUG
    extension DevelopmentReport {
        /// What the end of the process means for requests.
        private static func consequence(of end: ProcessStatus) -> String {
            guard case .exited = end else {
                return "A trap ends the whole process, with all requests that it was serving. A new one serves the next requests."
            }
            return "It ended itself while it started. The one before, if there is one, serves on until this is mended."
        }

        /// The report of a crash.
        ///
        /// - Parameters:
        ///   - facts: what is known.
        ///   - id: what tells the report from others.
        ///   - root: the package's folder, which paths are shown below and whose frames come with their source.
        init(crash facts: CrashFacts, id: String, root: String) {
            let title = facts.message ?? "The application \(facts.end.description)"
            var layout = PageLayout(title: title, program: FilePath.name(of: root), kind: "crash")
            layout.tools = PageLayout.copyButton
            let own = facts.frames.first { Self.isOwn($0, root) }
            let place: HTML = own.map { "<p>\(Self.place(of: $0, root: root))</p>" } ?? .empty
            let hint: HTML = facts.hint.map { "<p class=\"hint\">\($0)</p>" } ?? .empty
            var content: HTML = """
                <section class="hero"><div class="type">The application crashed, it \(facts.end.description)</div><h1>\(title)</h1>
                \(Self.requests(facts))\(place)\(hint)
                <p>\(Self.consequence(of: facts.end))</p></section>
                """
            content += "<h2>Calls</h2>"
            content += Self.frames(facts.frames.prefix(60), root: root)
            if facts.frames.isEmpty { content += "<p class=\"note\">There is no backtrace of it.</p>" }
            content += PageLayout.plainText(Self.text(facts, title))
            self.init(kind: .crash, id: id, title: title, html: layout.panel(content).text)
        }

        private static func isOwn(_ frame: CrashFacts.Frame, _ root: String) -> Bool {
            frame.file.map(ProgramSources(root: root).isOwn) ?? false
        }

        private static func requests(_ facts: CrashFacts) -> HTML {
            guard let first = facts.requests.first else { return .empty }
            if facts.hasCulprit || facts.requests.count == 1 {
                return "<p>\(request(first)) <span class=\"note\">the request that was being served</span></p>"
            }
            let list = HTML(joining: facts.requests.map { "<p>\(request($0))</p>" })
            return list + "<p class=\"note\">the requests that were being served, one of which it was</p>"
        }

        private static func request(_ text: String) -> HTML {
            let words = text.split(separator: " ", maxSplits: 1)
            guard words.count == 2 else { return "<span class=\"mono\">\(text)</span>" }
            return "<span class=\"method\">\(words[0])</span> <span class=\"mono\">\(words[1])</span>"
        }

        /// The frames: those of the application with their source, others folded up between them.
        private static func frames(_ frames: some Sequence<CrashFacts.Frame>, root: String) -> HTML {
            var html = HTML.empty, others: [CrashFacts.Frame] = [], isFirst = true
            func fold() {
                if !others.isEmpty { html += folded(others, root: root) }
                others = []
            }
            for frame in frames {
                guard isOwn(frame, root) else {
                    others.append(frame)
                    continue
                }
                fold()
                html += card(frame, root: root, isThrower: isFirst)
                isFirst = false
            }
            fold()
            return html
        }

        private static func folded(_ frames: [CrashFacts.Frame], root: String) -> HTML {
            let title =
                frames.count == 1 ? "1 call of the runtime and packages" : "\(frames.count) calls of the runtime and packages"
            let rows = HTML(
                joining: frames.map { frame in
                    """
                    <div class="plainframe"><span class="mono">\(frame.function)</span>\
                    <span class="place mono">\(place(of: frame, root: root))</span></div>
                    """
                })
            return "<details class=\"fold\"><summary>\(title)</summary><div class=\"card\">\(rows)</div></details>"
        }

        private static func card(_ frame: CrashFacts.Frame, root: String, isThrower: Bool) -> HTML {
            let excerpt = frame.file.flatMap { SourceExcerpt(file: $0, line: frame.line ?? 0)?.html() } ?? .empty
            return """
                <details class="card frame\(isThrower ? " thrower" : "")" open><summary><span class="name mono">\(frame.function)</span>\
                <span class="place mono">\(place(of: frame, root: root))</span></summary>\(excerpt)</details>
                """
        }

        private static func place(of frame: CrashFacts.Frame, root: String) -> HTML {
            guard let file = frame.file, let line = frame.line else { return .empty }
            return place(file: file, line: line, column: nil, root: root)
        }

        private static func text(_ facts: CrashFacts, _ title: String) -> String {
            var lines = ["\(title) (the application \(facts.end.description))"]
            lines += facts.requests.map { "  while serving \($0)" }
            for frame in facts.frames.prefix(60) {
                lines.append(
                    frame.file.map { "  File \"\($0)\", line \(frame.line ?? 0), in \(frame.function)" } ?? "  \(frame.function)")
            }
            return lines.joined(separator: "\n") + "\n"
        }
    }
#endif
