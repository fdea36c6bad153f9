#if DEBUG
    /// The page of an error that left the application.
    struct FailurePage {
        let report: FailureReport
        /// What the console needs; `nil` where none is offered.
        let console: ConsolePanel?

        /// The document.
        var text: String {
            let first = report.links.first?.account
            var layout = PageLayout(
                title: "\(first?.type ?? "Error"): \(String((first?.message ?? "").prefix(120)))", program: report.program,
                kind: "error")
            layout.tools = PageLayout.copyButton
            layout.tail = "<script>\(HTML(markup: PageScript.copy))</script>" + (console?.script ?? .empty)
            return layout.page(hero + causes + traces + consoleSection + facts + PageLayout.plainText(report.text))
        }

        private var hero: HTML {
            guard let account = report.links.first?.account else { return .empty }
            let place = report.place.map { place in
                "<p>\(link(place.file, place.line, place.column))</p>" as HTML
            }
            let endpoint = report.endpoint.map { " → view <code>\($0)</code>" as HTML } ?? .empty
            return """
                <section class="hero"><div class="type mono">\(account.type)</div><h1>\(account.message)</h1>
                <p><span class="method">\(report.method)</span> <span class="mono">\(report.url)</span>\(endpoint)</p>\(place ?? .empty)</section>
                """
        }

        private var causes: HTML {
            let causes = report.links.dropFirst().map { link in
                "<li><b class=\"mono\">\(link.account.type)</b> \(link.account.message)</li>" as HTML
            }
            return causes.isEmpty ? .empty : "<h2>Caused by</h2><ul class=\"causes\">\(causes)</ul>"
        }

        private var traces: HTML {
            var output = HTML.empty
            for (index, link) in report.links.enumerated() {
                let title: HTML = report.links.count > 1 ? " of <span class=\"as-is\">\(link.account.type)</span>" : .empty
                if !link.account.templates.isEmpty {
                    output +=
                        "<h2>Template\(title)</h2>\(link.account.templates.enumerated().map { template($1, isThrower: $0 == 0) })"
                }
                if !link.frames.isEmpty { output += "<h2>Calls\(title)</h2>\(frames(of: link))" }
                if link.frames.isEmpty, link.account.templates.isEmpty, index == 0 {
                    output += """
                        <h2>Calls</h2><p class="note">Where this error was made is not known: it was not thrown, or so many \
                        others were thrown meanwhile that its place is forgotten.</p>
                        """
                }
            }
            return output
        }

        private func template(_ place: TemplatePlace, isThrower: Bool) -> HTML {
            let file = place.file.map { link($0, place.line, 1) } ?? "\(place.template):\(place.line)"
            return """
                <details class="card frame\(isThrower ? " thrower" : "")" open><summary><span class="name mono">\(place.name)</span>\
                <span class="tag">template</span><span class="place mono">\(file)</span></summary>\
                \(place.excerpt?.html(highlights: false) ?? .empty)</details>
                """
        }

        /// The frames: those of the application are open, what is between them is folded.
        private func frames(of link: FailureReport.Link) -> HTML {
            var output = HTML.empty, foreign: [StackFrame] = [], last: StackFrame?
            func fold() {
                if !foreign.isEmpty { output += folded(foreign) }
                foreign = []
            }
            for frame in link.frames {
                guard report.isOwn(frame) else {
                    foreign.append(frame)
                    continue
                }
                fold()
                // A closure and what it stands in show the same lines, which are there once then.
                output += own(frame, isThrower: last == nil, isOpen: (last?.file, last?.line) != (frame.file, frame.line))
                last = frame
            }
            fold()
            return output
        }

        private func own(_ frame: StackFrame, isThrower: Bool, isOpen: Bool) -> HTML {
            guard let file = frame.file else { return .empty }
            let excerpt = SourceExcerpt(file: file, line: frame.line)?.html() ?? .empty
            let tag: HTML = frame.isAsync ? "<span class=\"tag\">await</span>" : .empty
            return """
                <details class="card frame\(isThrower ? " thrower" : "")"\(isOpen ? " open" : "")><summary><span class="name mono">\(frame.name)</span>\(tag)\
                <span class="place mono">\(link(file, frame.line, frame.column))</span></summary>\(excerpt)</details>
                """
        }

        private func folded(_ frames: [StackFrame]) -> HTML {
            let rows = frames.map { frame in
                """
                <div class="plainframe"><span class="mono">\(frame.name)</span>\
                <span class="place mono">\(frame.file.map { link($0, frame.line, frame.column) } ?? "\(frame.module ?? "")")</span></div>
                """ as HTML
            }
            let title = frames.count == 1 ? "1 call in the framework" : "\(frames.count) calls in the framework and libraries"
            return "<details class=\"fold\"><summary>\(title)</summary><div class=\"card\">\(rows)</div></details>"
        }

        private var consoleSection: HTML {
            guard let console else { return .empty }
            return "<h2>Console</h2>\(console.html)"
        }

        private var facts: HTML {
            guard !report.facts.isEmpty else { return .empty }
            return "<h2>Context</h2>\(report.facts.map(\.html))"
        }

        /// A place in a file, with a link that opens the editor if one is named.
        private func link(_ file: String, _ line: Int, _ column: Int) -> HTML {
            let text = "\(report.sources.shortened(file)):\(line)"
            return "<a href=\"\(EditorLink.chosen.url(file: file, line: line, column: column))\" title=\"\(file)\">\(text)</a>"
        }
    }

    extension FactGroup {
        /// A table that can be folded.
        var html: HTML {
            let rows = rows.map { "<tr><th class=\"mono\">\($0.name)</th><td class=\"mono\">\($0.value)</td></tr>" as HTML }
            let open: HTML = isOpen && !rows.isEmpty ? " open" : .empty
            let table: HTML = rows.isEmpty ? "<p class=\"message note\">none</p>" : "<table>\(rows)</table>"
            return """
                <details class="card facts"\(open)><summary>\(title)<span class="count">\(self.rows.count)</span></summary>\(table)</details>
                """
        }
    }
#endif
