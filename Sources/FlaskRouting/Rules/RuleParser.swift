/// Takes the text of a rule apart into slashes, text and variables.
///
/// Reference: werkzeug/routing/rules.py, _part_re.
struct RuleParser {
    /// A piece of a rule.
    enum Piece {
        case slash
        case text(String)
        case variable(name: String, converter: String, arguments: String, offset: Int)
    }

    private let scalars: [Unicode.Scalar]
    private var position = 0

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// The next piece, `nil` at the end.
    mutating func next() throws(RoutingError) -> Piece? {
        guard let scalar = current else { return nil }
        return try piece(scalar)
    }

    static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
    }

    static func isNamePart(_ scalar: Unicode.Scalar) -> Bool { isNameStart(scalar) || ("0"..."9").contains(scalar) }

    private var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private mutating func piece(_ scalar: Unicode.Scalar) throws(RoutingError) -> Piece {
        switch scalar {
        case "/":
            position += 1
            return .slash
        case "<": return try variable()
        default:
            let start = position
            while let scalar = current, scalar != "/", scalar != "<" { position += 1 }
            return .text(text(start..<position))
        }
    }

    private mutating func variable() throws(RoutingError) -> Piece {
        let start = position
        guard let (first, afterFirst) = name(at: start + 1) else {
            throw fault(at: start, "a variable needs a name of letters, digits and '_' that begins with no digit")
        }
        if isAt(">", afterFirst) { return finish(start, name: first, converter: "default", arguments: "", end: afterFirst) }
        if isAt(":", afterFirst), let (second, end) = name(at: afterFirst + 1), isAt(">", end) {
            return finish(start, name: second, converter: first, arguments: "", end: end)
        }
        if isAt("(", afterFirst), let (arguments, second, end) = arguments(from: afterFirst + 1) {
            return finish(start, name: second, converter: first, arguments: arguments, end: end)
        }
        throw fault(
            at: start,
            isAt("(", afterFirst) ? "the arguments of '\(first)' do not end with '):name>'" : "the variable does not end with '>'"
        )
    }

    private mutating func finish(_ start: Int, name: String, converter: String, arguments: String, end: Int) -> Piece {
        position = end + 1
        return .variable(name: name, converter: converter, arguments: arguments, offset: start)
    }

    /// What stands up to the first `)` that a name and the end of the variable follow.
    private func arguments(from start: Int) -> (arguments: String, name: String, end: Int)? {
        for index in start..<max(start, scalars.count) {
            if scalars[index] == "\n" { return nil }
            if scalars[index] == ")", isAt(":", index + 1), let (name, end) = name(at: index + 2), isAt(">", end) {
                return (text(start..<index), name, end)
            }
        }
        return nil
    }

    private func name(at start: Int) -> (name: String, end: Int)? {
        guard start < scalars.count, Self.isNameStart(scalars[start]) else { return nil }
        var end = start
        while end < scalars.count, Self.isNamePart(scalars[end]) { end += 1 }
        return (text(start..<end), end)
    }

    private func isAt(_ scalar: Unicode.Scalar, _ index: Int) -> Bool { index < scalars.count && scalars[index] == scalar }

    private func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

    private func fault(at offset: Int, _ what: String) -> RoutingError {
        let rule = text(0..<scalars.count)
        return RoutingError(
            .malformedRule, "\(what); write <name>, <converter:name> or <converter(arguments):name>.", rule: rule, offset: offset)
    }
}
