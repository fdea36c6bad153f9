/// The filters that change text.
enum TextFilters {
    /// The filters by name.
    static let filters: [String: NativeFunction] = [
        "capitalize": capitalize, "center": center, "format": format, "indent": indent, "lower": lower,
        "replace": replace, "string": string, "title": title, "trim": trim, "upper": upper, "wordcount": wordCount,
    ]

    // MARK: Case

    @Sendable
    static func upper(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expectOperand("upper")
        return try arguments[0].mappingText(state) { $0.uppered() }
    }

    @Sendable
    static func lower(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expectOperand("lower")
        return try arguments[0].mappingText(state) { $0.lowered() }
    }

    @Sendable
    static func capitalize(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expectOperand("capitalize")
        return try arguments[0].mappingText(state) { $0.capitalized() }
    }

    /// Begins words with capitals: what follows a hyphen, a blank or an opening bracket.
    ///
    /// Reference: jinja2/filters.py, do_title. The result is no Markup even where the operand is.
    @Sendable
    static func title(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expectOperand("title")
        let scalars = try arguments[0].text(state).unicodeScalars
        var output = ""
        var start = scalars.startIndex
        while start < scalars.endIndex {
            let isSeparator = separatesWords(scalars[start])
            let end = scalars[start...].firstIndex { separatesWords($0) != isSeparator } ?? scalars.endIndex
            if isSeparator {
                output += String(scalars[start..<end])
            } else {
                let second = scalars.index(after: start)
                output += String(scalars[start]).uppered()
                output += String(scalars[second..<end]).lowered()
            }
            start = end
        }
        return .string(output)
    }

    private static func separatesWords(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", "(", "{", "[", "<": true
        default: scalar.isSpace
        }
    }

    // MARK: Layout

    @Sendable
    static func center(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        let options = try arguments.bind("center", ["value", "width"], required: 1)
        let width = try options[1]?.integerArgument() ?? 80
        return try arguments[0].mappingText(state) { try $0.filled(to: width, with: " ", .both) }
    }

    @Sendable
    static func trim(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        let options = try arguments.bind("trim", ["value", "chars"], required: 1)
        var characters: String?
        if let option = options[1], !option.isNone {
            guard let text = option.stringValue else { throw TemplateError(.type, "strip arg must be None or str") }
            characters = text
        }
        return try arguments[0].mappingText(state) { $0.trimmed(characters) }
    }

    /// Indents the lines of a text.
    ///
    /// Reference: jinja2/filters.py, do_indent.
    @Sendable
    static func indent(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        let options = try arguments.bind("indent", ["s", "width", "first", "blank"], required: 1)
        let operand = arguments[0]
        let indentation = try indentation(options[1] ?? .int(4))
        guard let text = operand.stringValue else {
            if case .list = operand { throw TemplateError(.attribute, "'list' object has no attribute 'splitlines'") }
            return try Value.add(operand, .string("\n"), state)
        }
        var isHTML = false
        if case .safe = operand { isHTML = true }
        let isFirst = try options[2]?.isTrue() ?? false
        let isBlank = try options[3]?.isTrue() ?? false
        let lines = (text + "\n").lines(keepingEnds: false)
        if case .safe? = options[1], !isHTML {
            // Markup escapes what it is joined to.
            let escaped = lines.map { HTMLText.escape($0) }
            if isBlank { return .safe(try indented(escaped, indentation, isFirst: isFirst, isBlank: true)) }
            let body = try indented([lines[0]] + escaped.dropFirst(), indentation, isFirst: false, isBlank: false)
            return isFirst ? .safe(indentation + HTMLText.escape(body)) : .string(body)
        }
        let output = try indented(lines, indentation, isFirst: isFirst, isBlank: isBlank)
        return isHTML ? .safe(output) : .string(output)
    }

    private static func indented(_ lines: [String], _ indentation: String, isFirst: Bool, isBlank: Bool) throws -> String {
        var output = isFirst ? indentation : ""
        for (index, line) in lines.enumerated() {
            if index > 0 {
                output += "\n"
                if isBlank || !line.isEmpty { output += indentation }
            }
            output += line
            try Limits.checkText(output.utf8.count)
        }
        return output
    }

    private static func indentation(_ option: Value) throws -> String {
        if let text = option.stringValue { return text }
        if case .undefined(let undefined) = option { throw undefined.error }
        guard let width = try? option.integerArgument() else {
            throw TemplateError(.type, "can't multiply sequence by non-int of type '\(option.typeName)'")
        }
        try Limits.checkText(width)
        return String(repeating: " ", count: max(0, width))
    }

    // MARK: Contents

    /// The text of a value; Markup stays Markup.
    @Sendable
    static func string(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expectOperand("string")
        return try arguments[0].mappingText(state) { $0 }
    }

    /// Replaces parts of a text; where output is escaped, what is no Markup gets escaped beside Markup.
    ///
    /// Reference: jinja2/filters.py, do_replace.
    @Sendable
    static func replace(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        let options = try arguments.bind("replace", ["s", "old", "new", "count"], required: 3)
        let (operand, old, new) = (arguments[0], options[1] ?? .none, options[2] ?? .none)
        var limit = -1
        if let option = options[3], !option.isNone { limit = try option.integerArgument() }
        if state.autoescape {
            var isHTML = false
            if case .safe = operand { isHTML = true }
            if try !isHTML && (old.html(state) != nil || (new.html(state) != nil && operand.html(state) == nil)) { isHTML = true }
            if isHTML {
                let text = try operand.escaped(state)
                return .safe(try text.replacing(old.text(state), by: new.escaped(state), limit))
            }
        }
        return .string(try operand.text(state).replacing(old.text(state), by: new.text(state), limit))
    }

    /// Formats values as the operator `%` does.
    ///
    /// Reference: jinja2/filters.py, do_format.
    @Sendable
    static func format(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        guard arguments.positionalCount > 0 else { throw TemplateError(.type, "format() missing required argument 'value'") }
        if arguments.positionalCount > 1 && !arguments.names.isEmpty {
            throw TemplateError(.filterArgument, "can't handle positional and keyword arguments at the same time")
        }
        let format = try arguments[0].mappingText(state) { $0 }
        if arguments.names.isEmpty {
            return try Value.modulo(format, .tuple(TupleBox(Array(arguments.positional.dropFirst()))), state)
        }
        let named = DictBox(capacity: arguments.names.count)
        for (index, name) in arguments.names.enumerated() { named.set(name, to: arguments[1 + index]) }
        return try Value.modulo(format, .dict(named), state)
    }

    /// How many words a text has.
    @Sendable
    static func wordCount(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expectOperand("wordcount")
        var (count, isInWord) = (0, false)
        for scalar in try arguments[0].text(state).unicodeScalars {
            let isWord = scalar.isWordCharacter
            if isWord && !isInWord { count += 1 }
            isInWord = isWord
        }
        return .int(count)
    }
}
