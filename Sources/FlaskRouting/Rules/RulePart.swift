/// What stands between two slashes of a rule, or from a variable that goes beyond a slash to the end.
///
/// Equal parts match the same, so their rules share what follows.
struct RulePart: Sendable, Hashable {
    /// A part of a part.
    enum Piece: Sendable, Hashable {
        case text([UInt8])
        /// A variable, by its pattern.
        case variable(pattern: String)
    }

    /// The text and variables, no two texts beside each other.
    var pieces: [Piece] = []
    /// Whether it takes all the rest of the path.
    var isFinal = false
    /// Whether a slash at its end was cut off: it may be missing in a path, which redirects then.
    var isSuffixed = false
    var weight = PartWeight()

    /// The text of a part without variables, in UTF-8.
    var staticText: [UInt8]? {
        switch pieces.count {
        case 0: []
        case 1: if case .text(let text) = pieces[0] { text } else { nil }
        default: nil
        }
    }

    mutating func append(_ text: String) {
        if case .text(let previous)? = pieces.last {
            pieces[pieces.count - 1] = .text(previous + Array(text.utf8))
        } else {
            pieces.append(.text(Array(text.utf8)))
        }
        if text != "/" { weight.texts.append(-text.unicodeScalars.count) }
    }

    mutating func appendVariable(pattern: String, converter: any Converter) {
        pieces.append(.variable(pattern: pattern))
        weight.variables.append(converter.weight)
        if !converter.isolatesPart { isFinal = true }
    }
}

/// Where a part stands among others that could match: more text first, then more variables, then lighter ones.
///
/// Reference: werkzeug/routing/rules.py, Weighting.
struct PartWeight: Sendable, Hashable {
    /// The lengths of the texts, negated.
    var texts: [Int] = []
    /// The weights of the variables.
    var variables: [Int] = []

    func precedes(_ other: PartWeight) -> Bool {
        if texts.count != other.texts.count { return texts.count > other.texts.count }
        if texts != other.texts { return texts.lexicographicallyPrecedes(other.texts) }
        if variables.count != other.variables.count { return variables.count > other.variables.count }
        return variables.lexicographicallyPrecedes(other.variables)
    }
}
