internal import FlaskHTTP

/// How a response is framed and what becomes of the connection.
struct ResponsePlan {
    /// How the client finds the end of the content.
    enum Framing: Equatable {
        /// There is no content, and none is announced.
        case none
        /// The application's own `Content-Length` stands, for a response that may announce what it does not send.
        case asAnnounced
        /// `Content-Length`.
        case length(Int)
        /// The chunked transfer coding.
        case chunked
        /// The end of the connection.
        case close
    }

    var framing: Framing
    /// Whether content follows the head.
    var sendsContent: Bool
    /// Whether the connection closes after the response.
    var closes: Bool
    /// Whether the client has to be told if the connection stays, since its version would close it.
    var confirmsKeepAlive: Bool

    /// Decides for a response.
    ///
    /// - Parameters:
    ///   - response: the response.
    ///   - length: how long its content is, if that is known.
    ///   - isHead: whether the request's method was `HEAD`.
    ///   - version: the version of the request.
    ///   - closes: whether the connection is to close.
    init(_ response: Response, length: Int?, isHead: Bool, version: HTTPVersion, closes: Bool) {
        self.closes = closes
        sendsContent = !isHead
        switch response.status.code {
        case 204:
            framing = .none
            sendsContent = false
        case 205:
            framing = .length(0)
            sendsContent = false
        case 304:
            framing = .asAnnounced
            sendsContent = false
        case ..<200:
            framing = .none
            sendsContent = false
            // No final response follows; only the end of the connection tells the client.
            self.closes = true
        default:
            let isLeftOut = isHead && length == 0 && !response.body.isFile
            if isLeftOut || isHead && length ?? 0 == 0 && response.headers.contains("Content-Length") {
                framing = .asAnnounced
            } else if let length {
                framing = .length(length)
            } else {
                framing = version == .http11 ? .chunked : .close
            }
        }
        if framing == .close, sendsContent { self.closes = true }
        confirmsKeepAlive = version == .http10
    }
}

extension ResponseBody {
    /// Whether the length of the content is that of a file.
    ///
    /// Of other content the dispatcher leaves nothing in a response to HEAD, whose length is unknown then, not 0.
    fileprivate var isFile: Bool { if case .file = self { true } else { false } }
}
