#if DEBUG
    /// What the compiler says about a snippet.
    enum CompilerMessages {
        /// Leaves out what is not about the snippet's own lines, where there is something about them.
        static func shortened(_ output: String) -> String {
            let lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            var result: [String] = [], isOwn = false
            for line in lines {
                if line.contains(#/^[^\s].*:\d+:\d+: (error|note|warning): /#) {
                    isOwn = line.hasPrefix(Snippet.fileName + ":") || line.contains("/\(Snippet.fileName):")
                    if isOwn { result.append(renumbered(line)) }
                } else if isOwn, !line.isEmpty {
                    result.append(line)
                }
            }
            let text = result.isEmpty ? output : result.joined(separator: "\n")
            return String(text.prefix(8000)).trimmingBlanks
        }
    }

    extension CompilerMessages {
        /// A message with the line that the snippet has, which is one less than the compiler was told.
        private static func renumbered(_ line: String) -> String {
            guard let match = line.firstMatch(of: #/console:(\d+):/#) else { return line }
            return "\(Snippet.fileName):\((Int(match.output.1) ?? 1) - 1):\(line[match.range.upperBound...])"
        }
    }
#endif
