/// The header lines that the server adds to every response, ready to be sent.
final class OwnFields: Sendable {
    /// `Server`, if it is configured.
    let server: [UInt8]
    /// `Date` with the current time, if it is configured.
    let date: [UInt8]

    init(_ configuration: ServerConfiguration) {
        server = configuration.serverHeader.map { Array("Server: \($0)\r\n".utf8) } ?? []
        date = configuration.sendsDate ? Array("Date: \(HTTPDateClock.now())\r\n".utf8) : []
    }
}
