#if DEBUG
    /// A statement or declaration of a snippet.
    struct SnippetItem: Sendable, Equatable {
        /// What is done with it.
        enum Kind: Sendable, Equatable {
            /// Stands at the head of the file, and of those of later snippets.
            case importation
            /// Stands outside of functions, so that later snippets can use it.
            case declaration(name: String?)
            /// A `let` or `var` with a value that cannot fail, which stands outside of functions too.
            case binding(name: String)
            /// A `let` or `var` whose value may fail or wait.
            case held(name: String, type: String?, value: String)
            /// Anything else.
            case statement
        }

        let text: String
        /// The line it begins in, counted from 1.
        let line: Int
        let kind: Kind

        /// Takes a piece of a snippet.
        init(_ text: String, line: Int) {
            self.text = text
            self.line = line
            kind = Self.kind(of: text)
        }

        private static let declarations: Set<String> = [
            "func", "struct", "class", "enum", "actor", "extension", "protocol", "typealias", "infix", "prefix", "postfix", "precedencegroup",
        ]
        private static let controls: Set<String> = [
            "for", "while", "repeat", "if", "switch", "guard", "defer", "do", "return", "throw", "break", "continue", "fallthrough", "#if",
        ]

        /// Whether the value of the item can be asked for.
        var isExpression: Bool {
            guard kind == .statement, let word = text.split(whereSeparator: { !$0.isLetter && $0 != "#" }).first else {
                return kind == .statement
            }
            return !(Self.controls.contains(String(word)) && text.hasPrefix(word)) && !text.contains(Self.assignment)
        }

        private static var assignment: Regex<Substring> { /^[\w.\[\]"?!()]+\s*[-+*\/%&|^]?=[^=]/ }

        private static func kind(of text: String) -> Kind {
            var rest = Substring(text)
            rest.trimPrefix(/(\s*(@\w+(\([^)]*\))?|public|internal|private|fileprivate|package|final|nonisolated|indirect))*\s*/)
            let words = rest.split(separator: /[\s(<:{]+/, maxSplits: 2)
            guard let first = words.first.map(String.init) else { return .statement }
            if first == "import" { return .importation }
            if declarations.contains(first) {
                let isNamed = first != "extension" && words.count > 1
                return .declaration(name: isNamed ? String(words[1]) : nil)
            }
            guard first == "let" || first == "var" else { return .statement }
            return binding(rest)
        }

        private static func binding(_ text: Substring) -> Kind {
            let pattern = /^(?:let|var)\s+([A-Za-z_]\w*)\s*(?::\s*([^={]+?))?\s*=\s*/
            guard let match = text.firstMatch(of: pattern) else {
                let computed = text.firstMatch(of: /^var\s+([A-Za-z_]\w*)\s*:[^={]+\{/)
                return computed.map { .declaration(name: String($0.output.1)) } ?? .statement
            }
            let name = String(match.output.1), value = String(text[match.range.upperBound...])
            let mayFail = value.contains(/\b(try|await)\b/)
            return mayFail ? .held(name: name, type: match.output.2.map(String.init), value: value) : .binding(name: name)
        }
    }

    extension SnippetItem.Kind {
        /// The name that later snippets find it by.
        var name: String? {
            switch self {
            case .declaration(let name): name
            case .binding(let name), .held(let name, _, _): name
            case .importation, .statement: nil
            }
        }
    }
#endif
