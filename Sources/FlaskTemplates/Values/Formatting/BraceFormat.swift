/// `str.format` and `str.format_map`, as Python has them; the rendering guards what fields may read.
///
/// Reference: Python's documentation, "Format String Syntax".
struct BraceFormat {
    private let state: RenderState
    private let escaping: Bool
    private let positional: [Value]
    private let named: (String) throws -> Value?
    private let isMapping: Bool
    private var nextIndex = 0
    private var isNumbered: Bool?

    /// A formatter of values; escapes them where the format is Markup.
    init(
        _ positional: [Value], named: @escaping (String) throws -> Value?, escaping: Bool, isMapping: Bool = false,
        _ state: RenderState
    ) {
        self.isMapping = isMapping
        self.state = state
        self.escaping = escaping
        self.positional = positional
        self.named = named
    }

    /// Formats a text.
    mutating func format(_ format: String) throws -> String {
        try run(Array(format.unicodeScalars)[...], depth: 2)
    }

    private mutating func run(_ format: ArraySlice<Unicode.Scalar>, depth: Int) throws -> String {
        if depth < 0 { throw TemplateError(.value, "Max string recursion exceeded") }
        var output = ""
        var position = format.startIndex
        while position < format.endIndex {
            let scalar = format[position]
            position += 1
            if scalar == "}" {
                guard position < format.endIndex, format[position] == "}" else {
                    throw TemplateError(.value, "Single '}' encountered in format string")
                }
                output += "}"
                position += 1
            } else if scalar == "{" {
                guard position < format.endIndex else {
                    throw TemplateError(.value, "Single '{' encountered in format string")
                }
                if format[position] == "{" {
                    output += "{"
                    position += 1
                    continue
                }
                let end = try Self.end(of: format, from: position)
                output += try field(format[position..<end], depth: depth)
                position = end + 1
                try Limits.checkText(output.utf8.count)
            } else {
                output.unicodeScalars.append(scalar)
            }
        }
        return output
    }

    /// The brace that ends a field; brackets hide braces up to the specification.
    private static func end(of format: ArraySlice<Unicode.Scalar>, from start: Int) throws -> Int {
        var depth = 1
        var position = start
        var isBracketed = false
        while position < format.endIndex {
            switch format[position] {
            case "[" where depth == 1: isBracketed = true
            case "]": isBracketed = false
            case "{" where !isBracketed: depth += 1
            case "}" where !isBracketed:
                depth -= 1
                if depth == 0 { return position }
            default: break
            }
            position += 1
        }
        throw TemplateError(.value, "expected '}' before end of string")
    }

    private mutating func field(_ field: ArraySlice<Unicode.Scalar>, depth: Int) throws -> String {
        var nameEnd = field.startIndex
        var isBracketed = false
        while nameEnd < field.endIndex {
            let scalar = field[nameEnd]
            if scalar == "[" { isBracketed = true }
            if scalar == "]" { isBracketed = false }
            if scalar == "{" { throw TemplateError(.value, "unexpected '{' in field name") }
            if !isBracketed && (scalar == ":" || scalar == "!") { break }
            nameEnd += 1
        }
        var rest = field[nameEnd...]
        var conversion: Unicode.Scalar?
        if rest.first == "!" {
            rest = rest.dropFirst()
            guard let mark = rest.first else {
                throw TemplateError(.value, "end of string while looking for conversion specifier")
            }
            conversion = mark
            rest = rest.dropFirst()
            if let next = rest.first, next != ":" {
                throw TemplateError(.value, "expected ':' after conversion specifier")
            }
        }
        var value = try lookUp(field[..<nameEnd])
        if let conversion { value = try convert(value, conversion) }
        var specification = ""
        if !rest.isEmpty { specification = try run(rest.dropFirst(), depth: depth - 1) }
        return try text(value, specification)
    }

    private func convert(_ value: Value, _ conversion: Unicode.Scalar) throws -> Value {
        switch conversion {
        case "s": return .string(try value.text(state))
        case "r": return .string(try value.representation(state))
        case "a": return .string(try value.representation(state).asciiRepresentation)
        default: throw TemplateError(.value, "Unknown conversion specifier '\(conversion)'")
        }
    }

    private func text(_ value: Value, _ specification: String) throws -> String {
        guard escaping else { return try FormatSpecification.format(value, specification, state) }
        if case .safe(let text) = value {
            if !specification.isEmpty { throw TemplateError(.value, "Unsupported format specification for Markup.") }
            return text
        }
        if let html = try value.html(state) {
            if !specification.isEmpty {
                throw TemplateError(
                    .value, "Format specifier \(specification) given, but \(value.typeName) does not define __html_format__.")
            }
            // What such a method gives is text there, so it is escaped.
            return HTMLText.escape(html)
        }
        return HTMLText.escape(try FormatSpecification.format(value, specification, state))
    }

    // MARK: Names of fields

    private mutating func lookUp(_ name: ArraySlice<Unicode.Scalar>) throws -> Value {
        let firstEnd = name.firstIndex { $0 == "." || $0 == "[" } ?? name.endIndex
        var value = try first(String(String.UnicodeScalarView(name[..<firstEnd])), isWhole: firstEnd == name.endIndex)
        var position = firstEnd
        while position < name.endIndex {
            if name[position] == "." {
                let end = name[(position + 1)...].firstIndex { $0 == "." || $0 == "[" } ?? name.endIndex
                let attribute = String(String.UnicodeScalarView(name[(position + 1)..<end]))
                if attribute.isEmpty { throw TemplateError(.value, "Empty attribute in format string") }
                value = try state.formatAttribute(attribute, of: value)
                position = end
            } else if name[position] == "[" {
                guard let end = name[(position + 1)...].firstIndex(of: "]") else {
                    throw TemplateError(.value, "Missing ']' in format string")
                }
                let key = String(String.UnicodeScalarView(name[(position + 1)..<end]))
                if key.isEmpty { throw TemplateError(.value, "Empty attribute in format string") }
                value = try state.formatItem(try Self.index(key).map { .int($0) } ?? .string(key), of: value)
                position = end + 1
            } else {
                throw TemplateError(.value, "Only '.' or '[' may follow ']' in format field specifier")
            }
        }
        return value
    }

    private mutating func first(_ name: String, isWhole: Bool) throws -> Value {
        var index = try Self.index(name)
        if isMapping && (index != nil || name.isEmpty) {
            throw TemplateError(.value, "Format string contains positional fields")
        }
        // Markup is formatted by Python's library, which numbers fields without a name only.
        if escaping && name.isEmpty && !isWhole { throw TemplateError(.key, "''") }
        if name.isEmpty || (index != nil && (isWhole || !escaping)) {
            if let isNumbered, isNumbered == name.isEmpty {
                throw TemplateError(
                    .value,
                    isNumbered
                        ? "cannot switch from manual field specification to automatic field numbering"
                        : "cannot switch from automatic field numbering to manual field specification")
            }
            isNumbered = !name.isEmpty
        }
        if name.isEmpty {
            index = nextIndex
            nextIndex += 1
        }
        if let index {
            guard index < positional.count else {
                throw TemplateError(.index, "Replacement index \(index) out of range for positional args tuple")
            }
            return positional[index]
        }
        guard let value = try named(name) else { throw TemplateError(.key, Representation.text(of: name)) }
        return value
    }

    /// The number that a name of digits is.
    private static func index(_ name: String) throws -> Int? {
        guard !name.isEmpty, name.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        guard let number = Int(name) else { throw TemplateError(.value, "Too many decimal digits in format string") }
        return number
    }
}
