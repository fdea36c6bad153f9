#if DEBUG
    /// Names of functions as people write them.
    enum SymbolName {
        /// Shortens what the runtime says.
        ///
        /// - Parameters:
        ///   - symbol: the demangled name, such as `closure #1 () throws -> String in App_main`.
        ///   - rawSymbol: the mangled one.
        ///   - file: the source file.
        /// - Returns: for example `closure #1 in main.swift`.
        static func readable(_ symbol: String, rawSymbol: String, file: String?) -> String {
            let fileName = file?.split(separator: "/").last.map(String.init) ?? ""
            if isTopLevel(symbol) { return fileName.isEmpty ? "main" : "\(fileName), top level" }
            let parts = split(symbol).map { part in isTopLevel(part) ? (fileName.isEmpty ? "main" : fileName) : shortened(part) }
            return parts.joined(separator: " in ")
        }

        private static func isTopLevel(_ symbol: String) -> Bool {
            symbol == "main" || symbol == "async_Main" || symbol.hasPrefix("async_MainT") || symbol.hasSuffix("_main")
        }

        /// The parts between ` in `, outside of parentheses.
        private static func split(_ symbol: String) -> [String] {
            var parts: [String] = [], current = "", depth = 0
            for word in symbol.split(separator: " ", omittingEmptySubsequences: false) {
                if word == "in" && depth == 0 {
                    parts.append(current)
                    current = ""
                    continue
                }
                depth += word.count { $0 == "(" || $0 == "<" || $0 == "[" } - word.count { $0 == ")" || $0 == "]" }
                depth -= word == "->" ? 0 : word.count { $0 == ">" }
                current += current.isEmpty ? String(word) : " \(word)"
            }
            return parts + [current]
        }

        /// A part without its types: `closure #1 () throws -> String` becomes `closure #1`.
        private static func shortened(_ part: String) -> String {
            if let closure = part.firstMatch(of: /^closure #\d+/) { return String(part[closure.range]) }
            var name = part
            name.replace(/\(unknown context at \$[0-9a-f]+\)\./, with: "")
            name.replace(/^(static |@\w+ |specialized |generic specialization <[^>]*> of )+/, with: "")
            return name
        }
    }
#endif
