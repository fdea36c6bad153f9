extension Markup {
    /// One after the other.
    public static func + (left: Markup, right: Markup) -> Markup { Markup(left.string + right.string) }

    /// The HTML with an escaped text behind it.
    public static func + (left: Markup, right: String) -> Markup { Markup(left.string + HTMLText.escape(right)) }

    /// The HTML with an escaped text before it.
    public static func + (left: String, right: Markup) -> Markup { Markup(HTMLText.escape(left) + right.string) }

    /// Appends HTML.
    public static func += (left: inout Markup, right: Markup) { left = left + right }

    /// Appends a text, escaped.
    public static func += (left: inout Markup, right: String) { left = left + right }

    /// The HTML so many times.
    ///
    /// - Throws: A `TemplateError` of the kind `overflow` where the result were too large.
    public static func * (left: Markup, right: Int) throws -> Markup {
        try left.markup { try Value.multiply($0, .int(right), $1) }
    }

    /// The HTML so many times.
    ///
    /// - Throws: A `TemplateError` of the kind `overflow` where the result were too large.
    public static func * (left: Int, right: Markup) throws -> Markup { try right * left }

    /// The HTML with values in place of fields such as `%s`, escaped.
    ///
    /// - Throws: A `TemplateError` where the values do not fit the fields.
    public static func % (left: Markup, right: TemplateValue) throws -> Markup {
        try left.markup { try Value.modulo($0, right.value, $1) }
    }

    /// The HTML with a text in place of its field, escaped.
    ///
    /// - Throws: A `TemplateError` where the text does not fit the field.
    @_disfavoredOverload
    public static func % (left: Markup, right: String) throws -> Markup { try left % right.templateValue }

    /// The HTML with values in place of fields such as `%s`, escaped.
    ///
    /// - Throws: A `TemplateError` where the values do not fit the fields.
    public static func % (left: Markup, right: [any TemplateValueConvertible]) throws -> Markup {
        try left % TemplateValue.tuple(right.map(\.templateValue))
    }

    /// The HTML with values in place of fields such as `{}` and `{name}`, escaped.
    ///
    /// - Parameters:
    ///   - values: The values of fields without names.
    ///   - named: The values of fields with names.
    /// - Returns: The HTML.
    /// - Throws: A `TemplateError` where the values do not fit the fields.
    public func format(
        _ values: any TemplateValueConvertible..., named: KeyValuePairs<String, any TemplateValueConvertible> = [:]
    ) throws -> Markup {
        let arguments = values.map(\.templateValue.value) + named.map(\.value.templateValue.value)
        return try call(.format, arguments, names: named.map(\.key))
    }

    /// The HTML with the values of a mapping in place of fields such as `{name}`, escaped.
    ///
    /// - Parameter mapping: The values by their names.
    /// - Returns: The HTML.
    /// - Throws: A `TemplateError` where the values do not fit the fields.
    public func formatMap(_ mapping: TemplateValue) throws -> Markup { try call(.formatMap, [mapping.value]) }

    /// Values with this HTML between them, escaped.
    ///
    /// - Parameter values: The values.
    /// - Returns: The HTML.
    /// - Throws: A `TemplateError` where a value is no text.
    public func join(_ values: [any TemplateValueConvertible]) throws -> Markup {
        try call(.join, [.list(ListBox(values.map(\.templateValue.value)))])
    }

    // MARK: Calls

    /// The Markup that an operation gives.
    func markup(_ body: (Value, RenderState) throws -> Value) throws -> Markup {
        let state = RenderState()
        return Markup(try body(.safe(string), state).text(state))
    }

    /// The Markup that a method gives.
    func call(_ name: MethodName, _ arguments: [Value], names: [String] = []) throws -> Markup {
        try markup { receiver, state in
            guard let method = receiver.method(name) else { return receiver }
            return try RenderState.invoke(arguments, names, state) { arguments, state throws in
                try method(receiver, arguments, state)
            }
        }
    }
}
