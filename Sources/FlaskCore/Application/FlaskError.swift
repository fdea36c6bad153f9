/// A mistake in how the application uses the framework.
public struct FlaskError: Error, Sendable, CustomStringConvertible {
    /// What kind of mistake it is.
    public enum Kind: Sendable, Equatable {
        /// A rule does not parse, or uses a converter that is not registered.
        case invalidRule
        /// The parameters of a view do not fit the variables of its rule.
        case argumentMismatch
        /// An endpoint was given to two different views.
        case duplicateEndpoint
        /// The name of a blueprint, or of a view in it, cannot be used, or the blueprint was registered under that name before.
        case invalidBlueprint
        /// A rule's endpoint has no view.
        case missingView
        /// Something was registered after the first request.
        case setupFinished
        /// No URL can be built for an endpoint with the values given.
        case urlBuilding
        /// A URL was asked for where nothing says the host.
        case missingServerName
        /// A view returned what cannot be sent.
        case invalidResponse
        /// The session was changed where there is no secret key.
        case sessionUnavailable
        /// What is kept of a session cannot be read.
        case invalidSession
        /// A value of the configuration does not fit its key, or what it comes from cannot be read.
        case configuration
        /// There is no file to send.
        case missingFile
    }

    /// What kind of mistake it is.
    public let kind: Kind
    /// What happened, with which value, and what to do.
    public let message: String
    /// The file and line of the call that is wrong, if it was recorded.
    public let location: String?
    /// The error behind this one.
    public let underlying: (any Error)?

    init(_ kind: Kind, _ message: String, at site: SourceSite? = nil, underlying: (any Error)? = nil) {
        self.kind = kind
        self.message = message
        self.location = site?.description
        self.underlying = underlying
    }

    /// The location and the message on one line.
    public var description: String { location.map { "\($0): \(message)" } ?? message }
}
