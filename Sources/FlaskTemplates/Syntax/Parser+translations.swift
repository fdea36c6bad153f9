/// What a `trans` tag says before its text.
struct TranslationHeader {
    /// A variable of the text, with the expression that gives its value.
    struct Variable {
        let symbol: Int32
        var value: Int32
    }

    var variables: [Variable] = []
    var context: [UInt8]?
    var trimmed: Bool?
    /// The number that chooses between singular and plural.
    var count: Int32?
    var countIsNum = false
    /// The assignment that keeps a call from being made twice.
    var assignment: Int32?
}

/// The text of a message, with its placeholders, and the names in them.
struct TranslationText {
    var text: [UInt8] = []
    var names: [Int32] = []
}

extension Parser {
    /// Reads a `trans` block into a call of the translating functions.
    ///
    /// Reference: jinja2/ext.py, `InternationalizationExtension.parse`.
    func trans(_ options: SyntaxExtensions.Translation, into list: inout NodeList) throws(TemplateError) {
        let start = current.start
        try advance()
        var header = try translationHeader()
        try expect(.blockEnd)
        var singular = try translationText(allowsPlural: true)
        if header.count == nil, let first = singular.names.first {
            header.count = add(.name, first, at: start)
            header.countIsNum = first == Keyword.num.rawValue
        }
        var plural: TranslationText?
        if isAt(.pluralize) { plural = try pluralText(&header) }
        try advance()
        let referenced = singular.names + (plural?.names ?? [])
        for name in referenced where !header.variables.contains(where: { $0.symbol == name }) {
            header.variables.append(.init(symbol: name, value: add(.name, name, at: start)))
        }
        if plural == nil {
            header.count = nil
        } else if header.count == nil {
            throw failure("pluralize without variables", at: start)
        }
        if header.trimmed ?? options.isTrimmed {
            singular.text = Self.trimmed(singular.text)
            plural = plural.map { TranslationText(text: Self.trimmed($0.text), names: $0.names) }
        }
        if referenced.isEmpty, !options.isNewStyle {
            singular.text = Self.withSinglePercents(singular.text)
            plural = plural.map { TranslationText(text: Self.withSinglePercents($0.text), names: $0.names) }
        }
        if let assignment = header.assignment { append(assignment, to: &list) }
        let value = translationCall(header, singular, plural, isNewStyle: options.isNewStyle, at: start)
        append(add(.output, value, at: start), to: &list)
    }

    private func translationHeader() throws(TemplateError) -> TranslationHeader {
        var header = TranslationHeader()
        if current.kind == .string {
            header.context = try lexer.unescaped(current)
            try advance()
        }
        while current.kind != .blockEnd {
            if !header.variables.isEmpty { try expect(.comma) }
            if try skip(.colon) { break }
            let name = try expect(.name)
            if header.variables.contains(where: { $0.symbol == name.symbol }) {
                throw failure(
                    "translatable variable '\(lexer.symbols[name.symbol])' defined twice.", at: name.start, kind: .assertion)
            }
            if try skip(.assign) {
                let value = try expression()
                add(name, value, to: &header)
            } else if header.trimmed == nil, name.symbol == Keyword.trimmed.rawValue || name.symbol == Keyword.notrimmed.rawValue
            {
                header.trimmed = name.symbol == Keyword.trimmed.rawValue
            } else {
                add(name, add(.name, name.symbol, at: name.start), to: &header)
            }
        }
        return header
    }

    private func add(_ name: Token, _ value: Int32, to header: inout TranslationHeader) {
        var value = value
        if header.count == nil {
            if nodes[Int(value)].kind == .call {
                let symbol = lexer.symbols.intern("_trans")
                let target = add(.name, symbol, at: name.start)
                header.assignment = add(.set, target, value, at: name.start)
                value = add(.name, symbol, at: name.start)
            }
            header.count = value
            header.countIsNum = name.symbol == Keyword.num.rawValue
        }
        header.variables.append(.init(symbol: name.symbol, value: value))
    }

