#if DEBUG
    /// The source file that a snippet is compiled as.
    struct Snippet: Sendable {
        /// The name of the file in messages.
        static let fileName = "console"
        /// The function that hands the body out.
        static let entry = "flask_console_entry"

        let module: String
        let items: [SnippetItem]
        /// Whether the value of the last statement is shown.
        var showsValue: Bool
        let history: ConsoleHistory

        init(_ code: String, module: String, history: ConsoleHistory) {
            self.module = module
            self.history = history
            items = SnippetSplitter.items(of: code)
            showsValue = items.last?.isExpression ?? false
        }

        /// The names that it declares for later snippets.
        var names: [String] { items.compactMap(\.kind.name) }
        var imports: [String] { items.filter { $0.kind == .importation }.map(\.text) }
        /// The values that may have failed.
        var heldNames: [String] {
            items.compactMap { item in if case .held(let name, _, _) = item.kind { name } else { nil } }
        }

        /// The file.
        var source: String {
            var lines = history.imports(for: self)
            lines += imports
            if !heldNames.isEmpty { lines.append(Self.holder(module)) }
            lines += items.compactMap(fileScope)
            lines += [
                "#sourceLocation()", "@_cdecl(\"\(Self.entry)\") nonisolated public func _flaskConsoleEntry(_ out: UnsafeMutableRawPointer) {",
                "    typealias Body = @MainActor @Sendable () async throws -> Any",
                "    out.assumingMemoryBound(to: Body.self).initialize(to: _flaskConsoleBody)", "}",
                "@MainActor @Sendable func _flaskConsoleBody() async throws -> Any {",
            ]
            lines += history.heldNames(usedIn: self).map { "    let \($0) = _held_\($0).value!" }
            for (index, item) in items.enumerated() { lines += body(item, isLast: index == items.count - 1) }
            if !showsValue { lines.append("    return ()") }
            lines.append("}")
            return lines.joined(separator: "\n") + "\n"
        }

        /// What stands outside of functions.
        private func fileScope(_ item: SnippetItem) -> String? {
            switch item.kind {
            case .declaration, .binding: "\(Self.location(item.line))\n\(item.text)"
            case .held(let name, let type, let value):
                """
                #sourceLocation()
                let _held_\(name) = _Held_\(module) { () async throws\(type.map { " -> \($0)" } ?? " in") \(type == nil ? "" : "in")
                \(Self.location(item.line))
                \(value)
                }
                """
            case .importation, .statement: nil
            }
        }

        /// What stands in the function.
        private func body(_ item: SnippetItem, isLast: Bool) -> [String] {
            switch item.kind {
            case .importation, .declaration: []
            // What stands outside of functions gets its value when it is first asked for; that is now.
            case .binding(let name): ["    _ = \(name)"]
            case .held(let name, _, _): ["    try await _held_\(name).load()", "    let \(name) = _held_\(name).value!"]
            case .statement where isLast && showsValue:
                ["    let _value = try await (", Self.location(item.line), item.text, "#sourceLocation()", "    )", "    return _value as Any"]
            case .statement: [Self.location(item.line), item.text, "#sourceLocation()"]
            }
        }

        private static func location(_ line: Int) -> String { "#sourceLocation(file: \"\(fileName)\", line: \(line))" }

        private static func holder(_ module: String) -> String {
            """
            final class _Held_\(module)<Value> {
                var value: Value?
                let make: @MainActor () async throws -> Value
                init(_ make: @escaping @MainActor () async throws -> Value) { self.make = make }
                func load() async throws { value = try await make() }
            }
            """
        }
    }
#endif
