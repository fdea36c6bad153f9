/// The filter `tojson`.
enum JSONFilters {
    /// The filters by name.
    static let filters: [String: NativeFunction] = ["tojson": toJSON]

    /// Writes a value as JSON that may stand in HTML.
    ///
    /// Reference: jinja2/filters.py, do_tojson; jinja2/utils.py, htmlsafe_json_dumps.
    @Sendable
    static func toJSON(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        let options = try arguments.bind("tojson", ["value", "indent"], required: 1)
        if let function = state.policies.jsonFunction { return try toJSON(arguments[0], indent: options[1], state, function) }
        var writer = JSONWriter(state)
        writer.sortsKeys = state.policies.jsonSortsKeys
        writer.ensuresASCII = state.policies.jsonEnsuresASCII
        writer.isSafeInHTML = true
        if arguments[0].stringValue != nil {
            // A string needs no indentation, so a wrong one does not matter.
        } else if let option = options[1], !option.isNone {
            writer.indentation = try indentation(option)
        } else if let width = state.policies.jsonIndent {
            writer.indentation = try indentation(.int(width))
        }
        return .safe(try writer.text(of: arguments[0]))
    }

    /// Lets a function of the application write JSON, and makes that safe for HTML.
    private static func toJSON(
        _ value: Value, indent: Value?, _ state: RenderState,
        _ function: (TemplateValue, [String: TemplateValue]) throws -> String
    ) throws -> Value {
        var options: [String: TemplateValue] = [:]
        if state.policies.jsonSortsKeys { options["sort_keys"] = true }
        if let width = state.policies.jsonIndent { options["indent"] = TemplateValue(.int(width)) }
        if let indent, !indent.isNone { options["indent"] = TemplateValue(indent) }
        return .safe(try safe(function(TemplateValue(value), options)))
    }

    /// JSON in which no character ends an element or an attribute of HTML.
    private static func safe(_ text: String) throws -> String {
        var result = text
        for (mark, escape) in [("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"), ("'", "\\u0027")] {
            result = try result.replacing(mark, by: escape)
        }
        return result
    }

    private static func indentation(_ option: Value) throws -> String {
        if let text = option.stringValue {
            return try safe(text)
        }
        if case .undefined(let undefined) = option { throw undefined.error }
        let width = max(0, try option.integerArgument())
        try Limits.checkText(width)
        return String(repeating: " ", count: width)
    }
}
