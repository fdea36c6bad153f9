/// A set of characters, as `[a-z\d]`, `.` or a single letter denote one.
struct CharacterClass: Sendable, Hashable {
    /// What `\d`, `\w` and `\s` stand for, and their opposites.
    enum Family: Sendable, Hashable {
        case digit, word, space
        case notDigit, notWord, notSpace
    }

    private let ranges: [ClosedRange<UInt32>]
    private let families: [Family]
    private let isNegated: Bool
    private let lowASCII: UInt64
    private let highASCII: UInt64

    init(ranges: [ClosedRange<UInt32>], families: [Family] = [], isNegated: Bool = false) {
        self.ranges = ranges
        self.families = families
        self.isNegated = isNegated
        var low: UInt64 = 0, high: UInt64 = 0
        for value in UInt32(0)..<128
        where Self.contains(value, ranges: ranges, families: families) != isNegated {
            if value < 64 { low |= 1 << UInt64(value) } else { high |= 1 << UInt64(value - 64) }
        }
        lowASCII = low
        highASCII = high
    }

    init(_ scalar: Unicode.Scalar) { self.init(ranges: [scalar.value...scalar.value]) }

    init(_ family: Family) { self.init(ranges: [], families: [family]) }

    /// All but the slash: `[^/]`.
    static let noSlash = CharacterClass(ranges: [0x2F...0x2F], isNegated: true)
    /// All but the newline: `.`.
    static let noNewline = CharacterClass(ranges: [0x0A...0x0A], isNegated: true)
    /// Digits of any script: `\d`.
    static let digit = CharacterClass(.digit)
    /// Digits to the base 16: `[A-Fa-f0-9]`.
    static let hexadecimal = CharacterClass(ranges: [0x41...0x46, 0x61...0x66, 0x30...0x39])

    /// The character, if there is just one.
    var single: Unicode.Scalar? {
        guard !isNegated, families.isEmpty, ranges.count == 1, ranges[0].count == 1 else { return nil }
        return Unicode.Scalar(ranges[0].lowerBound)
    }

    /// Whether a slash was asked for by name, not just because everything else is excluded.
    var namesSlash: Bool { !isNegated && ranges.contains { $0.contains(0x2F) } }

    /// Whether a character is in the set.
    @inline(__always)
    func contains(_ value: UInt32) -> Bool {
        if value < 64 { return lowASCII >> UInt64(value) & 1 == 1 }
        if value < 128 { return highASCII >> UInt64(value - 64) & 1 == 1 }
        return containsBeyondASCII(value)
    }

    private func containsBeyondASCII(_ value: UInt32) -> Bool {
        Self.contains(value, ranges: ranges, families: families) != isNegated
    }

    private static func contains(_ value: UInt32, ranges: [ClosedRange<UInt32>], families: [Family]) -> Bool {
        for range in ranges where range.contains(value) { return true }
        for family in families where contains(value, in: family) { return true }
        return false
    }

    private static func contains(_ value: UInt32, in family: Family) -> Bool {
        switch family {
        case .digit: isDigit(value)
        case .word: isWord(value)
        case .space: isSpace(value)
        case .notDigit: !isDigit(value)
        case .notWord: !isWord(value)
        case .notSpace: !isSpace(value)
        }
    }
}

extension CharacterClass {
    /// `\d`: a decimal digit of any script.
    static func isDigit(_ value: UInt32) -> Bool {
        if value < 128 { return value &- 0x30 < 10 }
        return Unicode.Scalar(value)?.properties.generalCategory == .decimalNumber
    }

    /// `\w`: a letter or number of any script, or an underscore.
    static func isWord(_ value: UInt32) -> Bool {
        if value == 0x5F { return true }
        switch Unicode.Scalar(value)?.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber,
            .otherNumber:
            return true
        default: return false
        }
    }

    /// `\s`: white space, and the four separators of ASCII.
    static func isSpace(_ value: UInt32) -> Bool {
        (0x1C...0x1F).contains(value) || Unicode.Scalar(value)?.properties.isWhitespace == true
    }
}
