#if DEBUG
    extension FailureReport {
        /// The report as plain text: for the log, for clients that do not read HTML, and to be pasted.
        var text: String {
            var output = ["\(method) \(url)" + (endpoint.map { " → \($0)" } ?? "")]
            for (index, link) in links.enumerated() {
                if index > 0 { output += ["", "caused by"] }
                output += ["\(link.account.type): \(link.account.message)"]
                output += link.account.templates.flatMap(Self.lines(of:))
                output += link.frames.flatMap(lines(of:))
            }
            return output.joined(separator: "\n") + "\n"
        }

        private static func lines(of place: TemplatePlace) -> [String] {
            var lines = ["  Template \"\(place.template)\", line \(place.line), in \(place.name)"]
            if let text = place.excerpt?.text { lines.append("    \(text)") }
            return lines
        }

        private func lines(of frame: StackFrame) -> [String] {
            guard let file = frame.file else { return [] }
            let waits = frame.isAsync ? " (awaiting)" : ""
            guard isOwn(frame) else { return ["  \(sources.shortened(file)):\(frame.line), in \(frame.name)\(waits)"] }
            let source = SourceExcerpt(file: file, line: frame.line, around: 0)?.text
            return ["  File \"\(file)\", line \(frame.line), in \(frame.name)\(waits)"] + (source.map { ["    \($0)"] } ?? [])
        }
    }
#endif
