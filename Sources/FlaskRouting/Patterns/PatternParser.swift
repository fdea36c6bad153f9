/// Reads a regular expression in the syntax of Python's `re`.
///
/// There are characters and classes, groups, alternatives, greedy and lazy repetition, anchors and lookahead; lookbehind,
/// references to groups and flags are refused.
struct PatternParser {
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var depth = 0
    private static let maximumDepth = 60

    /// Takes a regular expression apart.
    static func parse(_ source: String) throws(RoutingError) -> Pattern {
        var parser = PatternParser(scalars: Array(source.unicodeScalars))
        let pattern = try parser.choice()
        guard parser.position == parser.scalars.count else { throw parser.fault("there is a ')' without a '('") }
        return pattern
    }

    private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    private var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private func fault(_ what: String) -> RoutingError {
        let source = String(String.UnicodeScalarView(scalars))
        return RoutingError(.invalidPattern, "the pattern '\(source)' cannot be used: \(what) (at its character \(position)).")
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard current == scalar else { return false }
        position += 1
        return true
    }

    private mutating func take(_ text: String) -> Bool {
        guard scalars[position...].starts(with: text.unicodeScalars) else { return false }
        position += text.unicodeScalars.count
        return true
    }

    private mutating func choice() throws(RoutingError) -> Pattern {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else { throw fault("its groups are nested too deeply") }
        var alternatives = [try sequence()]
        while take("|") { alternatives.append(try sequence()) }
        return alternatives.count == 1 ? alternatives[0] : .choice(alternatives)
    }

    private mutating func sequence() throws(RoutingError) -> Pattern {
        var parts: [Pattern] = []
        while let scalar = current, scalar != "|", scalar != ")" {
            let part = try repeated(try atom())
            if case .sequence(let inner) = part { parts += inner } else { parts.append(part) }
        }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private mutating func repeated(_ atom: Pattern) throws(RoutingError) -> Pattern {
        guard let (minimum, maximum) = try bounds() else { return atom }
        if case .anchor = atom { throw fault("an anchor cannot be repeated") }
        let isGreedy = !take("?")
        if isGreedy, current == "+" { throw fault("possessive repetition is not supported") }
        guard try bounds() == nil else { throw fault("a repetition cannot be repeated; put it in a group") }
        return .repetition(atom, minimum: minimum, maximum: maximum, isGreedy: isGreedy)
    }

    /// `*`, `+`, `?` or `{m,n}`; a brace that is none of these is a character.
    private mutating func bounds() throws(RoutingError) -> (minimum: Int, maximum: Int?)? {
        if take("*") { return (0, nil) }
        if take("+") { return (1, nil) }
        if take("?") { return (0, 1) }
        let start = position
        guard take("{") else { return nil }
        let minimum = number()
        let hasComma = take(",")
        let maximum = hasComma ? number() : minimum
        guard take("}"), hasComma || minimum != nil else {
            position = start
            return nil
        }
        if let maximum, maximum < minimum ?? 0 { throw fault("the least count of a repetition is above the greatest") }
        return (minimum ?? 0, maximum)
    }

    private mutating func number() -> Int? {
        let start = position
        while let scalar = current, ("0"..."9").contains(scalar) { position += 1 }
        guard position > start else { return nil }
        return Int(String(String.UnicodeScalarView(scalars[start..<position]))) ?? Int.max
    }

    private mutating func atom() throws(RoutingError) -> Pattern {
        guard let scalar = current else { return .empty }
        position += 1
        switch scalar {
        case ".": return .character(.noNewline)
        case "^": return .anchor(.start)
        case "$": return .anchor(.endOrFinalNewline)
        case "(": return try group()
        case "[": return .character(try bracket())
        case "\\": return try escape()
        case "*", "+", "?":
            position -= 1
            throw fault("there is nothing to repeat before '\(scalar)'")
        case "{":
            position -= 1
            if try bounds() != nil { throw fault("there is nothing to repeat before '{'") }
            position += 1
            return .character(CharacterClass("{"))
        default: return .character(CharacterClass(scalar))
        }
    }

    private mutating func group() throws(RoutingError) -> Pattern {
        var wrap: (Pattern) -> Pattern = { $0 }
        if take("?:") {
        } else if take("?=") {
            wrap = { .lookahead($0, isNegative: false) }
        } else if take("?!") {
            wrap = { .lookahead($0, isNegative: true) }
        } else if take("?P<") {
            guard let end = scalars[position...].firstIndex(of: ">") else { throw fault("the name of a group has no '>'") }
            position = end + 1
        } else if current == "?" {
            throw fault("only the groups (…), (?:…), (?P<name>…), (?=…) and (?!…) are supported")
        }
        let pattern = try choice()
        guard take(")") else { throw fault("there is a '(' without a ')'") }
        return wrap(pattern)
    }

    private mutating func escape() throws(RoutingError) -> Pattern {
        guard let scalar = current else { throw fault("it ends with a backslash") }
        switch scalar {
        case "A", "Z", "b", "B":
            position += 1
            return .anchor(scalar == "A" ? .start : scalar == "Z" ? .end : scalar == "b" ? .wordBoundary : .noWordBoundary)
        case "1"..."9": throw fault("references to groups are not supported")
        default:
            if let family = try family() { return .character(CharacterClass(family)) }
            return .character(CharacterClass(try escapedScalar()))
        }
    }
}

extension PatternParser {
    /// `\d`, `\w`, `\s` or an opposite, after the backslash.
    private mutating func family() throws(RoutingError) -> CharacterClass.Family? {
        let family: CharacterClass.Family
        switch current {
        case "d": family = .digit
        case "D": family = .notDigit
        case "w": family = .word
        case "W": family = .notWord
        case "s": family = .space
        case "S": family = .notSpace
        default: return nil
        }
        position += 1
        return family
    }

