/// Why a server could not start.
public struct ServerError: Error, CustomStringConvertible {
    /// What went wrong, for programs.
    public enum Kind: Sendable, Equatable {
        /// Another socket listens on the address.
        case addressInUse
        /// The address must not be used by this process.
        case permissionDenied
        /// The machine does not have the address.
        case addressNotAvailable
        /// The host name has no address.
        case unknownHost
        /// The path cannot be used for a Unix socket.
        case invalidPath
        /// The descriptor is no listening socket.
        case invalidDescriptor
        /// Something else, which ``ServerError/underlying`` tells.
        case other
    }

    /// What went wrong, for programs.
    public let kind: Kind
    /// What went wrong, with the address, and what to do about it.
    public let message: String
    /// The error that led to this one.
    public let underlying: (any Error)?

    /// The message.
    public var description: String { message }

    init(_ kind: Kind, _ message: String, underlying: (any Error)? = nil) {
        self.kind = kind
        self.message = message
        self.underlying = underlying
    }
}
