extension Template {
    /// The text of the template with some variables.
    ///
    /// - Parameter variables: names and values, in the order in which templates see them.
    /// - Returns: the text.
    /// - Throws: a ``TemplateError``, with its place in the templates.
    public func render(_ variables: KeyValuePairs<String, any TemplateValueConvertible>) throws -> String {
        try Rendering.text(loaded, core, VariableTable(variables))
    }

    /// The text of the template with some variables.
    ///
    /// - Parameter variables: values by name.
    /// - Returns: the text.
    /// - Throws: a ``TemplateError``, with its place in the templates.
    public func render(_ variables: [String: any TemplateValueConvertible] = [:]) throws -> String {
        try Rendering.text(loaded, core, VariableTable(variables))
    }

    /// The text of the template with the members of an encodable value for variables.
    ///
    /// - Parameter variables: a value that encodes as an object.
    /// - Returns: the text.
    /// - Throws: a ``TemplateError``, or what encoding throws.
    public func render(encoding variables: some Encodable) throws -> String {
        try Rendering.text(loaded, core, VariableTable(encoding: variables))
    }

    /// The text with the given variables, in their order.
    package func render(_ variables: [(String, TemplateValue)]) throws -> String {
        try Rendering.text(loaded, core, VariableTable(variables))
    }

    /// The text of the template as UTF-8, which costs a little less than a string.
    ///
    /// - Parameter variables: values by name.
    /// - Returns: the bytes.
    /// - Throws: a ``TemplateError``, with its place in the templates.
    public func renderBytes(_ variables: [String: any TemplateValueConvertible] = [:]) throws -> [UInt8] {
        try Rendering.bytes(loaded, core, VariableTable(variables))
    }

    /// The value of a template of a native environment, as Jinja2's `NativeTemplate` has it.
    ///
    /// - Parameter variables: values by name.
    /// - Returns: the value of the only expression, or what the text reads as.
    /// - Throws: a ``TemplateError``, with its place in the templates.
    public func value(_ variables: [String: any TemplateValueConvertible] = [:]) throws -> TemplateValue {
        TemplateValue(try Rendering.value(loaded, core, VariableTable(variables)))
    }

    /// The value of a template of a native environment.
    package func value(_ variables: [(String, TemplateValue)]) throws -> TemplateValue {
        TemplateValue(try Rendering.value(loaded, core, VariableTable(variables)))
    }

    /// Renders into a function, piece by piece: a large output is never in memory as a whole.
    ///
    /// - Parameters:
    ///   - variables: values by name.
    ///   - chunkSize: how many bytes a piece has at least, the last one excepted.
    ///   - write: takes a piece; the bytes are valid during the call only.
    /// - Throws: a ``TemplateError``, or what the function throws.
    public func generate(
        _ variables: [String: any TemplateValueConvertible] = [:], chunkSize: Int = 4096,
        into write: (UnsafeBufferPointer<UInt8>) throws -> Void
    ) throws {
        try withoutActuallyEscaping(write) { write in
            var sink = Sink(capacity: max(chunkSize, 64), limit: core.settings.outputLimit, writer: write)
            try Rendering.render(loaded, core, VariableTable(variables), &sink)
        }
    }

    /// The pieces of the rendered template, each rendered when it is asked for.
    ///
    /// - Parameters:
    ///   - variables: values by name.
    ///   - chunkSize: how many bytes a piece has at least, the last one excepted.
    /// - Returns: the pieces; also an asynchronous sequence.
    public func stream(
        _ variables: [String: any TemplateValueConvertible] = [:], chunkSize: Int = 4096
    ) -> TemplateStream {
        TemplateStream(self, VariableTable(variables), chunkSize: chunkSize)
    }
}

extension Template {
    /// The text of the template: `try template(title: "Users", users: users)`.
    ///
    /// - Parameter variables: names and values.
    /// - Returns: the text.
    /// - Throws: a ``TemplateError``, with its place in the templates.
    public func dynamicallyCall(
        withKeywordArguments variables: KeyValuePairs<String, any TemplateValueConvertible>
    ) throws -> String {
        try render(variables)
    }
}
