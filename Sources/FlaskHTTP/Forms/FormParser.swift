/// Reads the form that a request's content is.
///
/// Reference: werkzeug/formparser.py, FormDataParser and MultiPartParser.
package struct FormParser {
    /// A field or a file with its name; a part may have none.
    package struct Part<Value: Sendable>: Sendable {
        package var name: String?
        package var value: Value
    }

    /// What a form holds, in order.
    package struct Parts: Sendable {
        package var fields: [Part<String>] = []
        package var files: [Part<FileStorage>] = []

        package init() {}
    }

    private let limits: RequestLimits

    /// The heads of files are kept; together they may be as large as one field, or this large.
    private static let leastHeadLimit = 262_144

    package init(limits: RequestLimits) { self.limits = limits }

    /// Whether content of a media type is a form.
    package static func isForm(_ mimetype: String) -> Bool {
        mimetype == "multipart/form-data" || mimetype == "application/x-www-form-urlencoded"
    }

    /// Reads the form.
    ///
    /// - Parameters:
    ///   - type: the media type of the content, in lower case, with its parameters.
    ///   - contentLength: the length that was announced, if one was.
    ///   - body: the content.
    /// - Returns: its parts; none if the content is no form by its type.
    /// - Throws: ``HTTPError``: `formTooLarge` for what is over a limit; `invalidForm` and `invalidEncoding` for what is
    ///   not well formed; `storage`.
    package func parse(_ type: ParameterizedValue, contentLength: Int?, body: StoredBytes) throws(HTTPError) -> Parts {
        if let limit = limits.maxContentLength, max(contentLength ?? 0, body.count) > limit {
            throw HTTPError(.formTooLarge, "A form has \(max(contentLength ?? 0, body.count)) bytes; \(limit) are allowed.")
        }
        return switch type.value {
        case "multipart/form-data": try multipart(body, boundary: type.parameters["boundary"] ?? "")
        case "application/x-www-form-urlencoded": try urlencoded(body, contentLength)
        default: Parts()
        }
    }

    private func urlencoded(_ body: StoredBytes, _ contentLength: Int?) throws(HTTPError) -> Parts {
        if let limit = limits.maxFormMemorySize, max(contentLength ?? 0, body.count) > limit {
            throw HTTPError(.formTooLarge, "An url-encoded form has more than the \(limit) bytes that are allowed.")
        }
        var parts = Parts()
        parts.fields = try QueryString.parse(try body.read()).map { Part(name: $0.0, value: $0.1) }
        return parts
    }

    private func multipart(_ body: StoredBytes, boundary: String) throws(HTTPError) -> Parts {
        guard !boundary.isEmpty else { throw HTTPError(.invalidForm, "A multipart form names no boundary in its type.") }
        guard boundary.utf8.allSatisfy({ $0 < 0x80 }) else {
            throw HTTPError(.invalidEncoding, "The boundary of a multipart form is not ASCII.")
        }
        var decoder = MultipartDecoder(
            boundary: Array(boundary.utf8), memoryLimit: limits.maxFormMemorySize, partLimit: limits.maxFormParts)
        var collector = PartCollector(
            body, fieldLimit: limits.maxFormMemorySize,
            headLimit: limits.maxFormMemorySize.map { max($0, Self.leastHeadLimit) })
        var place = 0
        while true {
            let piece = try body.read(place..<min(place + StoredBytes.pieceLength, body.count))
            if piece.isEmpty { decoder.finish() } else { try decoder.receive(piece) }
            place += piece.count
            if try collector.take(from: &decoder) { return collector.parts }
        }
    }
}

/// Makes fields and files of what a decoder says.
private struct PartCollector {
    private let body: StoredBytes
    private let fieldLimit: Int?
    private let headLimit: Int?
    private(set) var parts = FormParser.Parts()
    /// The name and the fields of the part that is being read, and its file name if it is a file.
    private var current: (name: String?, filename: String?, headers: Headers) = (nil, nil, Headers())
    private var text: [UInt8] = []
    /// Where the content of a file lies, as far as it is known.
    private var place: Range<Int>?
    private var headSize = 0

    init(_ body: StoredBytes, fieldLimit: Int?, headLimit: Int?) {
        self.body = body
        self.fieldLimit = fieldLimit
        self.headLimit = headLimit
    }

    /// Takes all that a decoder can say for now; true at the end of the form.
    mutating func take(from decoder: inout MultipartDecoder) throws(HTTPError) -> Bool {
        while true {
            switch try decoder.nextEvent() {
            case .preamble: break
            case .field(let name, let headers): begin(name, nil, headers)
            case .file(let name, let filename, let headers):
                begin(name, filename, headers)
                try countHead(headers)
            case .data(let range, let isLast):
                if current.filename == nil { try appendText(decoder.bytes(in: range)) }
                place = (place?.lowerBound ?? range.lowerBound)..<range.upperBound
                if isLast { end() }
            case .epilogue: return true
            case .needsData: return false
            }
        }
    }

    private mutating func begin(_ name: String?, _ filename: String?, _ headers: Headers) {
        current = (name, filename, headers)
        text.removeAll(keepingCapacity: true)
        place = nil
    }

    private mutating func countHead(_ headers: Headers) throws(HTTPError) {
        for field in headers.fields { headSize += field.name.utf8.count + field.value.utf8.count }
        if let headLimit, headSize > headLimit {
            throw HTTPError(.formTooLarge, "The heads of a form's files have more than \(headLimit) bytes.")
        }
    }

    private mutating func appendText(_ bytes: ArraySlice<UInt8>) throws(HTTPError) {
        if let fieldLimit, text.count + bytes.count > fieldLimit {
            throw HTTPError(.formTooLarge, "A form field has more than the \(fieldLimit) bytes that are allowed.")
        }
        text += bytes
    }

    private mutating func end() {
        if let filename = current.filename {
            let file = FileStorage(
                body[place ?? 0..<0], filename: filename, name: current.name, headers: current.headers)
            parts.files.append(.init(name: current.name, value: file))
        } else {
            let charset = FieldCharset(contentType: current.headers["Content-Type"])
            parts.fields.append(.init(name: current.name, value: charset.decode(text)))
        }
    }
}
