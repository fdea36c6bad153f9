/// Takes a command line apart as shells do.
///
/// Reference: click/shell_completion.py, split_arg_string.
enum ShellWords {
    /// The words without their quotation marks; a mark that is not closed yet ends with the text.
    static func split(_ text: String) -> [String] {
        var words: [String] = [], word: String?, quote: Character?
        var rest = text[...]
        while let letter = rest.popFirst() {
            switch (quote, letter) {
            case ("'"?, "'"), ("\""?, "\""): quote = nil
            case (nil, "'"), (nil, "\""):
                quote = letter
                word = word ?? ""
            case (nil, "\\"), ("\""?, "\\"):
                if let escaped = rest.popFirst() { word = (word ?? "") + String(escaped) }
            case (nil, _) where letter.isWhitespace:
                if let complete = word { words.append(complete) }
                word = nil
            default: word = (word ?? "") + String(letter)
            }
        }
        return words + (word.map { [$0] } ?? [])
    }
}
