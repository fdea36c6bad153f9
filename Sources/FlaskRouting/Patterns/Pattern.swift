/// A regular expression, taken apart.
indirect enum Pattern: Sendable, Hashable {
    /// A place between characters.
    enum Anchor: Sendable, Hashable {
        /// `^` and `\A`
        case start
        /// `$`: the end, or before a newline that ends the text.
        case endOrFinalNewline
        /// `\Z`
        case end
        /// `\b`
        case wordBoundary
        /// `\B`
        case noWordBoundary
    }

    case character(CharacterClass)
    case sequence([Pattern])
    case choice([Pattern])
    case repetition(Pattern, minimum: Int, maximum: Int?, isGreedy: Bool)
    case anchor(Anchor)
    case lookahead(Pattern, isNegative: Bool)
    /// What is to be remembered: a variable of a rule.
    case capture(Int, Pattern)

    /// Nothing at all.
    static let empty = Pattern.sequence([])

    /// The pattern that matches this very text.
    static func text(_ text: String) -> Pattern { .sequence(text.unicodeScalars.map { .character(CharacterClass($0)) }) }

    /// The text, if only one matches.
    var text: String? {
        switch self {
        case .character(let characters): characters.single.map { String($0) }
        case .sequence(let parts):
            parts.reduce(into: String?.some("")) { text, part in
                if let next = part.text { text?.append(next) } else { text = nil }
            }
        case .choice, .repetition, .anchor, .lookahead, .capture: nil
        }
    }

    /// Whether the pattern asks for a slash by name.
    var namesSlash: Bool {
        switch self {
        case .character(let characters): characters.namesSlash
        case .sequence(let parts), .choice(let parts): parts.contains(where: \.namesSlash)
        case .repetition(let pattern, _, _, _), .lookahead(let pattern, _), .capture(_, let pattern): pattern.namesSlash
        case .anchor: false
        }
    }
}

/// The patterns of the built-in converters.
extension Pattern {
    /// `[^/]+`, or with other bounds `[^/]{m,n}`.
    static func segment(minimum: Int = 1, maximum: Int? = nil) -> Pattern {
        .repetition(.character(.noSlash), minimum: minimum, maximum: maximum, isGreedy: true)
    }

    /// Digits: `\d+`.
    static let digits = Pattern.repetition(.character(.digit), minimum: 1, maximum: nil, isGreedy: true)
    /// Digits with a point: `\d+\.\d+`.
    static let decimal = Pattern.sequence([digits, .character(CharacterClass(".")), digits])
    /// As little as possible that begins with no slash: `[^/].*?`.
    static let path = Pattern.sequence([
        .character(.noSlash), .repetition(.character(.noNewline), minimum: 0, maximum: nil, isGreedy: false),
    ])
    /// Five groups of hexadecimal digits.
    static let uuid = Pattern.sequence(
        [8, 4, 4, 4, 12].enumerated().flatMap { position, count in
            let group = Pattern.repetition(.character(.hexadecimal), minimum: count, maximum: count, isGreedy: true)
            return position == 0 ? [group] : [.character(CharacterClass("-")), group]
        })

    /// The pattern with an optional `-` in front.
    var signed: Pattern {
        let sign = Pattern.repetition(.character(CharacterClass("-")), minimum: 0, maximum: 1, isGreedy: true)
        if case .sequence(let parts) = self { return .sequence([sign] + parts) }
        return .sequence([sign, self])
    }
}
