/// Finds what a misspelt word may stand for.
///
/// Reference: click/exceptions.py, NoSuchOption; difflib.py, get_close_matches.
package enum Suggestion {
    /// The words that are alike, in alphabetical order; the three best at most.
    ///
    /// The dashes of options do not count, as they are the same in all of them.
    package static func matches(for word: String, among words: [String]) -> [String] {
        // The words are as long as somebody types, and a comparison takes more than the product of both lengths.
        let letters = Array(word.trimmedDashes.prefix(64))
        let scored = Set(words).map { (word: $0, score: similarity(letters, Array($0.trimmedDashes.prefix(64)))) }
        let best = scored.filter { $0.score >= 0.6 }.sorted { ($1.score, $0.word) < ($0.score, $1.word) }.prefix(3)
        return best.map(\.word).sorted()
    }

    /// The words that are alike, as a sentence behind a message; empty if there are none.
    package static func text(for word: String, among words: [String]) -> String {
        let matches = matches(for: word, among: words).map { "'\($0)'" }
        switch matches.count {
        case 0: return ""
        case 1: return " Did you mean \(matches[0])?"
        default: return " (Did you mean one of: \(matches.joined(separator: ", "))?)"
        }
    }

    /// Twice the letters in common over all letters.
    private static func similarity(_ left: [Character], _ right: [Character]) -> Double {
        left.isEmpty && right.isEmpty ? 1 : 2 * Double(common(left[...], right[...])) / Double(left.count + right.count)
    }

    /// How many letters are in the longest part in common, and in those on both sides of it.
    private static func common(_ left: ArraySlice<Character>, _ right: ArraySlice<Character>) -> Int {
        var best = (left: left.startIndex, right: right.startIndex, count: 0)
        for start in left.indices {
            for other in right.indices {
                var count = 0
                while start + count < left.endIndex, other + count < right.endIndex, left[start + count] == right[other + count] {
                    count += 1
                }
                if count > best.count { best = (start, other, count) }
            }
        }
        if best.count == 0 { return 0 }
        return common(left[..<best.left], right[..<best.right]) + best.count
            + common(left[(best.left + best.count)...], right[(best.right + best.count)...])
    }
}
