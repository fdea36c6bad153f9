extension HTTPException {
    /// Which exception it is: a class name with a status code and a description.
    ///
    /// Kinds form a tree as Werkzeug's classes do; ``isKind(of:)`` asks along its branches. Applications make kinds of
    /// their own. Reference: werkzeug/exceptions.py.
    public struct Kind: Sendable, Hashable, CustomStringConvertible {
        /// What a kind consists of; one object a kind, so that exceptions stay small.
        private final class Definition: Sendable {
            let name: String
            let code: Int?
            let text: String?
            let parent: Kind?

            init(name: String, code: Int?, text: String?, parent: Kind?) {
                self.name = name
                self.code = code
                self.text = text
                self.parent = parent
            }
        }

        private let definition: Definition

        /// Makes a kind of one's own.
        ///
        /// - Parameters:
        ///   - name: its name, such as `PaymentRequired`; kinds are told apart by it.
        ///   - code: the status code; by default that of its parent.
        ///   - description: the text of the error page; by default that of its parent.
        ///   - parent: what it is a kind of.
        public init(_ name: String, code: Int? = nil, description: String? = nil, parent: Kind = .httpException) {
            definition = Definition(
                name: name, code: code ?? parent.code, text: description ?? parent.defaultDescription, parent: parent)
        }

        /// Makes the root of the tree.
        private init() {
            definition = Definition(name: "HTTPException", code: nil, text: nil, parent: nil)
        }

        /// The base of all kinds, which has no code; aborting with a response throws it.
        public static let httpException = Kind()

        /// The name, such as `NotFound`.
        public var name: String { definition.name }
        /// The status code.
        public var code: Int? { definition.code }
        /// The text that the error page shows unless another is given.
        public var defaultDescription: String? { definition.text }
        /// What it is a kind of.
        public var parent: Kind? { definition.parent }
        /// The name.
        public var description: String { name }

        /// Whether it is a kind or descends from it: `badRequestKeyError` is a kind of `badRequest`.
        ///
        /// - Parameter other: the kind to look for.
        /// - Returns: true if it is found at this kind or above it.
        public func isKind(of other: Kind) -> Bool {
            var kind: Kind? = self
            while let current = kind {
                if current == other { return true }
                kind = current.parent
            }
            return false
        }

        /// Whether two kinds have one name.
        public static func == (left: Kind, right: Kind) -> Bool {
            left.definition === right.definition || left.name == right.name
        }

        /// Hashes the name.
        public func hash(into hasher: inout Hasher) { hasher.combine(name) }
    }
}
