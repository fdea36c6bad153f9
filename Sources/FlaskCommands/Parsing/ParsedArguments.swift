/// The words of a command line, sorted by the parameters that they are for.
package struct ParsedArguments: Sendable {
    /// All words as they came.
    package let words: [String]
    /// The words for each parameter; a flag has `true` or `false`.
    package var values: [String: [String]] = [:]
    /// Whether the help page is wanted.
    package var wantsHelp = false
    /// What was not read, because a command's name stands there or an option that is not known.
    package var rest: [String] = []

    package init(words: [String]) { self.words = words }

    /// The words for a parameter.
    package subscript(key: String) -> [String]? { values[key] }

    /// The last word for a parameter.
    package func last(_ key: String) -> String? { values[key]?.last }
}
