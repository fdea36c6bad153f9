internal import FlaskHTTP
internal import NIOCore

/// Writes heads of responses, with the content behind them where that is in memory.
struct ResponseHeadWriter {
    /// Why a response cannot be sent as it is.
    enum Problem: Error {
        /// The status code or its reason phrase is no valid one.
        case status(HTTPStatus)
        /// A field's name is no token.
        case name(String)
        /// The value of the named field holds a line break or NUL.
        case value(String)
    }

    /// How the response is framed; its own `Connection` field may make the connection close.
    private(set) var plan: ResponsePlan
    private let ownFields: OwnFields
    private var ownDate = true
    private var ownServer = true

    init(plan: ResponsePlan, ownFields: OwnFields) {
        self.plan = plan
        self.ownFields = ownFields
    }

    /// Appends the head, and the content if it is given, to a buffer.
    ///
    /// - Parameters:
    ///   - response: the response.
    ///   - content: the bytes to put behind the head.
    ///   - output: the buffer; unchanged if an error is thrown.
    /// - Throws: ``Problem`` if the response holds what must not be sent.
    mutating func write(
        _ response: Response, content: UnsafeBufferPointer<UInt8>, to output: inout ByteBuffer
    ) throws(Problem) {
        guard let statusLine = StatusLine.bytes(of: response.status) else { throw .status(response.status) }
        let fields = response.headers.fields
        var space = statusLine.count + ownFields.date.count + ownFields.server.count + content.count + 128
        for index in fields.indices { space &+= fields[index].name.utf8.count &+ fields[index].value.utf8.count &+ 4 }
        try output.writeWithUnsafeMutableBytes(minimumWritableBytes: space) { memory throws(Problem) in
            var bytes = HeadBytes(memory)
            bytes.append(statusLine)
            try append(fields, to: &bytes)
            bytes.append(content)
            return bytes.count
        }
    }

    private mutating func append(_ fields: [HeaderField], to bytes: inout HeadBytes) throws(Problem) {
        for index in fields.indices {
            let managed = fields[index].name.withUTF8Bytes { FieldSyntax.managed($0.span) }
            if let managed, !passes(managed, fields[index]) { continue }
            let isName = fields[index].name.withUTF8Bytes { name in
                bytes.append(name)
                return FieldSyntax.isName(name.span)
            }
            guard isName else { throw .name(fields[index].name) }
            try appendValue(of: fields[index], to: &bytes)
        }
        if ownServer { bytes.append(ownFields.server) }
        if ownDate { bytes.append(ownFields.date) }
        appendFraming(to: &bytes)
    }

    /// Notes a field that the server has its say in.
    ///
    /// - Returns: false if the server writes the field itself.
    private mutating func passes(_ managed: FieldSyntax.Managed, _ field: HeaderField) -> Bool {
        switch managed {
        case .date: ownDate = false
        case .server: ownServer = false
        case .connection:
            if FieldSyntax.list(field.value, contains: "close") { plan.closes = true }
            return false
        case .contentLength: return plan.framing == .asAnnounced
        case .transferEncoding: return false
        }
        return true
    }

    private func appendValue(of field: HeaderField, to bytes: inout HeadBytes) throws(Problem) {
        bytes.append(": ")
        let kind = field.value.withUTF8Bytes { value in
            let kind = FieldSyntax.value(value.span)
            if kind == .ascii { bytes.append(value) }
            return kind
        }
        switch kind {
        case .ascii: break
        case .other: appendLatin1(field.value, to: &bytes)
        case .invalid: throw .value(field.name)
        }
        bytes.append("\r\n")
    }

    /// Appends a value as ISO 8859-1, as WSGI does, so that received values go out as they came; other text as UTF-8.
    private func appendLatin1(_ value: String, to bytes: inout HeadBytes) {
        if value.unicodeScalars.allSatisfy({ $0.value <= 0xFF }) {
            for scalar in value.unicodeScalars { bytes.append(UInt8(truncatingIfNeeded: scalar.value)) }
        } else {
            for byte in value.utf8 { bytes.append(byte) }
        }
    }

    private func appendFraming(to bytes: inout HeadBytes) {
        switch plan.framing {
        case .none, .asAnnounced, .close: break
        case .chunked: bytes.append("Transfer-Encoding: chunked\r\n")
        case .length(let length):
            bytes.append("Content-Length: ")
            bytes.append(decimal: length)
            bytes.append("\r\n")
        }
        if plan.closes {
            bytes.append("Connection: close\r\n")
        } else if plan.confirmsKeepAlive {
            bytes.append("Connection: keep-alive\r\n")
        }
        bytes.append("\r\n")
    }
}
