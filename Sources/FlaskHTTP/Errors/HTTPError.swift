/// A value that HTTP has no place for: what was given, what is wrong with it, and what to do.
///
/// Errors that are answers to a client are ``HTTPException`` instead.
public struct HTTPError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What sort of value is wrong.
    public enum Kind: Sendable, Equatable {
        /// A URL cannot be taken apart.
        case invalidURL
        /// A host name has no ASCII or no Unicode form.
        case invalidHostName
        /// Bytes are no UTF-8.
        case invalidEncoding
        /// A header value holds a line break.
        case invalidHeaderValue
        /// The name of a header field is no token.
        case invalidHeaderName
        /// A status line is empty or holds a line break.
        case invalidStatus
        /// No exception is known for a status code.
        case unknownStatusCode(Int)
        /// An entity tag holds a quotation mark.
        case invalidEntityTag
        /// An age is negative.
        case negativeAge
        /// A text that should name a media type does not.
        case invalidMediaType
        /// A form is not well formed, or ends too early.
        case invalidForm
        /// A form is over one of its limits: 413.
        case formTooLarge
        /// A body was asked for that has not been read, since its route streams it.
        case bodyNotRead
        /// What was stored in a file cannot be written or read.
        case storage
    }

    /// What sort of value is wrong.
    public let kind: Kind
    /// What happened, with which value, and what to do.
    public let message: String

    /// Makes an error.
    ///
    /// - Parameters:
    ///   - kind: what sort of value is wrong.
    ///   - message: what happened, with which value, and what to do.
    public init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }

    /// The message.
    public var description: String { message }
}
