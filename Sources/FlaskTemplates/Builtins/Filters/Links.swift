/// The filters for addresses and attributes: `urlize`, `urlencode` and `xmlattr`.
enum LinkFilters {
    /// The filters by name.
    static let filters: [String: NativeFunction] = ["urlencode": urlEncode, "urlize": urlize, "xmlattr": xmlAttributes]

    // MARK: urlize

    /// Makes links of the addresses in a text.
    ///
    /// Reference: jinja2/filters.py, do_urlize.
    @Sendable
    static func urlize(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        let parameters = ["value", "trim_url_limit", "nofollow", "target", "rel", "extra_schemes"]
        let options = try arguments.bind("urlize", parameters, required: 1)
        var linker = Linker()
        if let option = options[1], !option.isNone {
            do {
                linker.shownLength = try option.integerArgument()
            } catch let error as TemplateError {
                linker.lengthFailure = if case .undefined(let undefined) = option { undefined.error } else { error }
            }
        }
        let relations = try relations(options[4], nofollow: options[2], state)
        if !relations.isEmpty { linker.attributes += " rel=\"\(HTMLText.escape(relations))\"" }
        if let option = options[3], !option.isNone {
            if try option.isTrue() { linker.attributes += " target=\"\(try option.escaped(state))\"" }
        } else if let target = state.policies.urlizeTarget, !target.isEmpty {
            linker.attributes += " target=\"\(HTMLText.escape(target))\""
        }
        linker.schemes = try schemes(options[5], state)
        let text = try linker.link(arguments[0].escaped(state))
        return state.autoescape ? .safe(text) : .string(text)
    }

    /// The sorted relations of all links.
    private static func relations(_ option: Value?, nofollow: Value?, _ state: RenderState) throws -> String {
        var relations = Set<[UInt8]>()
        if let option, try option.isTrue() {
            guard let text = option.stringValue else {
                throw TemplateError(.attribute, "'\(option.typeName)' object has no attribute 'split'")
            }
            for part in text.unicodeScalars.split(whereSeparator: { $0.isSpace }) { relations.insert(Array(String(part).utf8)) }
        }
        if try nofollow?.isTrue() ?? false { relations.insert(Array("nofollow".utf8)) }
        for relation in state.policies.urlizeRelations { relations.insert(Array(relation.utf8)) }
        let sorted = relations.sorted { $0.lexicographicallyPrecedes($1) }
        return sorted.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }

    private static func schemes(_ option: Value?, _ state: RenderState) throws -> [String] {
        var schemes = state.policies.urlizeExtraSchemes
        if let option, !option.isNone {
            schemes = try option.items(state).map { scheme in
                guard let text = scheme.stringValue else {
                    throw TemplateError(.type, "expected string or bytes-like object, got '\(scheme.typeName)'")
                }
                return text
            }
        }
        for scheme in schemes where !isScheme(scheme) {
            throw TemplateError(.filterArgument, "\(Representation.text(of: scheme)) is not a valid URI scheme prefix.")
        }
        return schemes
    }

    /// Whether a text is a name, a colon, and up to two slashes.
    private static func isScheme(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard let colon = scalars.firstIndex(of: ":"), colon >= 2, scalars.count - colon <= 3 else { return false }
        return scalars[..<colon].allSatisfy { $0.isWordCharacter || $0 == "." || $0 == "+" || $0 == "-" }
            && scalars[(colon + 1)...].allSatisfy { $0 == "/" }
    }

    // MARK: urlencode

    /// Quotes a text for a URL, or makes a query of pairs.
    ///
    /// Reference: jinja2/filters.py, do_urlencode.
    @Sendable
    static func urlEncode(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        _ = try arguments.bind("urlencode", ["value"], required: 1)
        let operand = arguments[0]
        var output: [UInt8] = []
        guard let pairs = try pairs(of: operand, state) else {
            URLQuoting.quote(try operand.text(state), isQuery: false, into: &output)
            return .string(String(decoding: output, as: UTF8.self))
        }
        for (index, pair) in pairs.enumerated() {
            if index > 0 { output.append(UInt8(ascii: "&")) }
            try quote(pair.key, state, into: &output)
            output.append(UInt8(ascii: "="))
            try quote(pair.value, state, into: &output)
            try Limits.checkText(output.count)
        }
        return .string(String(decoding: output, as: UTF8.self))
    }

    private static func quote(_ value: Value, _ state: RenderState, into output: inout [UInt8]) throws {
        if case .object(let object) = value, let bytes = object as? BytesObject {
            bytes.bytes.withUnsafeBufferPointer { URLQuoting.quote($0, isQuery: true, into: &output) }
        } else {
            URLQuoting.quote(try value.text(state), isQuery: true, into: &output)
        }
    }

    /// The pairs that a query is made of; `nil` where the value is quoted as a whole.
    private static func pairs(of value: Value, _ state: RenderState) throws -> [(key: Value, value: Value)]? {
        switch value {
        case .string, .safe, .none, .bool, .int, .double, .element: return nil
        case .dict(let box): return box.pairs
        case .object(let object):
            guard let iterator = try object.makeIterator(state) else { return nil }
            if object.isMapping {
                return try iterator.collect(state).map { ($0, try object.item($0, state) ?? .none) }
            }
            return try iterator.collect(state).map { try pair($0, state) }
        default: return try value.items(state).map { try pair($0, state) }
        }
    }

    private static func pair(_ value: Value, _ state: RenderState) throws -> (key: Value, value: Value) {
        let parts = try value.items(state)
        if parts.count == 2 { return (parts[0], parts[1]) }
        if parts.count < 2 {
            throw TemplateError(.value, "not enough values to unpack (expected 2, got \(parts.count))")
        }
        throw TemplateError(.value, "too many values to unpack (expected 2)")
    }

    // MARK: xmlattr

    /// Writes a dictionary as attributes of an element.
    ///
    /// Reference: jinja2/filters.py, do_xmlattr.
    @Sendable
    static func xmlAttributes(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        let options = try arguments.bind("xmlattr", ["d", "autospace"], required: 1)
        var output = ""
        for (key, value) in try entries(of: arguments[0], state) where !value.isNone && !value.isUndefined {
            guard let name = key.stringValue else {
                throw TemplateError(.type, "expected string or bytes-like object, got '\(key.typeName)'")
            }
            if name.utf8.contains(where: isForbidden) {
                throw TemplateError(.value, "Invalid character in attribute name: \(try key.representation(state))")
            }
            if !output.isEmpty { output += " " }
            output += "\(try key.escaped(state))=\"\(try value.escaped(state))\""
            try Limits.checkText(output.utf8.count)
        }
        if !output.isEmpty, try options[1]?.isTrue() ?? true { output = " " + output }
        return state.autoescape ? .safe(output) : .string(output)
    }

    /// Whether a character would end the name of an attribute.
    private static func isForbidden(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09...0x0d, UInt8(ascii: " "), UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "="): true
        default: false
        }
    }

    private static func entries(of value: Value, _ state: RenderState) throws -> [(key: Value, value: Value)] {
        switch value {
        case .dict(let box): return box.pairs
        case .undefined(let undefined): throw undefined.error
        case .object(let object) where object.isMapping:
            return try value.items(state).map { ($0, try object.item($0, state) ?? .none) }
        default: throw TemplateError(.attribute, "'\(value.typeName)' object has no attribute 'items'")
        }
    }
}
