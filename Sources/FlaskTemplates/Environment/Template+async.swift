extension Template {
    /// The text of the template; what is asynchronous among its values is waited for.
    ///
    /// Calls of asynchronous functions give what they return, loops walk asynchronous sequences item by item, and filters get
    /// all their items. The rendering waits in between without blocking a thread.
    /// Reference: jinja2/environment.py, `Template.render_async`.
    ///
    /// - Parameter variables: values by name.
    /// - Returns: the text.
    /// - Throws: a ``TemplateError``, with its place in the templates.
    public func renderAsync(_ variables: [String: any TemplateValueConvertible] = [:]) async throws -> String {
        try await renderAsync(VariableTable(variables))
    }

    /// The text of the template with some variables; what is asynchronous among its values is waited for.
    ///
    /// - Parameter variables: names and values, in the order in which templates see them.
    /// - Returns: the text.
    /// - Throws: a ``TemplateError``, with its place in the templates.
    public func renderAsync(_ variables: KeyValuePairs<String, any TemplateValueConvertible>) async throws -> String {
        try await renderAsync(VariableTable(variables))
    }

    private func renderAsync(_ variables: VariableTable) async throws -> String {
        var sink = Sink(capacity: 4096, limit: core.settings.outputLimit)
        try await Rendering.renderAsync(loaded, core, variables, &sink)
        return sink.take(since: 0)
    }

    /// Renders into a function, piece by piece; what is asynchronous among its values is waited for.
    ///
    /// To write asynchronously as well, walk ``stream(_:chunkSize:)`` with `for try await`.
    /// Reference: jinja2/environment.py, `Template.generate_async`.
    ///
    /// - Parameters:
    ///   - variables: values by name.
    ///   - chunkSize: how many bytes a piece has at least, the last one excepted.
    ///   - write: takes a piece; the bytes are valid during the call only.
    /// - Throws: a ``TemplateError``, or what the function throws.
    public func generateAsync(
        _ variables: [String: any TemplateValueConvertible] = [:], chunkSize: Int = 4096,
        into write: @escaping (UnsafeBufferPointer<UInt8>) throws -> Void
    ) async throws {
        var sink = Sink(capacity: max(chunkSize, 64), limit: core.settings.outputLimit, writer: write)
        try await Rendering.renderAsync(loaded, core, VariableTable(variables), &sink)
    }
}
