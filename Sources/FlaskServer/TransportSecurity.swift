package import NIOCore

/// What encrypts the connections of a server.
///
/// The product `FlaskTLS` makes it; a program that needs none neither fetches nor builds what encrypts. Thread-safe.
public struct TransportSecurity: Sendable {
    /// Puts what encrypts in front of a new connection's handlers; called on the connection's event loop.
    package let secure: @Sendable (any Channel, SharedConnection) throws -> Void

    /// Wraps what secures a connection.
    package init(_ secure: @escaping @Sendable (any Channel, SharedConnection) throws -> Void) { self.secure = secure }
}
