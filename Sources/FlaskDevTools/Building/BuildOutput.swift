#if DEBUG
    /// The output of `swift build` for the terminal.
    enum BuildOutput {
        /// What the compiler and the linker say, as they say it, each message once, without the progress.
        static func messages(_ output: String) -> String {
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
                    block.append(line)
                }
            }
            finish()
            return blocks.map { $0 + "\n" }.joined()
        }
    }
#endif
