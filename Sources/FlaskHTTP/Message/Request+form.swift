extension Request {
    /// The fields of the form that the request's content is.
    ///
    /// Empty if the content is no form by its type, or not well formed. The form is read when it is first asked for;
    /// parts without a name are left out. Reference: werkzeug/wrappers/request.py, Request.form.
    ///
    /// ```swift
    /// let name = try request.form["username"]
    /// ```
    ///
    /// - Throws: `HTTPException` with 413 if the form is over one of its ``limits``, with 500 if the route streams the body.
    public var form: MultiDict {
        get throws(HTTPException) { try parsedForm().fields }
    }

    /// The files of a `multipart/form-data` form.
    ///
    /// Reference: werkzeug/wrappers/request.py, Request.files.
    ///
    /// - Throws: `HTTPException` with 413 if the form is over one of its ``limits``, with 500 if the route streams the body.
    public var files: MultiDictionary<FileStorage> {
        get throws(HTTPException) { try parsedForm().files }
    }

    /// The arguments of the URL and, for every method but `GET`, behind them the fields of the form.
    ///
    /// Reference: werkzeug/wrappers/request.py, Request.values.
    ///
    /// - Throws: `HTTPException`, as ``form`` does.
    public var values: MultiDict {
        get throws(HTTPException) {
            guard method != .get else { return args }
            return MultiDict(combining: [args, try form])
        }
    }

    /// How large the content and its form may be; what is `nil` is decided by the route and the configuration.
    ///
    /// Middleware changes them before the content is read.
    public var limits: RequestLimits {
        get { storage.fields.origin.parts.limits }
        set { change(\.origin, to: storage.fields.origin.with(\.limits, newValue)) }
    }

    private func parsedForm() throws(HTTPException) -> ParsedForm {
        // Most requests have no content; they need no object for their form.
        if case .empty = body { return Self.emptyForm }
        let form = storage.value(\.form) { ParsedForm.read(from: self) }
        if let failure = form.failure { throw failure }
        return form
    }

    private static let emptyForm = ParsedForm()
}
