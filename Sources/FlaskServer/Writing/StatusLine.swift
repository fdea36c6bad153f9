internal import FlaskHTTP

/// The first lines of responses, made once for every registered status.
enum StatusLine {
    private static let registered: [[UInt8]] = (100...599).map { code in
        HTTPStatus.name(of: code) == nil ? [] : make(HTTPStatus(code))
    }

    /// The line of a status with its line end, or `nil` if its code or reason cannot be sent.
    static func bytes(of status: HTTPStatus) -> [UInt8]? {
        guard (100...999).contains(status.code) else { return nil }
        if status.code < 600, status.hasRegisteredReason {
            let line = registered[status.code - 100]
            if !line.isEmpty { return line }
        }
        guard status.reason.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return nil }
        return make(status)
    }

    private static func make(_ status: HTTPStatus) -> [UInt8] { Array("HTTP/1.1 \(status.code) \(status.reason)\r\n".utf8) }
}
