/// The versions whose messages are understood.
package enum HTTPVersion: Sendable, Equatable {
    /// HTTP/1.0: the connection closes after a response unless the client asks otherwise.
    case http10
    /// HTTP/1.1, and every later minor version, which is answered as 1.1 (RFC 9110 §6.2).
    case http11
}
