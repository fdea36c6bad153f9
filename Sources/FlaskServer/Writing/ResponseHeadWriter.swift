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

    let plan: ResponsePlan
    let dateField: [UInt8]
    let serverField: [UInt8]

    /// Appends the head, and the content if it is given, to a buffer.
    ///
    /// - Parameters:
    ///   - response: the response.
    ///   - content: the bytes to put behind the head.
    ///   - output: the buffer; unchanged if an error is thrown.
    /// - Throws: ``Problem`` if the response holds what must not be sent.
    func write(_ response: Response, content: UnsafeBufferPointer<UInt8>, to output: inout ByteBuffer) throws(Problem) {
        guard let statusLine = StatusLine.bytes(of: response.status) else { throw .status(response.status) }
        let fields = response.headers.fields
        var space = statusLine.count + dateField.count + serverField.count + content.count + 128
        for field in fields { space += field.name.utf8.count + field.value.utf8.count + 4 }
        try output.writeWithUnsafeMutableBytes(minimumWritableBytes: space) { memory throws(Problem) in
            var bytes = HeadBytes(memory)
            bytes.append(statusLine)
            try append(fields, to: &bytes)
            bytes.append(content)
            return bytes.count
        }
    }

    private func append(_ fields: [HeaderField], to bytes: inout HeadBytes) throws(Problem) {
        var ownDate = true, ownServer = true
        for field in fields {
            switch field.name.utf8.count {
            case 4 where ASCII.equalsIgnoringCase(field.name, "date"): ownDate = false
            case 6 where ASCII.equalsIgnoringCase(field.name, "server"): ownServer = false
            case 10 where ASCII.equalsIgnoringCase(field.name, "connection"): continue
            case 14 where plan.framing != .asAnnounced && ASCII.equalsIgnoringCase(field.name, "content-length"): continue
            case 17 where ASCII.equalsIgnoringCase(field.name, "transfer-encoding"): continue
            default: break
            }
            try append(field, to: &bytes)
        }
        if ownServer { bytes.append(serverField) }
        if ownDate { bytes.append(dateField) }
        appendFraming(to: &bytes)
    }

    private func append(_ field: HeaderField, to bytes: inout HeadBytes) throws(Problem) {
        var name = field.name, value = field.value
        let nameIsValid = name.withUTF8 { name in
            bytes.append(name)
            return FieldSyntax.isName(name.span)
        }
        guard nameIsValid else { throw .name(field.name) }
        bytes.append(": ")
        let valueIsValid = value.withUTF8 { value in
            if FieldSyntax.isASCII(value.span) { bytes.append(value) } else { appendLatin1(field.value, to: &bytes) }
            return FieldSyntax.isValue(value.span)
        }
        guard valueIsValid else { throw .value(field.name) }
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
        if plan.closes { bytes.append("Connection: close\r\n") }
        if plan.confirmsKeepAlive { bytes.append("Connection: keep-alive\r\n") }
        bytes.append("\r\n")
    }
}
