package import FlaskCommands

/// The name of a project, which its folder, its program and its module are called by.
package struct ProjectName: Sendable, Equatable {
    /// As it was given: `my-app`.
    package let text: String
    /// The module: `MyApp`.
    package let module: String

    /// Checks a name.
    ///
    /// - Parameter text: the name.
    /// - Throws: ``CommandError`` if a folder, a program or a module cannot be called so.
    package init(_ text: String) throws(CommandError) {
        let isPlain = text.utf8.allSatisfy { Self.letters.contains($0) || Self.digits.contains($0) || $0 == 0x2D || $0 == 0x5F }
        guard isPlain, let first = text.utf8.first, Self.letters.contains(first), text.utf8.count <= 64 else {
            throw .usage(
                """
                Invalid value for 'FOLDER': '\(text)' does not do: take letters, digits, '-' and '_', begin with a letter, and \
                take at most 64 of them, as in 'my-app'.
                """)
        }
        let parts = text.split { $0 == "-" || $0 == "_" }
        let module = parts.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        let key = module.lowercased()
        if Self.modules.contains(key) || key.hasPrefix("flask") {
            throw .usage(
                "Invalid value for 'FOLDER': a module '\(module)' exists already, and a module cannot import its own name.")
        }
        if Self.keywords.contains(key) {
            throw .usage("Invalid value for 'FOLDER': '\(text)' is a word of the Swift language.")
        }
        self.text = text
        self.module = module
    }

    private static let letters = Set(UInt8(ascii: "a")...UInt8(ascii: "z")).union(UInt8(ascii: "A")...UInt8(ascii: "Z"))
    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

    /// Modules of the toolchain, and names that the package manager takes for its own.
    private static let modules: Set<String> = [
        "swift", "foundation", "foundationessentials", "testing", "xctest", "dispatch", "glibc", "musl", "darwin",
        "synchronization", "observation", "regexbuilder", "cxx", "runtime", "distributed", "differentiation", "logging",
        "crypto", "cryptoextras", "argumentparser", "package", "packagedescription", "nio", "niocore", "nioposix", "tests",
        "test",
    ]

    private static let keywords: Set<String> = [
        "actor", "any", "as", "associatedtype", "async", "await", "borrowing", "break", "case", "catch", "class", "consuming",
        "continue", "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate",
        "for", "func", "guard", "if", "import", "in", "indirect", "infix", "init", "inout", "internal", "is", "lazy", "let",
        "macro", "main", "mutating", "nil", "nonisolated", "open", "operator", "optional", "override", "package", "postfix",
        "precedencegroup", "prefix", "private", "protocol", "public", "repeat", "rethrows", "return", "self", "set", "some",
        "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "type", "typealias", "unowned",
        "var", "weak", "where", "while",
    ]
}
