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
                    if isOwn { result.append(String(line[(line.range(of: Snippet.fileName + ":")?.lowerBound ?? line.startIndex)...])) }
                } else if isOwn, !line.isEmpty {
                    result.append(line)
                }
            }
            let text = result.isEmpty ? output : result.joined(separator: "\n")
            return String(text.prefix(8000)).trimmingBlanks
        }
    }

    extension String {
        fileprivate func range(of text: String) -> Range<String.Index>? { ranges(of: text).first }
    }
#endif