    /// A single character, after the backslash.
    private mutating func escapedScalar() throws(RoutingError) -> Unicode.Scalar {
        guard let scalar = current else { throw fault("it ends with a backslash") }
        position += 1
        switch scalar {
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "f": return "\u{0C}"
        case "v": return "\u{0B}"
        case "a": return "\u{07}"
        case "0": return "\0"
        case "x": return try hexadecimal(count: 2)
        case "u": return try hexadecimal(count: 4)
        case "U": return try hexadecimal(count: 8)
        case "a"..."z", "A"..."Z", "0"..."9":
            position -= 1
            throw fault("'\\\(scalar)' has no meaning here")
        default: return scalar
        }
    }

    private mutating func hexadecimal(count: Int) throws(RoutingError) -> Unicode.Scalar {
        let end = min(position + count, scalars.count)
        let digits = String(String.UnicodeScalarView(scalars[position..<end]))
        guard end - position == count, digits.utf8.first != UInt8(ascii: "+"), let value = UInt32(digits, radix: 16),
            let scalar = Unicode.Scalar(value)
        else { throw fault("an escape needs \(count) hexadecimal digits of a character") }
        position = end
        return scalar
    }

    /// What stands in brackets, after the opening one.
    private mutating func bracket() throws(RoutingError) -> CharacterClass {
        let isNegated = take("^")
        var ranges: [ClosedRange<UInt32>] = [], families: [CharacterClass.Family] = []
        var isFirst = true
        while isFirst || current != "]" {
            isFirst = false
            guard let lower = try bracketItem(&families) else { continue }
            guard current == "-", position + 1 < scalars.count, scalars[position + 1] != "]" else {
                ranges.append(lower.value...lower.value)
                continue
            }
            position += 1
            guard let upper = try bracketItem(&families), upper >= lower else { throw fault("a range of characters is empty") }
            ranges.append(lower.value...upper.value)
        }
        position += 1
        return CharacterClass(ranges: ranges, families: families, isNegated: isNegated)
    }

    /// One character; `nil` after a family such as `\d`, which is added.
    private mutating func bracketItem(_ families: inout [CharacterClass.Family]) throws(RoutingError) -> Unicode.Scalar? {
        guard let scalar = current else { throw fault("there is a '[' without a ']'") }
        position += 1
        guard scalar == "\\" else { return scalar }
        if let family = try family() {
            families.append(family)
            return nil
        }
        return take("b") ? "\u{08}" : try escapedScalar()
    }
}
