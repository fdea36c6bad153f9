import FlaskHTTP
import Synchronization

/// The type of what views return as text.
enum ResponseType {
    /// Whether an application has another type than HTML; spares all others a look at the context.
    private static let isChanged = Atomic<Bool>(false)

    /// The value of `Content-Type` for the application that is being served.
    static var current: String {
        guard isChanged.load(ordering: .relaxed) else { return html }
        return Context.current?.app.dispatcher.textContentType ?? html
    }

    /// Takes note that an application has a type of its own.
    static func change() { isChanged.store(true, ordering: .relaxed) }

    private static let html = "text/html; charset=utf-8"
}

extension Flask {
    /// The media type of responses to views that return text, bytes or a stream; set it before the first request.
    ///
    /// What states its type itself keeps it: JSON, files, error pages, redirects, and every `Response` that a view makes.
    /// Reference: flask/app.py, Flask.response_class; flask/wrappers.py, Response.default_mimetype.
    public var responseMimetype: String {
        get { readSetup { $0.responseMimetype } ?? "text/html" }
        set {
            register { setup throws(FlaskError) in
                if let refusal = Response("", contentType: newValue).headers.refusal {
                    throw FlaskError(.invalidResponse, refusal.message, underlying: refusal)
                }
                setup.responseMimetype = newValue
            }
            ResponseType.change()
        }
    }
}
