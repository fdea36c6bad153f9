/// What a shell asks when Tab is pressed: the words that are complete, and the one under the cursor.
///
/// Reference: click/shell_completion.py, ShellComplete.get_completion_args.
package struct CompletionRequest: Sendable, Equatable {
    /// The words behind the program's name.
    package let words: [String]
    /// The beginning of the next word; empty if nothing of it was typed.
    package let beginning: String

    package init(words: [String], beginning: String) {
        self.words = words
        self.beginning = beginning
    }

    /// Reads the variables that the shell's script sets.
    ///
    /// - Parameters:
    ///   - shell: the shell, of which fish hands over the beginning rather than its place.
    ///   - variable: reads an environment variable.
    package init(_ shell: CompletionShell, _ variable: (String) -> String?) {
        let words = ShellWords.split(variable("COMP_WORDS") ?? "")
        let place = variable("COMP_CWORD") ?? ""
        if shell == .fish {
            beginning = ShellWords.split(place).first ?? ""
            let complete = words.dropFirst()
            self.words = Array(!beginning.isEmpty && complete.last == beginning ? complete.dropLast() : complete)
        } else {
            // A place behind all words is that of a word of which nothing was typed.
            let index = max(1, min(Int(place) ?? words.count, words.count))
            self.words = Array(words.prefix(index).dropFirst())
            beginning = index < words.count ? words[index] : ""
        }
    }
}
