/// Throws the exception that belongs to a status code; applications extend its mapping.
///
/// Reference: werkzeug/exceptions.py, Aborter.
public struct Aborter: Sendable {
    /// Which kind is thrown for which code.
    public var mapping: [Int: HTTPException.Kind]

    /// Makes an aborter.
    ///
    /// - Parameters:
    ///   - mapping: which kind is thrown for which code; by default those of Werkzeug.
    ///   - extra: further kinds, which count before those of `mapping`.
    public init(
        mapping: [Int: HTTPException.Kind] = HTTPException.Kind.defaultMapping, extra: [Int: HTTPException.Kind] = [:]
    ) {
        self.mapping = mapping.merging(extra) { $1 }
    }

    /// Throws the exception of a status code.
    ///
    /// - Parameters:
    ///   - code: the status code.
    ///   - description: the text of its page.
    /// - Throws: the exception; for a code without a kind an `internalServerError` whose `originalError` is an
    ///   ``HTTPError`` that names the code.
    public func callAsFunction(_ code: Int, description: String? = nil) throws(HTTPException) -> Never {
        throw exception(for: code, description: description)
    }

    /// Throws an exception that carries a response.
    ///
    /// - Parameter response: the response to send; no error handler sees it.
    /// - Throws: an ``HTTPException`` without a code.
    public func callAsFunction(_ response: Response) throws(HTTPException) -> Never {
        throw HTTPException(.httpException, response: response)
    }

    /// The exception of a status code.
    ///
    /// - Parameters:
    ///   - code: the status code.
    ///   - description: the text of its page.
    /// - Returns: the exception, as ``callAsFunction(_:description:)`` throws it.
    public func exception(for code: Int, description: String? = nil) -> HTTPException {
        if let kind = mapping[code] { return HTTPException(kind, description: description) }
        let advice = "add a kind for it to the aborter's mapping, or abort with a Response"
        return .internalServerError(
            original: HTTPError(.unknownStatusCode(code), "There is no exception for the status \(code): \(advice)."))
    }
}

/// Stops the view and answers with the error page of a status code.
///
/// ```swift
/// guard let user = users[id] else { try abort(404) }
/// ```
/// Reference: werkzeug/exceptions.py, abort.
///
/// - Parameters:
///   - code: the status code, such as 404.
///   - description: the text of the page; by default that of the code.
/// - Throws: the exception; for a code without one an `internalServerError` whose `originalError` names the code.
public func abort(_ code: Int, description: String? = nil) throws(HTTPException) -> Never {
    throw (Aborter.current ?? .standard).exception(for: code, description: description)
}

/// Stops the view and answers with a response.
///
/// - Parameter response: the response to send; no error handler sees it.
/// - Throws: an ``HTTPException`` without a code that carries the response.
public func abort(_ response: Response) throws(HTTPException) -> Never {
    throw HTTPException(.httpException, response: response)
}

extension Aborter {
    /// The aborter of the application that is being served, if it has kinds of its own.
    @TaskLocal package static var current: Aborter?

    /// The aborter without kinds of an application's own.
    static let standard = Aborter()
}
