#if DEBUG
    /// What the earlier snippets of a console declared.
    struct ConsoleHistory: Sendable {
        /// The module of the program, and those of snippets that declared something, the oldest first.
        private let program: String
        private var modules: [String] = []
        private var imports: [String] = []
        /// The module that has the newest meaning of each name, and what kind of thing it is to an import.
        private var names: [String: (module: String, isHeld: Bool, keyword: String?)] = [:]

        init(program: String) { self.program = program }

        /// Remembers what a snippet declared.
        mutating func add(_ snippet: Snippet) {
            for line in snippet.imports where !imports.contains(line) { imports.append(line) }
            guard !snippet.names.isEmpty || snippet.items.contains(where: { $0.kind == .declaration(name: nil) }) else { return }
            modules.append(snippet.module)
            for item in snippet.items {
                guard let name = item.kind.name else { continue }
                let isHeld = if case .held = item.kind { true } else { false }
                names[name] = (snippet.module, isHeld, Self.keyword(item.text))
            }
        }

        /// The head of the next file.
        func imports(for snippet: Snippet) -> [String] {
            var lines = ["import Flask", "@testable import \(program)"] + imports + modules.map { "@testable import \($0)" }
            // An import of one name decides which of several modules is meant.
            for (name, origin) in names.sorted(by: { $0.key < $1.key }) where modules.count > 1 {
                if let keyword = origin.keyword, !origin.isHeld { lines.append("@testable import \(keyword) \(origin.module).\(name)") }
                if origin.isHeld { lines.append("@testable import let \(origin.module)._held_\(name)") }
            }
            return lines
        }

        /// The values of earlier snippets that the next one may use.
        func heldNames(usedIn snippet: Snippet) -> [String] {
            let text = snippet.items.map(\.text).joined(separator: "\n")
            let words = Set(text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init))
            return names.filter { $0.value.isHeld && words.contains($0.key) && !snippet.names.contains($0.key) }.keys.sorted()
        }

        private static func keyword(_ text: String) -> String? {
            let words = text.split { !$0.isLetter }.map(String.init)
            return words.first { ["func", "struct", "class", "enum", "protocol", "typealias", "let", "var"].contains($0) }
        }
    }
#endif
