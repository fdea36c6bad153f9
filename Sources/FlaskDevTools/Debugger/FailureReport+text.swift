#if DEBUG
    extension FailureReport {
        /// The most calls in the framework that are written one by one.
        private static let maximumForeign = 3

        /// The report as plain text: for the log, for clients that do not read HTML, and to be pasted.
        var text: String {
            var output = ["\(method) \(url)" + (endpoint.map { " → \($0)" } ?? "")]
            for (index, link) in links.enumerated() {
                if index > 0 { output += ["", "caused by"] }
                output += ["\(link.account.type): \(link.account.message)"]
                output += link.account.templates.flatMap(Self.lines(of:))
                output += lines(of: link.frames)
            }
            return output.joined(separator: "\n") + "\n"
        }

        private static func lines(of place: TemplatePlace) -> [String] {
            var lines = ["  Template \"\(place.template)\", line \(place.line), in \(place.name)"]
            if let text = place.excerpt?.text { lines.append("    \(text)") }
            return lines
        }

        /// The frames; many of the framework in a row are counted only, as long as the application has any.
        private func lines(of frames: [StackFrame]) -> [String] {
            guard frames.contains(where: isOwn) else { return frames.prefix(12).flatMap(lines(of:)) }
            var lines: [String] = [], foreign: [StackFrame] = []
            func fold() {
                if foreign.count <= Self.maximumForeign {
                    lines += foreign.flatMap(self.lines(of:))
                } else {
                    lines.append("  … \(foreign.count) calls in the framework and libraries")
                }
                foreign = []
            }
            for frame in frames {
                if !isOwn(frame) {
                    foreign.append(frame)
                    continue
                }
                fold()
                lines += self.lines(of: frame)
            }
            fold()
            return lines
        }

        private func lines(of frame: StackFrame) -> [String] {
            let waits = frame.isAsync ? " (awaiting)" : ""
            guard let file = frame.file else { return ["  \(frame.module ?? "?"), in \(frame.name)\(waits)"] }
            guard isOwn(frame) else { return ["  \(sources.shortened(file)):\(frame.line), in \(frame.name)\(waits)"] }
            let source = SourceExcerpt(file: file, line: frame.line, around: 0)?.text
            return ["  File \"\(file)\", line \(frame.line), in \(frame.name)\(waits)"] + (source.map { ["    \($0)"] } ?? [])
        }
    }
#endif
