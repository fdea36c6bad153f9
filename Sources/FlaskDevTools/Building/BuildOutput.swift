#if DEBUG
    import FlaskHTTP

    /// The output of `swift build` for the terminal.
    enum BuildOutput {
        /// What the compiler and the linker say, as they say it, each message once, without the progress.
        ///
        /// - Parameters:
        ///   - output: what the package manager printed.
        ///   - isStyled: whether a terminal shows it.
        /// - Returns: lines.
        static func messages(_ output: String, isStyled: Bool = false) -> String {
            var blocks: [String] = []
            var seen: Set<String> = []
            var block: [Substring] = []
            func finish() {
                let text = block.joined(separator: "\n")
                if !text.isEmpty, seen.insert(text).inserted { blocks.append(text) }
                block = []
            }
            for line in output.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
                let isProgress = BuildRun.isProgress(String(line)) || line.hasPrefix("Building for ")
                let startsMessage = CompilerMessage(line: line).map { $0.severity != .note } ?? false
                if isProgress || startsMessage || line.isEmpty { finish() }
                if !isProgress, !line.isEmpty, !line.hasSuffix("command failed with exit code 1 (use -v to see invocation)") {
                    block.append(isStyled ? styled(line) : line)
                }
            }
            finish()
            return blocks.map { $0 + "\n" }.joined()
        }

        /// A line with the kind of its message in colour.
        private static func styled(_ line: Substring) -> Substring {
            guard let message = CompilerMessage(line: line) else { return line }
            let kind = message.severity.rawValue + ":"
            guard let range = line.firstRange(of: kind) else { return line }
            let colour: TerminalStyle =
                switch message.severity {
                case .error: .red
                case .warning: .yellow
                case .note: .cyan
                }
            let shown = TerminalStyle.apply(.bold, colour, to: kind, isOn: true)
            return line[..<range.lowerBound] + shown + line[range.upperBound...]
        }
    }
#endif
