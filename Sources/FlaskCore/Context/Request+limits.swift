public import FlaskHTTP

/// The limits that hold for the content of the current request; those of middleware come before those of the route, and
/// these before those of the configuration.
extension Request {
    /// The most bytes of the content, `MAX_CONTENT_LENGTH`; `nil` where nobody states a limit.
    ///
    /// Reference: flask/wrappers.py, Request.max_content_length.
    public var maxContentLength: Int? { currentLimits.maxContentLength }

    /// The most bytes of a form field that is no file, `MAX_FORM_MEMORY_SIZE`; `nil` for no limit.
    ///
    /// Reference: flask/wrappers.py, Request.max_form_memory_size.
    public var maxFormMemorySize: Int? { currentLimits.maxFormMemorySize }

    /// The most parts of a multipart form, `MAX_FORM_PARTS`; `nil` for no limit.
    ///
    /// Reference: flask/wrappers.py, Request.max_form_parts.
    public var maxFormParts: Int? { currentLimits.maxFormParts }

    private var currentLimits: RequestLimits {
        guard let context = Context.current else { return limits }
        let ofRoute = context.routing.match?.entry.body.limits ?? RequestLimits()
        return limits.filled(from: ofRoute).filled(from: context.app.dispatcher.limits)
    }
}
