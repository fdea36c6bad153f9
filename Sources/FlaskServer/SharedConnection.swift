package import NIOCore

/// A connection whose protocol may carry several requests at once, each in a stream of its own; used on its event loop only.
///
/// What speaks that protocol tells the server of it, and gives it the streams: each has a channel, in which requests and
/// responses look as they do in HTTP/1.1.
package struct SharedConnection {
    private let handler: ConnectionHandler

    init(_ handler: ConnectionHandler) { self.handler = handler }

    /// How many bytes the head of a request may have.
    package var headLimit: Int {
        let limits = handler.server.configuration.limits
        return limits.requestLine + limits.headerBytes
    }

    /// The connection carries streams from now on.
    ///
    /// - Parameter goAway: tells the client that no further stream is taken, and when that is out.
    /// - Returns: whether it does; a connection that was refused, as one too many, takes none.
    package func share(goAway: @escaping (EventLoopPromise<Void>?) -> Void) -> Bool { handler.share(goAway: goAway) }

    /// Serves the requests of a stream.
    ///
    /// - Parameter channel: the stream's channel, with what translates its requests in it.
    /// - Throws: if the channel is closed.
    package func serve(_ channel: any Channel) throws {
        let stream = ConnectionHandler(loop: handler.loop, peer: handler.peer, parent: handler)
        try channel.pipeline.syncOperations.addHandler(stream)
    }
}