    private func pluralText(_ header: inout TranslationHeader) throws(TemplateError) -> TranslationText {
        try advance()
        if current.kind != .blockEnd {
            let name = try expect(.name)
            guard let variable = header.variables.first(where: { $0.symbol == name.symbol }) else {
                throw failure(
                    "unknown variable '\(lexer.symbols[name.symbol])' for pluralization", at: name.start, kind: .assertion)
            }
            header.count = variable.value
            header.countIsNum = name.symbol == Keyword.num.rawValue
        }
        try expect(.blockEnd)
        return try translationText(allowsPlural: false)
    }

    /// Reads data and names up to `endtrans` or `pluralize`, which is then the current token.
    private func translationText(allowsPlural: Bool) throws(TemplateError) -> TranslationText {
        var result = TranslationText()
        while true {
            switch current.kind {
            case .data:
                for byte in lexer.withNewlines(Array(lexer.text(current))) {
                    result.text.append(byte)
                    if byte == 0x25 { result.text.append(byte) }
                }
                try advance()
            case .variableBegin:
                try advance()
                let name = try expect(.name)
                result.names.append(name.symbol)
                result.text += Array("%(\(lexer.symbols[name.symbol]))s".utf8)
                try expect(.variableEnd)
            case .blockBegin:
                try advance()
                if isAt(.endtrans) || allowsPlural && isAt(.pluralize) { return result }
                throw controlStructure()
            default: throw failure("unclosed translation block")
            }
        }
    }

    private func controlStructure() -> TemplateError {
        if isAt(.pluralize) { return failure("a translatable section can have only one pluralize section") }
        if isAt(.trans) { return failure("trans blocks can't be nested; did you mean `endtrans`?") }
        let name = current.kind == .name ? lexer.symbols[current.symbol] : "None"
        return failure("control structures in translatable sections are not allowed; saw `\(name)`")
    }

    private func translationCall(
        _ header: TranslationHeader, _ singular: TranslationText, _ plural: TranslationText?, isNewStyle: Bool, at start: Int32
    ) -> Int32 {
        var arguments = NodeList(), name = "gettext"
        if let context = header.context {
            append(string(context, at: start), to: &arguments)
            name = "p" + name
        }
        append(string(singular.text, at: start), to: &arguments)
        if let plural, let count = header.count {
            append(string(plural.text, at: start), to: &arguments)
            append(copy(count), to: &arguments)
            name = "n" + name
        }
        let callee = add(.name, lexer.symbols.intern(name), at: start)
        if isNewStyle {
            for variable in header.variables
            where !(plural != nil && header.countIsNum && variable.symbol == Keyword.num.rawValue) {
                append(add(.keywordArgument, variable.symbol, copy(variable.value), at: start), to: &arguments)
            }
            return add(.call, callee, arguments.first, at: start)
        }
        let call = add(.markSafeIfAutoescape, add(.call, callee, arguments.first, at: start), at: start)
        guard !header.variables.isEmpty else { return call }
        var pairs = NodeList()
        for variable in header.variables {
            let key = string(Array(lexer.symbols[variable.symbol].utf8), at: start)
            append(add(.pair, key, copy(variable.value), at: start), to: &pairs)
        }
        let values = add(.dictionary, pairs.first, at: start)
        return add(.binary, call, values, detail: BinaryOperator.modulo.rawValue, at: start)
    }

    /// White space around newlines made one blank, and none at the ends.
    private static func trimmed(_ text: [UInt8]) -> [UInt8] {
        var lines: [ArraySlice<UInt8>] = []
        for line in text.split(separator: 0x0A) {
            guard let start = line.firstIndex(where: { !Whitespace.isASCII($0) }),
                let end = line.lastIndex(where: { !Whitespace.isASCII($0) })
            else { continue }
            lines.append(line[start...end])
        }
        return Array(lines.joined(separator: [0x20]))
    }

    private static func withSinglePercents(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = [], index = 0
        while index < text.count {
            result.append(text[index])
            index += text[index] == 0x25 && index + 1 < text.count && text[index + 1] == 0x25 ? 2 : 1
        }
        return result
    }
}
