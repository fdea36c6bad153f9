/// How a part with variables is matched.
///
/// A part with one variable between two texts has just one way to match, so it needs no search: its texts are compared and
/// what is between them is looked at once. Other parts are matched by a ``PatternProgram``.
final class PartMatcher: Sendable {
    /// What the text of the only variable must look like, or how several are matched.
    enum Form: Sendable {
        /// `[^/]{m,n}`; a negative maximum is none.
        case segment(minimum: Int, maximum: Int)
        /// `\d+`
        case digits(isSigned: Bool)
        /// `\d+\.\d+`
        case decimal(isSigned: Bool)
        /// `[^/].*?`
        case path
        case uuid
        /// So many characters of a class.
        case characters(CharacterClass, minimum: Int, maximum: Int)
        /// One of these words.
        case words([[UInt8]])
        case program(PatternProgram)
    }

    let form: Form
    /// The text before and after the only variable.
    let prefix: [UInt8]
    let suffix: [UInt8]
    let isFinal: Bool
    let isSuffixed: Bool
    /// How many variables the part has.
    let variableCount: Int

    init(_ part: RulePart) throws(RoutingError) {
        isFinal = part.isFinal
        isSuffixed = part.isSuffixed
        variableCount = part.weight.variables.count
        var prefix: [UInt8] = [], suffix: [UInt8] = []
        if variableCount == 1, let position = part.pieces.firstIndex(where: \.isVariable),
            case .variable(let source) = part.pieces[position], let form = Form(try PatternParser.parse(source))
        {
            if position > 0, case .text(let text) = part.pieces[0] { prefix = text }
            if position + 1 < part.pieces.count, case .text(let text) = part.pieces[position + 1] { suffix = text }
            self.form = form
        } else {
            form = .program(try Self.program(part.pieces, variableCount: variableCount))
        }
        self.prefix = prefix
        self.suffix = suffix
    }

    private static func program(_ pieces: [RulePart.Piece], variableCount: Int) throws(RoutingError) -> PatternProgram {
        var patterns: [Pattern] = []
        var index = 0
        for piece in pieces {
            switch piece {
            case .text(let text): patterns.append(.text(String(decoding: text, as: UTF8.self)))
            case .variable(let source):
                patterns.append(.capture(index, try PatternParser.parse(source)))
                index += 1
            }
        }
        return try PatternProgram(.sequence(patterns), captureCount: variableCount)
    }
}

extension RulePart.Piece {
    fileprivate var isVariable: Bool { if case .variable = self { true } else { false } }
}

extension PartMatcher.Form {
    /// The form of a pattern that can be matched without a search; `nil` for others.
    fileprivate init?(_ pattern: Pattern) {
        switch pattern {
        case .digits: self = .digits(isSigned: false)
        case Pattern.digits.signed: self = .digits(isSigned: true)
        case .decimal: self = .decimal(isSigned: false)
        case Pattern.decimal.signed: self = .decimal(isSigned: true)
        case .path: self = .path
        case .uuid: self = .uuid
        case .repetition(.character(let characters), let minimum, let maximum, _):
            if characters == .noSlash {
                self = .segment(minimum: minimum, maximum: maximum ?? -1)
            } else {
                self = .characters(characters, minimum: minimum, maximum: maximum ?? -1)
            }
        case .choice(let alternatives):
            let words = alternatives.compactMap { $0.text.map { Array($0.utf8) } }
            guard words.count == alternatives.count else { return nil }
            self = .words(words)
        default:
            guard let text = pattern.text else { return nil }
            self = .words([Array(text.utf8)])
        }
    }
}
