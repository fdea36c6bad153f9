#if DEBUG
    /// How a console shows a value.
    enum ValueText {
        /// The most characters that are shown.
        private static let limit = 20_000

        /// Numbers and texts as they are written in Swift, anything with parts as a tree.
        static func describe(_ value: Any) -> String {
            if value is Void { return "" }
            let mirror = Mirror(reflecting: value)
            let isPlain = mirror.children.isEmpty || value is any CustomDebugStringConvertible && !isCollection(mirror)
            if isPlain || value is any CustomStringConvertible && !isCollection(mirror) { return bounded(String(reflecting: value)) }
            var text = ""
            dump(value, to: &text, maxDepth: 5, maxItems: 300)
            while text.last == "\n" { text.removeLast() }
            return bounded(text)
        }

        private static func isCollection(_ mirror: Mirror) -> Bool {
            switch mirror.displayStyle {
            case .collection, .dictionary, .set, .tuple, .optional: true
            default: false
            }
        }

        private static func bounded(_ text: String) -> String {
            text.utf8.count > limit ? String(text.prefix(limit)) + " …" : text
        }
    }
#endif
