extension ConverterArguments {
    /// Reads arguments: numbers, `True`, `False`, `None`, words, and text in quotes, each with a name in front or not.
    ///
    /// Reference: werkzeug/routing/rules.py, parse_converter_args.
    ///
    /// - Parameter text: what stands between the parentheses.
    /// - Throws: ``RoutingError`` if something between two arguments cannot be read.
    public init(parsing text: String) throws(RoutingError) {
        var reader = ArgumentReader(scalars: Array(text.unicodeScalars) + [","])
        try reader.read()
        self.init(positional: reader.positional, named: reader.named)
    }
}

/// Finds arguments, each of which ends with a comma.
private struct ArgumentReader {
    let scalars: [Unicode.Scalar]
    private(set) var positional: [RouteValue] = []
    private(set) var named: [(name: String, value: RouteValue)] = []

    init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    private struct Argument {
        let name: String?
        let value: RouteValue
        let end: Int
    }

    mutating func read() throws(RoutingError) {
        var position = 0
        while let (start, argument) = next(from: position) {
            guard start == position else {
                let unread = text(position..<start)
                throw RoutingError(
                    .invalidArgument,
                    "the converter argument '\(unread)' cannot be read; put text in quotes, and commas between arguments.")
            }
            store(argument)
            position = argument.end
        }
    }

    private mutating func store(_ argument: Argument) {
        guard let name = argument.name else { return positional.append(argument.value) }
        if let index = named.firstIndex(where: { $0.name == name }) {
            named[index].value = argument.value
        } else {
            named.append((name, argument.value))
        }
    }

    private func next(from position: Int) -> (start: Int, argument: Argument)? {
        for start in position..<max(position, scalars.count) {
            if let argument = argument(at: start) { return (start, argument) }
        }
        return nil
    }

    private func argument(at start: Int) -> Argument? {
        let first = skipSpace(start)
        let nameEnd = skip(first, while: isWord)
        let equals = skipSpace(nameEnd)
        if nameEnd > first, equals < scalars.count, scalars[equals] == "=",
            let (value, end) = value(at: skipSpace(equals + 1))
        {
            return Argument(name: text(first..<nameEnd), value: value, end: end)
        }
        return value(at: first).map { Argument(name: nil, value: $0.value, end: $0.end) }
    }

    /// The first reading of a value that a comma follows.
    private func value(at start: Int) -> (value: RouteValue, end: Int)? {
        for end in ends(of: start) {
            if let comma = comma(after: end) { return (Self.value(of: text(start..<end)), comma + 1) }
        }
        let quote = start < scalars.count && "urUR".unicodeScalars.contains(scalars[start]) ? start + 1 : start
        for opening in [quote, start] where opening < scalars.count && (scalars[opening] == "\"" || scalars[opening] == "'") {
            let closing = skip(opening + 1) { $0 != scalars[opening] }
            if closing < scalars.count, let comma = comma(after: closing + 1) {
                return (.string(text(opening + 1..<closing)), comma + 1)
            }
        }
        return nil
    }

    /// Where a value without quotes may end, the preferred places first: a constant, `\d+.\d+`, `\d+.`, digits, a word.
    ///
    /// The point in the middle stands for any character, so that `1,2` is one word.
    private func ends(of start: Int) -> [Int] {
        var ends = ["True", "False"].filter { scalars[start...].starts(with: $0.unicodeScalars) }.map { start + $0.count }
        let digits = skip(start) { CharacterClass.isDigit($0.value) }
        if digits > start {
            let hasMore = digits < scalars.count && scalars[digits] != "\n"
            let fraction = hasMore ? skip(digits + 1) { CharacterClass.isDigit($0.value) } : digits
            if hasMore, fraction > digits + 1 { ends.append(fraction) }
            if digits - start > 2 { ends.append(digits) }
            if hasMore { ends.append(digits + 1) }
            ends.append(digits)
        }
        let word = skip(start) { isWord($0) || $0 == "." }
        return word > start ? ends + [word] : ends
    }

    private func comma(after end: Int) -> Int? {
        let position = skipSpace(end)
        return position < scalars.count && scalars[position] == "," ? position : nil
    }

    private func isWord(_ scalar: Unicode.Scalar) -> Bool { CharacterClass.isWord(scalar.value) }

    private func skipSpace(_ position: Int) -> Int { skip(position) { CharacterClass.isSpace($0.value) } }

    private func skip(_ position: Int, while condition: (Unicode.Scalar) -> Bool) -> Int {
        var position = position
        while position < scalars.count, condition(scalars[position]) { position += 1 }
        return position
    }

    private func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

    /// The value of a word, as Python would read it.
    private static func value(of word: String) -> RouteValue {
        switch word {
        case "None": .null
        case "True": true
        case "False": false
        default: NumberText.integer(word) ?? NumberText.double(word).map(RouteValue.double) ?? .string(word)
        }
    }
}
