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

    private static func indentation(_ option: Value) throws -> String {
        if let text = option.stringValue {
            var result = text
            for (mark, escape) in [("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"), ("'", "\\u0027")] {
                result = try result.replacing(mark, by: escape)
            }
            return result
        }
        if case .undefined(let undefined) = option { throw undefined.error }
        let width = max(0, try option.integerArgument())
        try Limits.checkText(width)
        return String(repeating: " ", count: width)
    }
}
