/// Finds what a misspelt word may stand for.
package enum Suggestion {
    /// The words that are alike, the best first; at most three.
    ///
    /// Reference: difflib.get_close_matches, whose measure this resembles.
    package static func matches(for word: String, among words: [String]) -> [String] {
        let scored = words.map { (word: $0, score: similarity(word, $0)) }.filter { $0.score >= 0.6 }
        return scored.sorted { ($1.score, $0.word) < ($0.score, $1.word) }.prefix(3).map(\.word)
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

    /// Twice the letters in common, in their order, over all letters.
    private static func similarity(_ left: String, _ right: String) -> Double {
        // The words are as long as somebody types, and this takes the product of both lengths.
        let left = Array(left.prefix(64)), right = Array(right.prefix(64))
        guard !left.isEmpty || !right.isEmpty else { return 1 }
        var row = [Int](repeating: 0, count: right.count + 1)
        for letter in left {
            var diagonal = 0
            for (index, other) in right.enumerated() {
                let above = row[index + 1]
                row[index + 1] = letter == other ? diagonal + 1 : max(above, row[index])
                diagonal = above
            }
        }
        return 2 * Double(row[right.count]) / Double(left.count + right.count)
    }
}
