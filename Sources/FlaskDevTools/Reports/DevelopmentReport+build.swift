#if DEBUG
    extension DevelopmentReport {
        /// The most errors that are shown with their source.
        private static let maximumErrors = 50

        /// The report of a build that failed.
        ///
        /// - Parameters:
        ///   - output: what the package manager printed.
        ///   - id: what tells the report from others.
        ///   - root: the package's folder, which paths are shown below.
        init(build output: String, id: String, root: String) {
            let messages = CompilerMessage.parse(output).filter { $0.severity == .error }
            let placed = messages.filter { $0.file != nil }
            let errors = placed.isEmpty ? messages : placed
            let title = errors.count == 1 ? "The build failed with an error" : "The build failed with \(errors.count) errors"
            var layout = PageLayout(title: title, program: FilePath.name(of: root), kind: "build")
            layout.tools = PageLayout.copyButton
            var content: HTML = """
                <section class="hero"><div class="type">\(errors.count == 1 ? title : "swift build")</div>\
                <h1>\(errors.count == 1 ? errors[0].text : title)</h1>
                <p>\(Self.files(errors, root))The page goes on by itself once the next build succeeds.</p></section>
                """
            content += HTML(joining: placed.prefix(Self.maximumErrors).map { Self.card($0, root: root) })
            if placed.isEmpty, messages.count > 1 {
                content += HTML(joining: messages.map { "<div class=\"card\"><p class=\"message only\">\($0.text)</p></div>" })
            }
            content += Self.output(output, isOpen: placed.isEmpty)
            let text = BuildOutput.messages(output)
            content += PageLayout.plainText(text.isEmpty ? output : text)
            self.init(kind: .build, id: id, title: title, html: layout.panel(content).text)
        }

        private static func files(_ errors: [CompilerMessage], _ root: String) -> HTML {
            let files = Set(errors.compactMap(\.file)).map { shortened($0, root: root) }.sorted()
            guard !files.isEmpty else { return .empty }
            return "In <span class=\"mono\">\(files.prefix(4).joined(separator: ", "))\(files.count > 4 ? " …" : "")</span>. "
        }

        private static func card(_ message: CompilerMessage, root: String) -> HTML {
            var content = HTML.empty
            if let file = message.file, let line = message.line {
                let columns = message.column.map { $0 - 1..<$0 }
                content += SourceExcerpt(file: file, line: line, around: 3, columns: columns)?.html() ?? .empty
            }
            for note in message.notes.prefix(10) {
                let place = note.file.map { file in Self.place(file: file, line: note.line ?? 1, column: note.column, root: root)
                }
                content += "<p class=\"message note\">\(note.text) \(place ?? .empty)</p>"
            }
            let place = message.file.map { Self.place(file: $0, line: message.line ?? 1, column: message.column, root: root) }
            return """
                <details class="card frame thrower" open><summary><span class="name">\(message.text)</span>\
                <span class="place mono">\(place ?? .empty)</span></summary>\(content)</details>
                """
        }

        private static func output(_ output: String, isOpen: Bool) -> HTML {
            let tail = String(output.suffix(20_000))
            return """
                <h2>Output</h2><details class="card facts"\(isOpen ? " open" : "")><summary>swift build</summary>\
                <pre class="source"><code class="plainoutput">\(tail)</code></pre></details>
                """
        }

        /// A place, with a link that opens it in an editor.
        static func place(file: String, line: Int, column: Int?, root: String) -> HTML {
            let link = EditorLink.chosen.url(file: file, line: line, column: column ?? 1)
            let text = "\(shortened(file, root: root)):\(line)\(column.map { ":\($0)" } ?? "")"
            return "<a href=\"\(link)\" title=\"\(file)\">\(text)</a>"
        }

        static func shortened(_ file: String, root: String) -> String {
            FilePath.isInside(file, root) && file != root ? String(file.dropFirst(root == "/" ? 1 : root.count + 1)) : file
        }
    }
#endif
