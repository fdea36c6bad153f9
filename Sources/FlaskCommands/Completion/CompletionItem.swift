/// One thing that a shell offers.
///
/// Reference: click/shell_completion.py, CompletionItem.
package struct CompletionItem: Sendable, Equatable {
    /// What the shell does with it.
    package enum Kind: String, Sendable {
        /// Offers the value.
        case plain
        /// Offers names of files.
        case file
        /// Offers names of folders.
        case dir
    }

    package let kind: Kind
    package let value: String
    /// What stands beside the value, in shells that show it.
    package let help: String?

    package init(_ value: String, kind: Kind = .plain, help: String? = nil) {
        self.kind = kind
        self.value = value
        self.help = help
    }
}
